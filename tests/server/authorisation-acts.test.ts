import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/decision/decision.ts';
import type { DocChange } from '../../src/main/application/ports.ts';
import { MUTATION_TYPES, type MutationType } from '../../src/protocol/mutations.ts';
import {
  aDecision,
  aNote,
  anAffectation,
  anAvis,
  anEtiquette,
  aUnit,
  MIDI,
  write,
} from '../contracts/factories.ts';
import { aQueue, pull, pullRaw, push, pushRaw } from './client.ts';
import { type Device, startTestServer, type TestServer } from './harness.ts';
import { expectedFor, knockers, READERS, type ReaderName, type Row } from './readers.ts';
import { contenuAvis, contenuDecision, fileOf, seedWorld, transmitted } from './world.ts';

/** Those who never reach an act, and those to whom the dossier isn't there. */
const OUTSIDE = {
  anonymous: 'non_connecte',
  revoque: 'appareil_revoque',
  expire: 'appareil_revoque',
  candidat: 'interdit',
  admin: 'interdit',
  membreAilleurs: 'refused introuvable',
  gestionnaireAilleurs: 'refused introuvable',
  recuse: 'refused introuvable',
} as const;
const READING: Row = { ...OUTSIDE, others: 'applied' };
const VOTING: Row = { ...OUTSIDE, membre: 'applied', president: 'applied', others: 'refused interdit' };
const STAFF: Row = { ...OUTSIDE, gestionnaire: 'applied', scolarite: 'applied', others: 'refused interdit' };
const PRESIDING: Row = { ...STAFF, president: 'applied' };
const DECIDING: Row = { ...PRESIDING, membre: 'applied' };

interface ActCase {
  readonly expected: Row;
  readonly payload: (dossierId: string) => object;
  /** What the act is about, as it must stand for who has the right. */
  readonly dossier?: Parameters<typeof transmitted>[1];
  readonly given?: (dossierId: string, reader: ReaderName) => readonly DocChange[];
}

const cv = (dossierId: string) => fileOf(dossierId, 'cv').sha256;
const NEWER = 'a'.repeat(64);
const withCv = (dossierId: string, statut: 'VA' | 'TR', newer = false) => {
  const { pieces } = transmitted(dossierId);
  return pieces.map((piece) => {
    const [first] = piece.versions;
    const versions =
      newer && first && piece.typeId === 'cv' ? [first, { ...first, sha256: NEWER }] : piece.versions;
    return { ...piece, statut, versions };
  });
};
const decided = (dossierId: string, etat: Decision['etat']): readonly DocChange[] => [
  write('decision', aDecision({ dossierId, etat })),
];

