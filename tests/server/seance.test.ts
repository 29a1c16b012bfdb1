import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Seance } from '../../src/domain/seance/seance.ts';
import type { DocChange } from '../../src/main/application/ports.ts';
import { aUnit, MIDI, onListe, write } from '../contracts/factories.ts';
import { aPv, aSeance } from '../contracts/seances.ts';
import { readPdf } from '../documents/reader.ts';
import { aQueue, deviceHeaders, pull, pullRaw, push, results } from './client.ts';
import { aDevice, type Device, startTestServer, type TestServer } from './harness.ts';
import { seedWorld, transmitted } from './world.ts';

let server: TestServer;
let president: Device;
let gestionnaire: Device;
let membre: Device;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  await server.store.commit([
    aUnit({ changes: ['d3', 'd4'].map((id) => write('dossier', transmitted(id))) }),
  ]);
  president = await aDevice(server, 'p3', [{ kind: 'president', commissionId: 'c1' }]);
  gestionnaire = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
  membre = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
});
afterEach(() => server.close());

const SE1 = { seanceId: 'se1', commissionId: 'c1' };
const entete = { titre: 'Jury', jour: '2026-05-04', heure: '14:00', lieu: 'Salle 3' };
const ordre = ['d1', 'd2', 'd3'];
const consensus = { mode: 'consensus', pour: 0, contre: 0, abstention: 0, observation: '' };
const commit = async (...changes: readonly DocChange[]): Promise<void> => {
  const result = await server.store.commit([aUnit({ changes })]);
  if (!result.ok) throw new Error('not new');
};
const listed = (): Promise<void> =>
  commit(...['d1', 'd2', 'd3'].map((id, i) => write('decision', onListe(id, i + 1))));
const ranks = async () =>
  Object.fromEntries([...(await server.store.rangsOfSession('s1'))].map(([rang, id]) => [id, rang]));
const classer = (avant: readonly string[], wanted: readonly string[]) =>
  ['decision.classer@1', { sessionId: 's1', commissionId: 'c1', avant, ordre: wanted }] as const;
const seanceAt = async (device: Device, id = 'se1'): Promise<Seance | undefined> => {
  const { docs } = await pull(server, device.jeton);
  const doc = docs.findLast(({ doc }) => doc.entity === 'seance' && doc.id === id)?.doc;
  return doc && !('gone' in doc) ? (doc.body as Seance) : undefined;
};

