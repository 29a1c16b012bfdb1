import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/decision/decision.ts';
import type { Connecte } from '../../src/main/application/candidats/sessions.ts';
import { donnerSuite } from '../../src/main/application/candidats/suite.ts';
import type { DocChange } from '../../src/main/application/ports.ts';
import { aDecision, aSession, aUnit, MIDI, onListe, write } from '../contracts/factories.ts';
import { aQueue, pull, push, results } from './client.ts';
import { aDevice, startTestServer, type TestServer } from './harness.ts';
import { seedWorld, transmitted } from './world.ts';

const PLACES = 4;
const WAITING = 6;
const favorables = Array.from({ length: PLACES }, (_, i) => `f${i}`);
const liste = Array.from({ length: WAITING }, (_, i) => `l${i}`);

const publie = (decision: Decision): Decision => ({
  ...decision,
  sessionId: 'p1',
  etat: 'publiee',
  actes: [
    {
      etat: 'publiee',
      le: MIDI,
      parId: 'g1',
      parNom: 'Scolarité',
      contenu: decision.contenu,
      raison: '',
    },
  ],
});

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
  const dossiers = [...favorables, ...liste].map((id) => transmitted(id, { sessionId: 'p1', statut: 'CO' }));
  await seedWorld(server.store, server.files);
  const decisions = [
    ...favorables.map((dossierId) => aDecision({ dossierId })),
    ...liste.map((dossierId, i) => onListe(dossierId, i + 1)),
  ].map(publie);
  const session = aSession({ id: 'p1', code: 'P1', capacite: PLACES, promotion: true });
  const result = await server.store.commit([
    aUnit({
      changes: [
        write('session', session),
        ...dossiers.map((body) => write('dossier', body)),
        ...decisions.map((body) => write('decision', body)),
      ] as readonly DocChange[],
    }),
  ]);
  if (!result.ok) throw new Error('not new');
});
afterEach(() => server.close());

const candidatOf = (dossierId: string): Connecte => {
  const id = `candidat-${dossierId}`;
  return {
    candidat: { id },
    actor: { personneId: id, nom: dossierId, roles: [{ kind: 'candidat', candidatId: id }], recusations: [] },
  } as unknown as Connecte;
};
const desister = (dossierId: string) =>
  donnerSuite(server.services, candidatOf(dossierId), dossierId, {
    kind: 'desister',
    motif: '',
    commenceLe: MIDI,
  });
const typeOf = async (id: string) => (await server.store.get('decision', id))?.body.contenu.type;
const promus = async (): Promise<readonly string[]> => {
  const types = await Promise.all(liste.map(typeOf));
  return liste.filter((_, i) => types[i] === 'FA');
};

describe('DE8: places that come free', () => {
  it('DE8: the first of the list is promoted in the same stroke, told by mail, and answers until his own day', async () => {
    expect((await desister('f1')).ok).toBe(true);
    expect(await promus()).toEqual(['l0']);
    const decision = (await server.store.get('decision', 'l0'))?.body;
    expect(decision).toMatchObject({ etat: 'publiee', confirmerAvant: '2026-04-01' });
    expect(decision?.actes.map(({ etat }) => etat)).toEqual(['publiee', 'promotion']);
    const mails = (await server.store.takeMails(MIDI * 2, 1_000, 100)).map(({ modele, destinataire }) => [
      modele,
      destinataire,
    ]);
    expect(mails).toContainEqual(['promotion', { kind: 'candidat', id: 'candidat-l0' }]);
    expect(mails.filter(([modele]) => modele === 'promotion')).toHaveLength(1);
    const [line] = (await server.store.journalOf('decision', 'l0')).slice(-1);
    expect(line).toMatchObject({ action: 'decision.promouvoir', acteurId: '' });
    expect(
      (
        await donnerSuite(server.services, candidatOf('l0'), 'l0', {
          kind: 'confirmer',
          motif: '',
          commenceLe: MIDI,
        })
      ).ok,
    ).toBe(true);
  });

  it('DE8: never two for one place, and never none, however many give up at once', async () => {
    const answers = await Promise.all([...favorables, ...favorables].map(desister));
    // Asked again after a lost answer, it says the same and frees nothing more.
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await promus()).toEqual(liste.slice(0, PLACES));
    // Those promoted give up too: the list is used up, and nothing breaks.
    await Promise.all(liste.slice(0, PLACES).map(desister));
    expect(await promus()).toEqual(liste);
    const second = (await server.store.get('decision', 'l0'))?.body;
    expect(second?.actes.filter(({ etat }) => etat === 'promotion')).toHaveLength(1);
  });

  it('DE8: a session that was over-full promotes only from the désistement that goes under its capacity', async () => {
    const session = (await server.store.get('session', 'p1'))?.body;
    if (!session) throw new Error('no session');
    await server.store.commit([aUnit({ changes: [write('session', { ...session, capacite: 2 }, 1)] })]);
    const answers = await Promise.all(favorables.slice(0, 3).map(desister));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await promus()).toEqual(['l0']);
  });

  it('DE8: a rank moved by the commission in between is seen', async () => {
    const commit = server.store.commit.bind(server.store);
    let first = true;
    const store = {
      ...server.store,
      commit: async (units: Parameters<typeof commit>[0]) => {
        if (first) {
          first = false;
          const l0 = await server.store.get('decision', 'l0');
          if (!l0) throw new Error('no decision');
          await commit([aUnit({ changes: [write('decision', publie(onListe('l0', 99)), l0.version)] })]);
        }
        return commit(units);
      },
    };
    const done = await donnerSuite({ ...server.services, store }, candidatOf('f0'), 'f0', {
      kind: 'desister',
      motif: '',
      commenceLe: MIDI,
    });
    expect(done.ok).toBe(true);
    expect(await promus()).toEqual(['l1']);
  });

  it('DE8, DE6: readers get the promotion, and staff may still appeal it', async () => {
    await desister('f0');
    const gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const { docs } = await pull(server, gest.jeton);
    const doc = docs.find(({ doc: { entity, id } }) => entity === 'decision' && id === 'l0')?.doc;
    expect(doc).toMatchObject({ body: { contenu: { type: 'FA' }, confirmerAvant: '2026-04-01' } });
    const act = aQueue(server);
    const contenu = { type: 'DE', motifs: [], commentaire: 'Erreur.', rang: null, rendezVous: null };
    const version = (doc as { version: number }).version;
    const appel = act('decision.faireAppel@1', { dossierId: 'l0', contenu, raison: 'Erreur' }, version);
    expect(results(await push(server, gest.jeton, [appel]))).toEqual(['applied']);
  });
});
