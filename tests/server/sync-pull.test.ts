import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, meOf } from '../../src/main/application/accounts/person.ts';
import { pull as pullFrames } from '../../src/main/application/sync/pull.ts';
import type { AnyDocument } from '../../src/protocol/entities.ts';
import type { PullFrame } from '../../src/protocol/sync.ts';
import { aLecture, aNote, anAvis, aUnit, withdraw, write } from '../contracts/factories.ts';
import { aQueue, NEW_REPLICA, type Pulled, pull, pullRaw, push } from './client.ts';
import { aDevice, type Device, startTestServer, type TestServer } from './harness.ts';
import { contenuAvis, seedWorld, transmitted } from './world.ts';

let server: TestServer;
let membre: Device;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  membre = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
});
afterEach(() => server.close());

/** 'entity id' of each document, gone ones with a cross. */
const named = ({ docs }: Pulled): readonly string[] =>
  docs.map(({ doc }) => `${'gone' in doc ? '✗ ' : ''}${doc.entity} ${doc.id}`);
const bodyOf = <E extends AnyDocument['entity']>({ docs }: Pulled, entity: E, id: string) => {
  const found = docs.find(({ doc }) => doc.entity === entity && doc.id === id && !('gone' in doc));
  return found?.doc as Extract<AnyDocument, { entity: E }> | undefined;
};