describe('DE12: a séance on the server', () => {
  it('DE12, SY4: a whole one in one push: each act on top of those before it, and its readers get it', async () => {
    await listed();
    const act = aQueue(server);
    const queue = [
      act('seance.ecrire@1', { ...SE1, entete }),
      act('seance.ordonner@1', { ...SE1, ordre }),
      act('seance.ouvrir@1', { ...SE1, le: MIDI }),
      act('seance.consigner@1', { ...SE1, surDossier: 'd1', deliberation: consensus }),
      act('seance.passer@1', { ...SE1, courant: 'd2' }),
      act(...classer(ordre, ['d3', 'd2', 'd1'])),
      act('seance.clore@1', { ...SE1, le: MIDI + 1 }),
    ];
    expect(results(await push(server, president.jeton, queue))).toEqual(queue.map(() => 'applied'));
    expect(results(await push(server, president.jeton, queue))).toEqual(queue.map(() => 'already'));
    const seen = await seanceAt(membre);
    expect(seen).toMatchObject({ etat: 'close', ordre: ordre.map((dossierId) => ({ dossierId })) });
    // What was ranked a moment before is in the procès-verbal.
    expect(seen?.pv?.listes[0]?.lignes.map(({ dossierId }) => dossierId)).toEqual(['d3', 'd2', 'd1']);
    expect(await server.store.journalOf('seance', 'se1')).toHaveLength(6);
  });

  it('SY6: two who set the same part meet; other parts, and the same value, go together', async () => {
    await commit(write('seance', aSeance({ ordre: [] })));
    const a = aQueue(server);
    const b = aQueue(server);
    expect(
      results(
        await push(server, president.jeton, [
          a('seance.ecrire@1', { ...SE1, entete: { ...entete, lieu: 'Salle 5' } }, 1),
          a('seance.ordonner@1', { ...SE1, ordre: ['d1'] }, 1),
        ]),
      ),
    ).toEqual(['applied', 'applied']);
    const answers = await push(server, gestionnaire.jeton, [
      b('seance.ecrire@1', { ...SE1, entete: { ...entete, lieu: 'Salle 9' } }, 1),
      b('seance.ordonner@1', { ...SE1, ordre: ['d1'] }, 1),
      b('seance.convoquer@1', { ...SE1, presences: [] }, 1),
    ]);
    expect(results(answers)).toEqual(['conflict', 'applied', 'applied']);
    expect(answers[0]).toMatchObject({
      outcome: { fields: [{ field: 'entete', theirs: { lieu: 'Salle 5' }, mine: { lieu: 'Salle 9' } }] },
    });
    expect((await server.store.get('seance', 'se1'))?.body.lieu).toBe('Salle 5');
  });

  it('SY6, PM3: the other side of a conflict is shown without what its reader may not know of', async () => {
    await commit(write('seance', aSeance({ ordre: [] })));
    await push(server, gestionnaire.jeton, [
      aQueue(server)('seance.ordonner@1', { ...SE1, ordre: ['d1', 'd2'] }, 1),
    ]);
    const act = aQueue(server);
    const [, answer] = await push(server, president.jeton, [
      act('recusation.declarer@1', { dossierId: 'd1', candidatId: 'candidat-d1', raison: 'Parenté' }),
      act('seance.ordonner@1', { ...SE1, ordre: ['d3'] }, 1),
    ]);
    expect(answer).toMatchObject({ outcome: { result: 'conflict', fields: [{ theirs: ['d2'] }] } });
  });

  it('PM3: a récusation takes the candidat out of a séance that was there, byte by byte', async () => {
    const act = aQueue(server);
    await listed();
    await push(server, gestionnaire.jeton, [
      act('seance.ecrire@1', { ...SE1, entete }),
      act('seance.ordonner@1', { ...SE1, ordre }),
      act('seance.ouvrir@1', { ...SE1, le: MIDI }),
      act('seance.consigner@1', { ...SE1, surDossier: 'd1', deliberation: consensus }),
      act('seance.clore@1', { ...SE1, le: MIDI }),
    ]);
    const before = await pull(server, membre.jeton);
    expect(JSON.stringify(before.docs)).toContain('Nom-d1');
    await push(server, membre.jeton, [
      aQueue(server)('recusation.declarer@1', {
        dossierId: 'd1',
        candidatId: 'candidat-d1',
        raison: 'Nièce',
      }),
    ]);
    // What this replica is told next, and what a new one is.
    const after = await pull(server, membre.jeton, before.next);
    const sent = after.docs.findLast(({ doc }) => doc.entity === 'seance')?.doc;
    expect(sent).toMatchObject({ id: 'se1', body: { ordre: [{ dossierId: 'd2' }, { dossierId: 'd3' }] } });
    const { docs } = await pull(server, membre.jeton);
    const seances = docs.filter(({ doc }) => doc.entity === 'seance');
    expect(seances).toHaveLength(1);
    for (const text of [JSON.stringify(sent), JSON.stringify(seances)])
      expect(text).not.toMatch(/d1\b|Nom-d1/);
    expect(JSON.stringify(seances)).toContain('Nom-d2');
  });

  it('PM4: a blind reader is sent no name of a procès-verbal', async () => {
    const act = aQueue(server);
    const blind = { seanceId: 'se2', commissionId: 'c2' };
    await push(server, gestionnaire.jeton, [
      act('seance.ecrire@1', { ...blind, entete }),
      act('seance.ordonner@1', { ...blind, ordre: ['x1', 'x2'] }),
      act('seance.ouvrir@1', { ...blind, le: MIDI }),
      act('seance.clore@1', { ...blind, le: MIDI }),
    ]);
    const reader = await aDevice(server, 'p8', [{ kind: 'president', commissionId: 'c2' }]);
    const text = await (await pullRaw(server, reader.jeton)).text();
    expect(text).toContain('"entity":"seance"');
    expect(text).not.toContain('Nom-x');
    expect(await (await pullRaw(server, gestionnaire.jeton)).text()).toContain('Nom-x1');
  });
});

