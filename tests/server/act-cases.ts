import type { Decision } from '../../src/domain/decision/decision.ts';
import type { Seance } from '../../src/domain/seance/seance.ts';
import type { DocChange } from '../../src/main/application/ports.ts';
import type { MutationType } from '../../src/protocol/mutations.ts';
import { aDecision, aNote, anAvis, MIDI, onListe, write } from '../contracts/factories.ts';
import { aSeance } from '../contracts/seances.ts';
import { anAffectation, anEtiquette } from '../contracts/shared-reading.ts';
import { READERS, type ReaderName, type Row } from './readers.ts';
import { contenuAvis, contenuDecision, fileOf, transmitted } from './world.ts';

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
/** DE12: a séance is no one candidat's: who is recused from one is ruled by his role. */
const CONDUCTING: Row = { ...PRESIDING, recuse: 'refused interdit' };

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

const seanceOf = (dossierId: string) => ({ seanceId: `s-${dossierId}`, commissionId: 'c1' });
const held = (dossierId: string, etat: Seance['etat']): readonly DocChange[] => [
  write(
    'seance',
    aSeance({ id: `s-${dossierId}`, etat, ordre: [{ dossierId, candidatId: `candidat-${dossierId}` }] }),
  ),
];

/** One row for each act there is: an act without a row fails in authorisation-acts.test.ts. */
export const ACTS: Readonly<Record<MutationType, ActCase>> = {
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
  'decision.preparer@1': {
    // Rights come before the rule of a commission that one person is enough for.
    expected: {
      ...STAFF,
      gestionnaire: 'refused preparation_sans_objet',
      scolarite: 'refused preparation_sans_objet',
    },
    payload: (dossierId) => ({ dossierId }),
    dossier: { statut: 'CO' },
    given: (dossierId) => decided(dossierId, 'validee'),
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
  'lecture.exporter@1': {
    expected: READING,
    payload: (dossierId) => ({ dossierId, autres: [], format: 'pdf' }),
  },
  'lecture.noter@1': { expected: READING, payload: (dossierId) => ({ dossierId, versionLue: 1 }) },
  'recusation.declarer@1': {
    expected: READING,
    payload: (dossierId) => ({ dossierId, candidatId: `candidat-${dossierId}`, raison: 'Parenté' }),
  },
  'decision.classer@1': {
    // What he is recused from is not on the list that he is shown.
    expected: { ...DECIDING, recuse: 'conflict' },
    payload: (dossierId) => ({ sessionId: 's1', commissionId: 'c1', avant: [dossierId], ordre: [dossierId] }),
    given: (dossierId, reader) => [write('decision', onListe(dossierId, 1 + READERS.indexOf(reader)))],
  },
  'seance.ecrire@1': {
    expected: CONDUCTING,
    payload: (dossierId) => ({
      ...seanceOf(dossierId),
      entete: { titre: 'Jury', jour: '2026-05-04', heure: '14:00', lieu: 'Salle 3' },
    }),
  },
  'seance.convoquer@1': {
    expected: CONDUCTING,
    payload: (dossierId) => ({ ...seanceOf(dossierId), presences: [] }),
    given: (dossierId) => held(dossierId, 'preparee'),
  },
  'seance.ordonner@1': {
    expected: CONDUCTING,
    payload: (dossierId) => ({ ...seanceOf(dossierId), ordre: [] }),
    given: (dossierId) => held(dossierId, 'preparee'),
  },
  'seance.ouvrir@1': {
    expected: CONDUCTING,
    payload: (dossierId) => ({ ...seanceOf(dossierId), le: MIDI }),
    given: (dossierId) => held(dossierId, 'preparee'),
  },
  'seance.passer@1': {
    expected: CONDUCTING,
    payload: (dossierId) => ({ ...seanceOf(dossierId), courant: null }),
    given: (dossierId) => held(dossierId, 'ouverte'),
  },
  'seance.consigner@1': {
    expected: CONDUCTING,
    payload: (dossierId) => ({
      ...seanceOf(dossierId),
      surDossier: dossierId,
      deliberation: { mode: 'consensus', pour: 0, contre: 0, abstention: 0, observation: '' },
    }),
    given: (dossierId) => held(dossierId, 'ouverte'),
  },
  'seance.clore@1': {
    expected: CONDUCTING,
    payload: (dossierId) => ({ ...seanceOf(dossierId), le: MIDI }),
    given: (dossierId) => held(dossierId, 'ouverte'),
  },
  'seance.rouvrir@1': {
    expected: CONDUCTING,
    payload: (dossierId) => ({ ...seanceOf(dossierId), raison: 'Un vote mal compté.' }),
    given: (dossierId) => held(dossierId, 'close'),
  },
  'commission.ecrireLettre@1': {
    expected: { ...STAFF, recuse: 'refused interdit' },
    payload: () => ({ commissionId: 'c1', pour: 'LA', modele: null }),
  },
  'commission.signer@1': {
    expected: { ...STAFF, recuse: 'refused interdit' },
    payload: () => ({
      commissionId: 'c1',
      signataire: { nom: 'Claude Beaumont', qualite: { fr: 'La direction', en: '' } },
    }),
  },
};