describe('pull', () => {
  it('SY1: gives a new replica all that its reader may see, and what a dossier is read with before it', async () => {
    const first = await pull(server, membre.jeton);
    expect(first.start).toMatchObject({
      reset: false,
      scopes: ['commission:c1', 'personne:p1'],
      deviceSeq: 0,
      offlineDays: 30,
      me: { personneId: 'p1', email: 'p1@example.org' },
    });
    expect(named(first)).toEqual([
      'etablissement e1',
      'commission c1',
      'session s1',
      'dossier d1',
      'dossier d2',
    ]);
    expect(first.start.total).toBeGreaterThanOrEqual(first.docs.length);
  });

  it('SY1: puts a late session before the dossiers that were there first', async () => {
    const session = await server.store.get('session', 's1');
    if (!session) throw new Error('no session');
    await server.store.commit([
      aUnit({ changes: [write('session', { ...session.body, capacite: 7 }, session.version)] }),
    ]);
    const order = named(await pull(server, membre.jeton));
    expect(order.filter((name) => name === 'session s1')).toHaveLength(1);
    expect(order.indexOf('session s1')).toBeLessThan(order.indexOf('dossier d1'));
  });

  it('SY1: costs what changed: nothing after nothing, one document after one change', async () => {
    const first = await pull(server, membre.jeton);
    const idle = await pull(server, membre.jeton, first.next);
    expect(idle.docs).toEqual([]);
    expect(idle.start.total).toBe(0);
    const d2 = await server.store.get('dossier', 'd2');
    if (!d2) throw new Error('no dossier');
    await server.store.commit([
      aUnit({ changes: [write('dossier', { ...d2.body, statut: 'CO' }, d2.version)] }),
    ]);
    const after = await pull(server, membre.jeton, idle.next);
    expect(named(after)).toEqual(['dossier d2']);
    expect(after.docs[0]?.doc.version).toBe(d2.version + 1);
    expect(after.start.total).toBe(1);
  });

  it('SY1: streams thousands of documents in feed order, each once, in batches', async () => {
    const many = Array.from({ length: 1_500 }, (_, i) => transmitted(`m${i}`, { pieces: [] }));
    await server.store.commit([aUnit({ changes: many.map((body) => write('dossier', body)) })]);
    const all = await pull(server, membre.jeton);
    const dossiers = all.docs.filter(({ doc }) => doc.entity === 'dossier');
    expect(new Set(dossiers.map(({ doc }) => doc.id)).size).toBe(1_502);
    expect(dossiers).toHaveLength(1_502);
    const seqs = dossiers.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  });

  it('SY2: asks for a fresh start when a cursor, an acknowledgement or the epoch is not of this history', async () => {
    const { next, end } = await pull(server, membre.jeton);
    const cursor = end.cursors['commission:c1'];
    if (!cursor) throw new Error('no cursor');
    const beyond = { ...next, cursors: { 'commission:c1': { seq: cursor.seq + 5, hash: 'x'.repeat(64) } } };
    const other = { ...next, cursors: { 'commission:c1': { ...cursor, hash: 'e'.repeat(64) } } };
    const acknowledged = { ...next, acknowledged: { seq: cursor.seq + 1, hash: 'a'.repeat(64) } };
    const stranger = { ...next, epoch: 'another' };
    for (const request of [beyond, other, acknowledged, stranger]) {
      const answer = await pull(server, membre.jeton, request);
      expect(answer.start.reset).toBe(true);
      expect(named(answer)).toContain('dossier d1');
    }
    expect((await pull(server, membre.jeton, next)).start.reset).toBe(false);
  });

  it('SY2: one client that lies about its past makes nobody else start afresh', async () => {
    const honest = await pull(server, membre.jeton);
    const liar = await aDevice(server, 'p2', [{ kind: 'membre', commissionId: 'c1' }]);
    const lie = {
      epoch: honest.start.epoch,
      cursors: {},
      acknowledged: { seq: 999_999, hash: '0'.repeat(64) },
    };
    expect((await pull(server, liar.jeton, lie)).start.reset).toBe(true);
    const again = await pull(server, membre.jeton, honest.next);
    expect(again.start).toMatchObject({ reset: false, epoch: honest.start.epoch });
    expect(again.docs).toEqual([]);
  });

  it('PM1: staff reads every commission of its centre, the scolarité all, an admin none', async () => {
    const gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const scol = await aDevice(server, 'sc', [{ kind: 'scolarite' }]);
    const admin = await aDevice(server, 'ad', [{ kind: 'admin' }]);
    const ids = async ({ jeton }: Device) =>
      (await pull(server, jeton)).docs.filter(({ doc }) => doc.entity === 'dossier').map(({ doc }) => doc.id);
    expect(await ids(gest)).toEqual(['d1', 'd2', 'x1', 'x2']);
    expect(await ids(scol)).toEqual(['d1', 'd2', 'x1', 'x2', 'y1', 'y2']);
    expect((await pullRaw(server, admin.jeton)).status).toBe(403);
  });

  it('PM4: a member of a blind commission gets no identity, no identifying pièce; staff does', async () => {
    const blind = await aDevice(server, 'p9', [{ kind: 'membre', commissionId: 'c2' }]);
    const gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const response = await pullRaw(server, blind.jeton);
    expect(await response.text()).not.toContain('Nom-x1');
    const seen = bodyOf(await pull(server, blind.jeton), 'dossier', 'x1');
    expect(seen?.body.profil.infos).toBeNull();
    expect(seen?.body.pieces.map(({ typeId }) => typeId)).toEqual(['cv']);
    expect(bodyOf(await pull(server, gest.jeton), 'dossier', 'x1')?.body.profil.infos?.nomNaissance).toBe(
      'Nom-x1',
    );
  });

  it('LC8: an annulled dossier is gone for members and a tombstone for staff', async () => {
    const gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const before = await pull(server, membre.jeton);
    const d1 = await server.store.get('dossier', 'd1');
    if (!d1) throw new Error('no dossier');
    await server.store.commit([
      aUnit({ changes: [write('dossier', { ...d1.body, annuleeLe: server.clock.now() }, d1.version)] }),
    ]);
    expect(named(await pull(server, membre.jeton, before.next))).toEqual(['✗ dossier d1']);
    expect(bodyOf(await pull(server, gest.jeton), 'dossier', 'd1')?.body.annuleeLe).not.toBeNull();
  });

  it('SY1: tells of what was withdrawn', async () => {
    await server.store.commit([
      aUnit({ changes: [write('note', aNote({ partagee: true, auteurId: 'p2' }))] }),
    ]);
    const before = await pull(server, membre.jeton);
    expect(named(before)).toContain('note n1');
    await server.store.commit([aUnit({ changes: [withdraw('note', 'n1', 1)] })]);
    expect(named(await pull(server, membre.jeton, before.next))).toEqual(['✗ note n1']);
  });

  it('DE1: a hidden avis is not even mentioned, and comes with the reader’s own', async () => {
    await server.store.commit([
      aUnit({ changes: [write('avis', anAvis({ dossierId: 'd1', auteurId: 'p2', auteurNom: 'Autre' }))] }),
    ]);
    const before = await pull(server, membre.jeton);
    expect(named(before).filter((name) => name.includes('avis'))).toEqual([]);
    const act = aQueue(server);
    await push(server, membre.jeton, [act('avis.rendre@1', { dossierId: 'd1', contenu: contenuAvis() })]);
    const after = await pull(server, membre.jeton, before.next);
    expect(named(after)).toContain('avis d1.p2');
    expect(named(after)).toContain('avis d1.p1');
  });

  it('DE1: an avis given beside the reader’s own, too late for its act to know, comes all the same', async () => {
    const before = await pull(server, membre.jeton);
    const scopes = ['personne:p1', 'commission:c1'] as const;
    // Neither commit touches the other's avis, as when both are decided at once.
    await server.store.commit([
      aUnit({
        changes: [write('avis', anAvis({ auteurId: 'p2' }), 0, { scopes: ['personne:p2', 'commission:c1'] })],
      }),
    ]);
    const blindedBy = await pull(server, membre.jeton, before.next);
    expect(named(blindedBy)).toEqual([]);
    await server.store.commit([
      aUnit({ changes: [write('avis', anAvis({ auteurId: 'p1' }), 0, { scopes })] }),
    ]);
    expect(named(await pull(server, membre.jeton, blindedBy.next))).toContain('avis d1.p2');
  });

  it('PM3: a récusation takes every dossier of the candidat away, and all that is about it', async () => {
    const twin = transmitted('d3', { candidatId: 'candidat-d1', sessionId: 's2' });
    await server.store.commit([
      aUnit({
        changes: [
          write('dossier', twin),
          write('avis', anAvis({ dossierId: 'd3', auteurId: 'p2', commissionId: 'c1' })),
        ],
      }),
    ]);
    const before = await pull(server, membre.jeton);
    const act = aQueue(server);
    const declared = { candidatId: 'candidat-d1', dossierId: 'd1', raison: 'Ma nièce.' };
    await push(server, membre.jeton, [act('recusation.declarer@1', declared)]);
    const after = await pull(server, membre.jeton, before.next);
    expect(named(after)).toEqual(expect.arrayContaining(['✗ dossier d1', '✗ dossier d3', '✗ avis d3.p2']));
    expect(after.start.me.recusations).toEqual(['candidat-d1']);
    const fresh = await pull(server, membre.jeton);
    expect(named(fresh).filter((name) => /^(dossier|avis) d[13]/.test(name))).toEqual([]);
  });

  it('PM3: a récusation declared while another device is in mid-pull takes the dossier from that one too', async () => {
    const personne = await server.store.personne('p1');
    if (!personne) throw new Error('no person');
    const session = { actor: actorOf(personne, []), deviceId: 'autre' };
    const services = { ...server.services, offlineDays: 30 };
    const frames = pullFrames(services, session, meOf(personne, []), NEW_REPLICA);
    const seen: string[] = [];
    const take = (frame: PullFrame): void => {
      if (frame.kind === 'doc')
        seen.push(`${'gone' in frame.doc ? '✗ ' : ''}${frame.doc.entity} ${frame.doc.id}`);
    };
    const first = await frames.next();
    if (!first.done) take(first.value);
    const declared = { candidatId: 'candidat-d1', dossierId: 'd1', raison: 'Ma nièce.' };
    await push(server, membre.jeton, [aQueue(server)('recusation.declarer@1', declared)]);
    let end: Extract<PullFrame, { kind: 'end' }> | undefined;
    for await (const frame of frames)
      if (frame.kind === 'end') end = frame;
      else take(frame);
    if (!end) throw new Error('no end');
    // The other device's next pull: whatever it was sent of that dossier goes.
    const next = await pull(server, membre.jeton, {
      epoch: await server.store.epoch(),
      cursors: end.cursors,
      acknowledged: null,
    });
    const last = [...seen, ...named(next)].findLast((name) => name.endsWith('dossier d1'));
    expect([undefined, '✗ dossier d1']).toContain(last);
    expect(next.start.me.recusations).toEqual(['candidat-d1']);
  });

  it('PM5: a reader gets his own notes and lectures, and never another’s', async () => {
    await server.store.commit([
      aUnit({
        changes: [
          write('note', aNote({ id: 'n1', auteurId: 'p1' }), 0, { scopes: ['personne:p1'] }),
          write('note', aNote({ id: 'n2', auteurId: 'p2' }), 0, { scopes: ['personne:p2'] }),
          write('lecture', aLecture(), 0, { scopes: ['personne:p1'] }),
        ],
      }),
    ]);
    const seen = named(await pull(server, membre.jeton));
    expect(seen).toEqual(expect.arrayContaining(['note n1', 'lecture d1.p1']));
    expect(seen).not.toContain('note n2');
  });
});