describe('DE12: the procès-verbal over HTTP', () => {
  const ask = (device: Device, id = 'se1') =>
    fetch(`${server.url}/api/seances/${id}/pv.pdf`, { headers: deviceHeaders(device.jeton) });
  const printed = async (device: Device, id = 'se1'): Promise<string> => {
    const lu = await readPdf(new Uint8Array(await (await ask(device, id)).arrayBuffer()));
    return lu.textes.join(' ');
  };

  it('DE12, PM6: there once the séance is closed, gone when it is opened again, and journaled', async () => {
    const act = aQueue(server);
    expect((await ask(membre)).status).toBe(404);
    await push(server, president.jeton, [
      act('seance.ecrire@1', { ...SE1, entete }),
      act('seance.ordonner@1', { ...SE1, ordre }),
      act('seance.ouvrir@1', { ...SE1, le: MIDI }),
    ]);
    expect((await ask(membre)).status).toBe(404);
    await push(server, president.jeton, [act('seance.clore@1', { ...SE1, le: MIDI })]);
    const answer = await ask(membre);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await server.store.journalOf('seance', 'se1')).at(-1)).toMatchObject({
      action: 'seance.lirePv',
      acteurId: 'p1',
      deviceId: membre.deviceId,
    });
    await push(server, president.jeton, [act('seance.rouvrir@1', { ...SE1, raison: 'Un vote mal compté.' })]);
    expect((await ask(membre)).status).toBe(404);
  });

  it('PM3, PM4: says nothing of who its reader is recused from, and no name to a blind one', async () => {
    await commit(
      write('seance', aSeance({ etat: 'close', pv: aPv() })),
      write('seance', aSeance({ id: 'se2', commissionId: 'c2', etat: 'close', pv: aPv() })),
    );
    expect(await printed(membre)).toContain('Łukasiewicz');
    await push(server, membre.jeton, [
      aQueue(server)('recusation.declarer@1', {
        dossierId: 'd1',
        candidatId: 'candidat-d1',
        raison: 'Nièce',
      }),
    ]);
    expect(await printed(membre)).not.toMatch(/Łukasiewicz|N-d1/);
    const blind = await aDevice(server, 'p8', [{ kind: 'president', commissionId: 'c2' }]);
    expect(await printed(blind, 'se2')).not.toContain('Łukasiewicz');
    expect(await printed(blind, 'se2')).toContain('N-d1');
    expect(await printed(gestionnaire, 'se2')).toContain('Łukasiewicz');
  });
});

describe('DE3: ranking the liste complémentaire on the server', () => {
  it('DE3: a permutation goes in one act, and back', async () => {
    await listed();
    const act = aQueue(server);
    expect(results(await push(server, membre.jeton, [act(...classer(ordre, ['d3', 'd1', 'd2']))]))).toEqual([
      'applied',
    ]);
    expect(await ranks()).toEqual({ d3: 1, d1: 2, d2: 3 });
    await push(server, membre.jeton, [act(...classer(['d3', 'd1', 'd2'], ordre))]);
    expect(await ranks()).toEqual({ d1: 1, d2: 2, d3: 3 });
  });

  it('SY6: two who rank meet with both orders; the same order, and who joined since, are no conflict', async () => {
    await listed();
    await push(server, president.jeton, [aQueue(server)(...classer(ordre, ['d2', 'd1', 'd3']))]);
    await commit(write('decision', onListe('d4', 4)));
    const act = aQueue(server);
    const answers = await push(server, membre.jeton, [
      act(...classer(ordre, ['d3', 'd2', 'd1'])),
      act(...classer(ordre, ['d2', 'd1', 'd3'])),
      act(...classer(['d2', 'd1', 'd3'], ['d3', 'd2', 'd1'])),
    ]);
    expect(results(answers)).toEqual(['conflict', 'applied', 'applied']);
    expect(answers[0]).toMatchObject({
      outcome: {
        fields: [{ field: 'classement', theirs: ['d2', 'd1', 'd3', 'd4'], mine: ['d3', 'd2', 'd1'] }],
      },
    });
    expect(await ranks()).toEqual({ d3: 1, d2: 2, d1: 3, d4: 4 });
  });
});
