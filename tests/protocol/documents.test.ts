import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/protocol/documents.ts';
import { type DocumentBodies, ENTITIES, type Entity } from '../../src/protocol/entities.ts';
import {
  AVEC_LETTRES,
  aCommission,
  aDecision,
  aLecture,
  aLettre,
  aNote,
  anAvis,
  anEtablissement,
  aPiece,
  aRecusation,
  MIDI,
} from '../contracts/factories.ts';
import { aPv, aSeance } from '../contracts/seances.ts';
import { anAffectation, anEtiquette } from '../contracts/shared-reading.ts';
import { session, transmis } from '../domain/people.ts';

const piece = aPiece('cv', ['a'.repeat(64), 'b'.repeat(64)], {
  retenue: 'b'.repeat(64),
  commentaires: [{ texte: 'Floue', auteurNom: 'Ana', le: MIDI, sha256: null }],
  signalement: { raison: 'Page noire', auteurNom: 'Ana', le: MIDI },
});
const citation = {
  id: 'c1',
  typePieceId: 'cv',
  sha256: 'a'.repeat(64),
  page: 1,
  quads: [[1, 2, 3, 4] as const],
  extrait: '15,5',
};
const contenu = { type: 'PR', motifs: ['niveau'], commentaire: '', rang: null } as const;
const rendezVous = { jour: '2026-05-04', heure: '09:30', lieu: 'Salle 3' };

const EXAMPLES: { readonly [E in Entity]: DocumentBodies[E] } = {
  etablissement: anEtablissement(),
  commission: aCommission(AVEC_LETTRES),
  session: {
    ...session,
    motsCles: ['Japon'],
    attendus: { fr: 'Niveau A2', en: 'Level A2' },
    mode: 'AD',
  },
  dossier: transmis({ pieces: [piece, aPiece('identite', [])] }),
  avis: anAvis({ citations: [citation] }),
  decision: aDecision({
    contenu: { ...contenu, rendezVous },
    lettre: aLettre(),
    actes: [
      {
        etat: 'appel',
        le: MIDI,
        parId: 'p1',
        parNom: 'Ana',
        contenu: { ...contenu, rendezVous },
        raison: 'Recours',
      },
    ],
  }),
  note: aNote({
    ancre: {
      typePieceId: 'cv',
      sha256: 'a'.repeat(64),
      page: 1,
      quads: [[1, 2, 3, 4] as const],
      extrait: '15,5',
    },
    couleur: 'jaune',
    filId: 'n0',
    mentions: ['p2'],
  }),
  etiquette: anEtiquette(),
  affectation: anAffectation(),
  seance: aSeance({
    presences: [{ personneId: 'p1', nom: 'Ana', role: 'president', etat: 'present' }],
    points: {
      d1: { mode: 'vote', pour: 3, contre: 1, abstention: 0, observation: 'Bien.', le: MIDI, parNom: 'Ana' },
    },
    reouvertures: [{ le: MIDI, parNom: 'Ana', raison: 'Une erreur.' }],
    pv: aPv(),
  }),
  lecture: aLecture(),
  recusation: aRecusation(),
};

describe('documents that cross a wire', () => {
  for (const entity of ENTITIES)
    it(`SY1: ${entity} comes out as it went in`, () => {
      const wire: unknown = JSON.parse(JSON.stringify(EXAMPLES[entity]));
      expect(parseDocument(entity, wire)).toEqual(EXAMPLES[entity]);
    });

  it('SY9: what a newer server adds is left out, wherever it stands', () => {
    const newer = {
      ...EXAMPLES.avis,
      humeur: 'bonne',
      citations: [{ ...citation, couleur: 'jaune' }],
    };
    expect(parseDocument('avis', newer)).toEqual(EXAMPLES.avis);
  });

  it('SY1: what is no such document is refused', () => {
    for (const [entity, body] of [
      ['dossier', { ...EXAMPLES.dossier, statut: 'XX' }],
      ['dossier', { ...EXAMPLES.dossier, pieces: [{ ...piece, plusRecente: false }] }],
      ['decision', EXAMPLES.avis],
      ['note', { ...EXAMPLES.note, partagee: 'oui' }],
      ['lecture', null],
    ] as const)
      expect(() => parseDocument(entity, body)).toThrow();
  });
});
