import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PushFrame, PushOutcome } from '../../src/protocol/sync.ts';
import { aQueue, push, results } from './client.ts';
import { aDevice, anotherDevice, type Device, startTestServer, type TestServer } from './harness.ts';
import { contenuAvis, fileOf, seedWorld } from './world.ts';

let server: TestServer;
let membre: Device;
let _gest: Device;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  membre = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
  _gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }], {
    nom: 'Gest',
    prenom: 'Ève',
  });
});
afterEach(() => server.close());

const rendre = (dossierId: string, over: Record<string, unknown> = {}) =>
  ['avis.rendre@1', { dossierId, contenu: contenuAvis(over) }] as const;
const _cv = (dossierId: string) => fileOf(dossierId, 'cv').sha256;
const outcomeOf = (frame: PushFrame | undefined): PushOutcome => {
  if (frame?.kind !== 'outcome') throw new Error('no outcome');
  return frame.outcome;
};

describe('push in order, each once', () => {
  it('SY4: applies a queue in order, and answers each only as committed', async () => {
    const act = aQueue(server);
    const queue = [
      act('avis.enregistrer@1', { dossierId: 'd1', contenu: contenuAvis({ commentaire: 'Un' }) }),
      act('avis.enregistrer@1', { dossierId: 'd1', contenu: contenuAvis({ commentaire: 'Deux' }) }),
      act(...rendre('d1', { commentaire: 'Trois' })),
      act('lecture.noter@1', { dossierId: 'd2', versionLue: 1 }),
    ];
    const answer = await push(server, membre.jeton, queue);
    expect(results(answer)).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(answer.map((frame) => frame.kind === 'outcome' && [frame.id, frame.seq])).toEqual(
      queue.map(({ id, seq }) => [id, seq]),
    );
    const avis = await server.store.get('avis', 'd1.p1');
    expect(avis).toMatchObject({ version: 3, body: { etat: 'rendu', commentaire: 'Trois' } });
    const last = outcomeOf(answer.at(-1));
    expect(last.result === 'applied' && last.at).toEqual(await server.store.head());
  });

  it('SY4: the same queue twice has its effect once', async () => {
    const act = aQueue(server);
    const queue = [
      act(...rendre('d1')),
      act('note.ecrire@1', { noteId: 'n1', dossierId: 'd1', texte: 'À voir', partagee: true }),
    ];
    await push(server, membre.jeton, queue);
    const head = await server.store.head();
    expect(results(await push(server, membre.jeton, queue))).toEqual(['already', 'already']);
    expect(await server.store.head()).toEqual(head);
  });

  it('SY4: the same queue on two connections at once has its effect once', async () => {
    const act = aQueue(server);
    const queue = Array.from({ length: 40 }, (_, i) =>
      act('note.ecrire@1', { noteId: `n${i}`, dossierId: 'd1', texte: `${i}`, partagee: false }),
    );
    const answers = await Promise.all([1, 2, 3].map(() => push(server, membre.jeton, queue)));
    for (const answer of answers) expect(answer).toHaveLength(40);
    const applied = answers.flat().filter((f) => f.kind === 'outcome' && f.outcome.result === 'applied');
    expect(applied).toHaveLength(40);
    expect((await server.store.get('note', 'n39'))?.version).toBe(1);
  });

  it('SY4: stops at a gap and says what it expects', async () => {
    const act = aQueue(server);
    const [first, , third] = [
      act(...rendre('d1')),
      act(...rendre('d2')),
      act('lecture.noter@1', { dossierId: 'd1', versionLue: 1 }),
    ];
    const answer = await push(
      server,
      membre.jeton,
      [first, third].filter((m) => m !== undefined),
    );
    expect(results(answer)).toEqual(['applied', 'gap']);
    expect(answer.at(-1)).toEqual({ kind: 'gap', expected: 2 });
    expect(await server.store.deviceSeq(membre.deviceId)).toBe(1);
  });

  it('SY4: an act that comes back under another number is known by its id', async () => {
    const act = aQueue(server);
    const done = act(...rendre('d1'));
    await push(server, membre.jeton, [done]);
    expect(results(await push(server, membre.jeton, [{ ...done, seq: 2 }]))).toEqual(['already']);
    const renumbered = act('note.ecrire@1', {
      noteId: 'n1',
      dossierId: 'd1',
      texte: 'Autre',
      partagee: false,
    });
    // A number that another act has is no place for this one: the device numbers it anew.
    expect(await push(server, membre.jeton, [{ ...renumbered, seq: 1 }])).toEqual([
      { kind: 'gap', expected: 2 },
    ]);
  });

  it('SY4: a queue of 1000 acts takes far less than a write each', async () => {
    const act = aQueue(server);
    const queue = Array.from({ length: 1_000 }, (_, i) =>
      act('note.ecrire@1', {
        noteId: `n${i}`,
        dossierId: i % 2 ? 'd1' : 'd2',
        texte: `${i}`,
        partagee: false,
      }),
    );
    const start = performance.now();
    const answer = await push(server, membre.jeton, queue);
    const ms = performance.now() - start;
    expect(new Set(results(answer))).toEqual(new Set(['applied']));
    expect(answer).toHaveLength(1_000);
    expect(ms).toBeLessThan(2_000);
  });

  it('SY4: two devices of one member have a queue each', async () => {
    const second = await anotherDevice(server, 'p1');
    const here = aQueue(server);
    const there = aQueue(server);
    const save = (text: string) =>
      ['avis.enregistrer@1', { dossierId: 'd1', contenu: contenuAvis({ commentaire: text }) }] as const;
    expect(results(await push(server, membre.jeton, [here(...save('ici'))]))).toEqual(['applied']);
    expect(results(await push(server, second.jeton, [there(...save('là'))]))).toEqual(['applied']);
    expect((await server.store.get('avis', 'd1.p1'))?.body.commentaire).toBe('là');
  });
});
