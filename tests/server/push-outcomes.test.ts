import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PushFrame, PushOutcome } from '../../src/protocol/sync.ts';
import { aQueue, push, results } from './client.ts';
import { aDevice, anotherDevice, type Device, startTestServer, type TestServer } from './harness.ts';
import { contenuAvis, contenuDecision, fileOf, seedWorld } from './world.ts';

let server: TestServer;
let membre: Device;
let gest: Device;
beforeEach(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  membre = await aDevice(server, 'p1', [{ kind: 'membre', commissionId: 'c1' }]);
  gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }], {
    nom: 'Gest',
    prenom: 'Ève',
  });
});
afterEach(() => server.close());

const rendre = (dossierId: string, over: Record<string, unknown> = {}) =>
  ['avis.rendre@1', { dossierId, contenu: contenuAvis(over) }] as const;
const cv = (dossierId: string) => fileOf(dossierId, 'cv').sha256;
const outcomeOf = (frame: PushFrame | undefined): PushOutcome => {
  if (frame?.kind !== 'outcome') throw new Error('no outcome');
  return frame.outcome;
};

describe('outcomes', () => {
  it('SY5: a refusal is told with its code, kept, and blocks nothing behind it', async () => {
    const act = aQueue(server);
    const queue = [
      act('decision.publier@1', { dossierId: 'd1' }),
      act(...rendre('d1', { type: null })),
      act(...rendre('d2')),
    ];
    const answer = await push(server, membre.jeton, queue);
    expect(results(answer)).toEqual(['refused', 'refused', 'applied']);
    expect(outcomeOf(answer[1])).toEqual({
      result: 'refused',
      refusal: { code: 'avis_sans_type', params: {} },
    });
    expect(await push(server, membre.jeton, queue.slice(0, 2))).toEqual(answer.slice(0, 2));
  });

  it('SY5: an act on what its author may not see is refused as if it were not there', async () => {
    const act = aQueue(server);
    const answer = await push(server, membre.jeton, [act(...rendre('x1')), act(...rendre('nowhere'))]);
    expect(outcomeOf(answer[0])).toEqual(outcomeOf(answer[1]));
    expect(outcomeOf(answer[0])).toMatchObject({ result: 'refused', refusal: { code: 'introuvable' } });
  });

  it('SY6: the same field changed elsewhere since is a conflict, told with both values', async () => {
    const other = await aDevice(server, 'g2', [{ kind: 'gestionnaire', centreId: 'ce1' }], {
      nom: 'Autre',
      prenom: 'Zoé',
    });
    const mine = aQueue(server);
    const theirs = aQueue(server);
    const refuser = { dossierId: 'd1', typeId: 'cv', sha256: cv('d1'), commentaire: 'Page 2 illisible' };
    await push(server, other.jeton, [theirs('piece.refuser@1', refuser, 1)]);
    const valider = mine('piece.valider@1', { dossierId: 'd1', typeId: 'cv', sha256: cv('d1') }, 1);
    const [frame] = await push(server, gest.jeton, [valider]);
    expect(outcomeOf(frame)).toEqual({
      result: 'conflict',
      version: 2,
      fields: [
        {
          field: 'piece:cv',
          theirs: { statut: 'RE', commentaire: 'Page 2 illisible', sha256: cv('d1') },
          mine: { statut: 'VA', commentaire: null, sha256: null },
          auteurNom: 'Zoé Autre',
          le: server.clock.now(),
        },
      ],
    });
    expect((await server.store.get('dossier', 'd1'))?.body.pieces[0]?.statut).toBe('RE');
    // Told again in full, should the first telling have been lost.
    expect(await push(server, gest.jeton, [valider])).toEqual([frame]);
  });

  it('SY6: another field of the same dossier is no conflict', async () => {
    const other = await aDevice(server, 'g2', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const valider = (typeId: string) => ({ dossierId: 'd1', typeId, sha256: fileOf('d1', typeId).sha256 });
    expect(
      results(await push(server, other.jeton, [aQueue(server)('piece.valider@1', valider('identite'), 1)])),
    ).toEqual(['applied']);
    expect(
      results(await push(server, gest.jeton, [aQueue(server)('piece.valider@1', valider('cv'), 1)])),
    ).toEqual(['applied']);
    expect((await server.store.get('dossier', 'd1'))?.body.pieces.map(({ statut }) => statut)).toEqual([
      'VA',
      'VA',
    ]);
  });

  it('SY6: the same value set elsewhere is no conflict, and is not written twice', async () => {
    const other = await aDevice(server, 'g2', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const valider = { dossierId: 'd1', typeId: 'cv', sha256: cv('d1') };
    await push(server, other.jeton, [aQueue(server)('piece.valider@1', valider, 1)]);
    expect(results(await push(server, gest.jeton, [aQueue(server)('piece.valider@1', valider, 1)]))).toEqual([
      'applied',
    ]);
    expect((await server.store.get('dossier', 'd1'))?.version).toBe(2);
  });

  it('SY6: one’s own queue never conflicts with itself, nor own avis between devices', async () => {
    const act = aQueue(server);
    const valider = { dossierId: 'd1', typeId: 'cv', sha256: cv('d1') };
    const refuser = { ...valider, commentaire: 'Non' };
    const queue = [
      act('piece.valider@1', valider, 1),
      act('piece.remettre@1', { dossierId: 'd1', typeId: 'cv' }, 1),
      act('piece.refuser@1', refuser, 1),
    ];
    expect(results(await push(server, gest.jeton, queue))).toEqual(['applied', 'applied', 'applied']);
    const second = await anotherDevice(server, 'p1');
    const save = (text: string) =>
      ['avis.enregistrer@1', { dossierId: 'd1', contenu: contenuAvis({ commentaire: text }) }, 0] as const;
    await push(server, membre.jeton, [aQueue(server)(...save('ici'))]);
    expect(results(await push(server, second.jeton, [aQueue(server)(...save('là'))]))).toEqual(['applied']);
  });

  it('SY6: two decisions on one dossier conflict, and the reader without the right is shown neither', async () => {
    const president = await aDevice(server, 'pr', [{ kind: 'president', commissionId: 'c1' }]);
    const saisir = (over: Record<string, unknown>) =>
      ['decision.saisir@1', { dossierId: 'd1', contenu: contenuDecision(over) }, 0] as const;
    await push(server, president.jeton, [aQueue(server)(...saisir({ type: 'FA' }))]);
    const act = aQueue(server);
    const [frame] = await push(server, membre.jeton, [act(...saisir({ type: 'LA' }))]);
    expect(outcomeOf(frame)).toMatchObject({
      result: 'conflict',
      fields: [
        {
          field: 'decision',
          theirs: { etat: 'saisie', contenu: { type: 'FA' } },
          mine: { contenu: { type: 'LA' } },
        },
      ],
    });
    const lecteur = await aDevice(server, 'le', [{ kind: 'lecteur', commissionId: 'c1' }]);
    const refused = await push(server, lecteur.jeton, [aQueue(server)(...saisir({ type: 'LA' }))]);
    expect(outcomeOf(refused[0])).toEqual({ result: 'refused', refusal: { code: 'interdit', params: {} } });
  });

  it('DE3: of two who give the same rang at once, one has it', async () => {
    const president = await aDevice(server, 'pr', [{ kind: 'president', commissionId: 'c1' }]);
    const saisir = (dossierId: string) =>
      ['decision.saisir@1', { dossierId, contenu: contenuDecision({ type: 'LC', rang: 1 }) }] as const;
    const answers = await Promise.all([
      push(server, president.jeton, [aQueue(server)(...saisir('d1'))]),
      push(server, membre.jeton, [aQueue(server)(...saisir('d2'))]),
    ]);
    expect(answers.flatMap(results).toSorted()).toEqual(['applied', 'refused']);
    const act = aQueue(server, 2);
    const both = [act(...saisir('d2')), act('decision.retirer@1', { dossierId: 'd1' }, 1)];
    expect(results(await push(server, president.jeton, both)).length).toBe(2);
  });

  it('PM3: from a récusation on, the acts behind it in the same queue are refused too', async () => {
    const act = aQueue(server);
    const queue = [
      act('recusation.declarer@1', { candidatId: 'candidat-d1', dossierId: 'd1', raison: 'Parenté' }),
      act(...rendre('d1')),
      act(...rendre('d2')),
    ];
    expect(results(await push(server, membre.jeton, queue))).toEqual(['applied', 'refused', 'applied']);
  });

  it('PM6: each write is in the journal with who, what, before and after; a reading too', async () => {
    await push(server, gest.jeton, [
      aQueue(server)('piece.valider@1', { dossierId: 'd1', typeId: 'cv', sha256: cv('d1') }, 1),
    ]);
    const act = aQueue(server);
    await push(server, membre.jeton, [
      act('lecture.noter@1', { dossierId: 'd1', versionLue: 2 }),
      act('piece.signaler@1', { dossierId: 'd1', typeId: 'cv', raison: 'Page noire' }, 2),
    ]);
    const journal = await server.store.journalOf('dossier', 'd1');
    expect(journal.slice(-3)).toMatchObject([
      {
        action: 'piece.valider@1',
        acteurId: 'g1',
        deviceId: gest.deviceId,
        avant: { 'piece:cv': { statut: 'TR' } },
        apres: { 'piece:cv': { statut: 'VA' } },
      },
      { action: 'lecture.noter@1', acteurId: 'p1', avant: null, apres: { versionLue: 2 } },
      {
        action: 'piece.signaler@1',
        avant: { 'signalement:cv': null },
        apres: { 'signalement:cv': { raison: 'Page noire' } },
      },
    ]);
  });

  it('ML2: what the candidat is told is in the outbox with its cause, and not for a refusal', async () => {
    const act = aQueue(server);
    const incomplet = { dossierId: 'd1', statut: 'IN', message: 'Il manque une page.' };
    await push(server, gest.jeton, [
      act('dossier.statuer@1', incomplet, 1),
      act('dossier.statuer@1', incomplet, 1),
    ]);
    expect(await server.store.countMails()).toMatchObject({ aEnvoyer: 1 });
    const [mail] = await server.store.takeMails(server.clock.now(), 1_000, 10);
    expect(mail).toMatchObject({
      modele: 'dossier_incomplet',
      destinataire: { kind: 'candidat', id: 'candidat-d1' },
      donnees: { numero: 'N-d1', message: 'Il manque une page.', retour: '2026-04-10' },
    });
    expect(JSON.stringify(mail)).not.toContain('Nom-d1');
  });
});