/** One row for each act there is: an act without a row fails below. */
const ACTS: Readonly<Record<MutationType, ActCase>> = {
  'avis.enregistrer@1': { expected: VOTING, payload: (dossierId) => ({ dossierId, contenu: contenuAvis() }) },
  'avis.rendre@1': { expected: VOTING, payload: (dossierId) => ({ dossierId, contenu: contenuAvis() }) },
  'avis.reprendre@1': {
    expected: VOTING,
    payload: (dossierId) => ({ dossierId }),
    given: (dossierId, auteurId) => [write('avis', anAvis({ dossierId, auteurId }))],
  },
  'piece.valider@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId, typeId: 'cv', sha256: cv(dossierId) }),
  },
  'piece.refuser@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId, typeId: 'cv', sha256: cv(dossierId), commentaire: 'Illisible' }),
  },
  'piece.remettre@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId, typeId: 'cv' }),
    dossier: { pieces: withCv('', 'VA') },
  },
  'piece.signaler@1': {
    expected: READING,
    payload: (dossierId) => ({ dossierId, typeId: 'cv', raison: 'Abîmée' }),
  },
  'piece.prendreVersion@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId, typeId: 'cv', sha256: NEWER }),
    dossier: { pieces: withCv('', 'TR', true) },
  },
  'dossier.statuer@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId, statut: 'IN', message: 'Complétez.' }),
  },
  'dossier.corrigerStatut@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId, statut: 'IN', raison: 'Erreur' }),
  },
  'dossier.accorderRetour@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId, jour: '2026-04-20' }),
  },
  'dossier.communiquerMotifs@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId, texte: 'Niveau insuffisant.' }),
    dossier: { demandeMotifs: { le: MIDI, echeance: '2026-04-02' } },
  },
  'decision.saisir@1': {
    expected: DECIDING,
    payload: (dossierId) => ({ dossierId, contenu: contenuDecision() }),
  },
  'decision.valider@1': {
    expected: PRESIDING,
    payload: (dossierId) => ({ dossierId }),
    dossier: { statut: 'CO' },
    given: (dossierId) => decided(dossierId, 'saisie'),
  },
  'decision.publier@1': {
    expected: STAFF,
    payload: (dossierId) => ({ dossierId }),
    dossier: { statut: 'CO' },
    given: (dossierId) => decided(dossierId, 'validee'),
  },
  'decision.retirer@1': {
    expected: DECIDING,
    payload: (dossierId) => ({ dossierId }),
    given: (dossierId) => decided(dossierId, 'saisie'),
  },
  'decision.faireAppel@1': {
    expected: PRESIDING,
    payload: (dossierId) => ({ dossierId, contenu: contenuDecision(), raison: 'Erreur de saisie' }),
    given: (dossierId) => decided(dossierId, 'publiee'),
  },
  'note.ecrire@1': {
    expected: READING,
    payload: (dossierId) => ({ noteId: `n-${dossierId}`, dossierId, texte: 'À revoir', partagee: false }),
  },
  'note.ecrire@2': {
    expected: READING,
    payload: (dossierId) => ({
      noteId: `n2-${dossierId}`,
      dossierId,
      texte: '',
      partagee: false,
      ancre: { typePieceId: 'cv', sha256: cv(dossierId), page: 1, quads: [[0, 0, 9, 9]], extrait: '' },
      couleur: 'jaune',
      filId: null,
      mentions: [],
    }),
  },
  'note.supprimer@1': {
    expected: READING,
    payload: (dossierId) => ({ noteId: `n-${dossierId}`, dossierId }),
    given: (dossierId, auteurId) => [write('note', aNote({ id: `n-${dossierId}`, dossierId, auteurId }))],
  },
  'etiquette.poser@1': {
    expected: DECIDING,
    payload: (dossierId) => ({ dossierId, libelle: 'À revoir', couleur: 'bleu' }),
  },
  'etiquette.retirer@1': {
    expected: DECIDING,
    payload: (dossierId) => ({ dossierId, cle: 'a-revoir' }),
    given: (dossierId) => [write('etiquette', anEtiquette({ dossierId }))],
  },
  'affectation.affecter@1': {
    expected: PRESIDING,
    payload: (dossierId) => ({ dossierId, personneId: 'p1', role: 'lecteur', echeance: null }),
  },
  'affectation.retirer@1': {
    expected: PRESIDING,
    payload: (dossierId) => ({ dossierId, personneId: 'p1' }),
    given: (dossierId) => [write('affectation', anAffectation({ dossierId }))],
  },
  'lecture.noter@1': { expected: READING, payload: (dossierId) => ({ dossierId, versionLue: 1 }) },
  'recusation.declarer@1': {
    expected: READING,
    payload: (dossierId) => ({ dossierId, candidatId: `candidat-${dossierId}`, raison: 'Parenté' }),
  },
};

const idOf = (type: string, reader: ReaderName): string => `${type.replace(/[.@]/g, '-')}-${reader}`;

let server: TestServer;
let devices: Readonly<Record<ReaderName, Device | null>>;
let queues: Readonly<Record<ReaderName, ReturnType<typeof aQueue>>>;
beforeAll(async () => {
  server = await startTestServer();
  await seedWorld(server.store, server.files);
  const cases = MUTATION_TYPES.flatMap((type) =>
    READERS.map((reader) => ({ type, reader, id: idOf(type, reader) })),
  );
  const dossiers = cases.map(({ type, id }) => {
    const over = ACTS[type]?.dossier ?? {};
    const own = transmitted(id, { ...over, pieces: transmitted(id).pieces });
    // Names of files follow from the dossier; the state of its pièces from the case.
    const pieces = own.pieces.map((piece, i) => ({
      ...piece,
      ...(over.pieces?.[i]
        ? {
            statut: over.pieces[i].statut,
            versions: [...piece.versions, ...over.pieces[i].versions.slice(1)],
          }
        : {}),
    }));
    return { ...own, pieces };
  });
  const given = cases.flatMap(({ type, reader, id }) => ACTS[type]?.given?.(id, reader) ?? []);
  const result = await server.store.commit([
    aUnit({ changes: [...dossiers.map((body) => write('dossier', body) as DocChange), ...given] }),
  ]);
  if (!result.ok) throw new Error('the cases are not new');
  devices = await knockers(
    server,
    cases.filter(({ reader }) => reader === 'recuse').map(({ id }) => `candidat-${id}`),
  );
  queues = Object.fromEntries(READERS.map((reader) => [reader, aQueue(server)])) as typeof queues;
});
afterAll(() => server.close());

describe('PM1: authorisation of every act', () => {
  it('PM2: every act of the protocol has a row', () => {
    expect(Object.keys(ACTS).toSorted()).toEqual([...MUTATION_TYPES].toSorted());
  });

  describe.each(MUTATION_TYPES)('%s', (type) => {
    it.each(READERS)('%s', async (reader) => {
      const device = devices[reader];
      const id = idOf(type, reader);
      const act = queues[reader](type, ACTS[type].payload(id), 99);
      const response = await pushRaw(server, device?.jeton ?? null, [act]);
      const body = await response.text();
      const frame = JSON.parse(body) as {
        code?: string;
        outcome?: { result: string; refusal?: { code: string } };
      };
      const { result = frame.code ?? body, refusal } = frame.outcome ?? {};
      expect(refusal ? `${result} ${refusal.code}` : result).toBe(expectedFor(ACTS[type].expected, reader));
    });
  });

  it('OR5: a lecteur keeps his notes to himself', async () => {
    const share = { noteId: 'loud', dossierId: 'd2', texte: 'Écoutez', partagee: true };
    const answer = await push(server, devices.lecteur?.jeton ?? '', [queues.lecteur('note.ecrire@1', share)]);
    expect(answer).toMatchObject([{ outcome: { result: 'refused', refusal: { code: 'interdit' } } }]);
  });

  it('PM1: a note is changed by its author alone, under its own dossier', async () => {
    const { membre, president } = devices;
    if (!membre || !president) throw new Error('no device');
    const act = queues.membre('note.ecrire@1', {
      noteId: 'shared',
      dossierId: 'd1',
      texte: 'Mienne',
      partagee: true,
    });
    expect(await push(server, membre.jeton, [act])).toMatchObject([{ outcome: { result: 'applied' } }]);
    const steal = [
      queues.president('note.ecrire@1', {
        noteId: 'shared',
        dossierId: 'd1',
        texte: 'Tienne',
        partagee: true,
      }),
      queues.president('note.supprimer@1', { noteId: 'shared', dossierId: 'd1' }),
      // Named under a dossier that it isn't about.
      queues.president('note.supprimer@1', { noteId: 'shared', dossierId: 'd2' }),
    ];
    const answer = await push(server, president.jeton, steal);
    expect(answer.map((frame) => frame.kind === 'outcome' && frame.outcome.result)).toEqual([
      'refused',
      'refused',
      'refused',
    ]);
    expect((await server.store.get('note', 'shared'))?.body.texte).toBe('Mienne');
  });
});

describe('PM1: what every reader is sent of one dossier', () => {
  const SEEN: Row = {
    anonymous: 'non_connecte',
    revoque: 'appareil_revoque',
    expire: 'appareil_revoque',
    candidat: 'interdit',
    admin: 'interdit',
    membreAilleurs: 'nothing',
    gestionnaireAilleurs: 'nothing',
    recuse: 'gone',
    others: 'body',
  };
  it.each(READERS)('%s', async (reader) => {
    const device = devices[reader];
    const id = idOf('decision.saisir@1', reader === 'recuse' ? 'recuse' : 'lecteur');
    const response = await pullRaw(server, device?.jeton ?? null);
    if (response.status !== 200) {
      expect(((await response.json()) as { code: string }).code).toBe(expectedFor(SEEN, reader));
      return;
    }
    await response.text();
    const { docs } = await pull(server, device?.jeton ?? '');
    const found = docs.find(({ doc }) => doc.entity === 'dossier' && doc.id === id)?.doc;
    expect(found ? ('gone' in found ? 'gone' : 'body') : 'nothing').toBe(expectedFor(SEEN, reader));
  });
});
