/** Plausible documents with overrides: every test says only what it is about. */
import type { Avis } from '../../src/domain/avis/avis.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { Decision, Lettre } from '../../src/domain/decision/decision.ts';
import type { Lecture, Recusation } from '../../src/domain/lecture/lecture.ts';
import type { Note } from '../../src/domain/note/note.ts';
import type { Etablissement, SessionCandidature } from '../../src/domain/organisation/organisation.ts';
import type { Piece } from '../../src/domain/piece/piece.ts';
import type {
  CommitUnit,
  DocChange,
  JournalEntry,
  MutationRecord,
} from '../../src/main/application/ports.ts';
import type { CommissionDocument, DocumentBodies, Entity, Scope } from '../../src/protocol/entities.ts';

export const MIDI = Date.UTC(2026, 2, 2, 12);
export const COMMISSION: Scope = 'commission:c1';

export const anEtablissement = (over: Partial<Etablissement> = {}): Etablissement => ({
  id: 'e1',
  nom: 'Institut national des langues et civilisations orientales',
  fuseau: 'Europe/Paris',
  voeuxMax: 5,
  graceMinutes: 15,
  tailleFichierMax: 2_000_000,
  ...over,
});

export const aCommission = (over: Partial<CommissionDocument> = {}): CommissionDocument => ({
  id: 'c1',
  centreId: 'ce1',
  centreNom: 'Centre des licences',
  nom: 'Japonais',
  aveugle: false,
  avisMasques: true,
  membres: [{ personneId: 'p1', nom: 'Hélène Œuvrard', role: 'membre' }],
  motifs: [],
  modelesCommentaire: [],
  ...over,
});

/** DE2: what a commission with letters has, to be spread over one. */
export const AVEC_LETTRES = {
  lettres: {
    FA: {
      objet: { fr: 'admission en « {formation} »', en: 'admission to “{formation}”' },
      paragraphes: [
        { fr: 'Bonjour {candidat} !', en: 'Dear {candidat},' },
        { fr: 'Répondez avant le {confirmation}.', en: 'Answer by {confirmation}.' },
      ],
    },
    DE: {
      objet: { fr: 'votre candidature', en: 'your application' },
      paragraphes: [
        { fr: 'Elle n’est pas retenue :', en: 'It is not accepted:' },
        { fr: '{motifs}', en: '{motifs}' },
      ],
    },
  },
  lettreSignataire: { nom: 'Claude Berard', qualite: { fr: 'La direction', en: 'The academic office' } },
} as const satisfies Partial<CommissionDocument>;

/** DE2: a letter as its decision keeps it: favourable, but for what a test says. */
export const aLettre = (over: Partial<Lettre> = {}): Lettre => ({
  ...AVEC_LETTRES.lettres.FA,
  signataire: AVEC_LETTRES.lettreSignataire,
  motifs: [],
  ...over,
});

export const aSession = (over: Partial<SessionCandidature> = {}): SessionCandidature => ({
  id: 's1',
  formationId: 'f1',
  commissionId: 'c1',
  centreId: 'ce1',
  campagneId: 'ca1',
  code: 'JPN-L2',
  libelle: { fr: 'Licence LLCER Japonais 2e année', en: 'BA Japanese, 2nd year' },
  typeDiplome: 'Licence',
  mention: 'LLCER',
  calendrier: {
    debutDepot: '2026-02-01',
    finDepot: '2026-04-01',
    retour: '2026-04-10',
    jury: '2026-05-01',
    publication: '2026-05-10',
    confirmation: '2026-05-20',
    confirmationListeComplementaire: { joursApresPublication: 30 },
  },
  capacite: 30,
  typesPiece: [],
  questions: [],
  grille: [],
  ...over,
});

export const aPiece = (typeId: string, sha256: readonly string[], over: Partial<Piece> = {}): Piece => ({
  typeId,
  statut: sha256.length > 0 ? 'TR' : 'AT',
  versions: sha256.map((hash, i) => ({
    sha256: hash,
    taille: 3,
    type: 'application/pdf',
    nomFichier: `relevé n° ${i + 1}.pdf`,
    deposeeLe: MIDI + i,
    pages: 1,
  })),
  commentaires: [],
  signalement: null,
  ...over,
});

export const aDossier = (over: Partial<Dossier> = {}): Dossier => ({
  id: 'd1',
  numero: `N-${over.id ?? 'd1'}`,
  sessionId: 's1',
  commissionId: 'c1',
  centreId: 'ce1',
  candidatId: `candidat-${over.id ?? 'd1'}`,
  statut: 'RE',
  typeTraitement: 'AC',
  profil: {
    infos: null,
    adresse: null,
    bac: null,
    cursusInterne: [],
    cursusExterne: [],
    stages: [],
    experiences: [],
  },
  reponses: { q1: 'Depuis l’enfance — « はい »', q2: [['a', 'b']] },
  pieces: [aPiece('t1', ['a'.repeat(64)]), aPiece('t2', [])],
  transmissions: [],
  retourAccorde: null,
  annuleeLe: null,
  evenements: [{ kind: 'creation', le: MIDI, par: 'Inès Łukasiewicz' }],
  creeLe: MIDI,
  majLe: MIDI,
  ...over,
});

export const anAvis = (over: Partial<Avis> = {}): Avis => ({
  id: `${over.dossierId ?? 'd1'}.${over.auteurId ?? 'p1'}`,
  dossierId: 'd1',
  commissionId: 'c1',
  auteurId: 'p1',
  auteurNom: 'Hélène Œuvrard',
  etat: 'rendu',
  type: 'FA',
  motifs: [],
  commentaire: 'Très bon dossier.',
  criteres: { cr1: 4.5 },
  citations: [],
  rang: null,
  renduLe: MIDI,
  majLe: MIDI,
  ...over,
});

export const aDecision = (over: Partial<Decision> = {}): Decision => ({
  id: over.dossierId ?? 'd1',
  dossierId: 'd1',
  sessionId: 's1',
  commissionId: 'c1',
  etat: 'saisie',
  contenu: { type: 'FA', motifs: [], commentaire: '', rang: null, rendezVous: null },
  actes: [],
  majLe: MIDI,
  ...over,
});

/** DE3: a decision on the liste complémentaire. */
export const onListe = (dossierId: string, rang: number, over: Partial<Decision> = {}): Decision =>
  aDecision({
    dossierId,
    contenu: { type: 'LC', motifs: [], commentaire: '', rang, rendezVous: null },
    ...over,
  });

export const aNote = (over: Partial<Note> = {}): Note => ({
  id: 'n1',
  dossierId: 'd1',
  commissionId: 'c1',
  auteurId: 'p1',
  auteurNom: 'Hélène Œuvrard',
  texte: 'À relire.',
  partagee: false,
  creeLe: MIDI,
  majLe: MIDI,
  ...over,
});

export const aLecture = (over: Partial<Lecture> = {}): Lecture => ({
  id: 'd1.p1',
  dossierId: 'd1',
  personneId: 'p1',
  versionLue: 1,
  luLe: MIDI,
  ...over,
});

export const aRecusation = (over: Partial<Recusation> = {}): Recusation => ({
  id: `${over.candidatId ?? 'candidat-d1'}.${over.personneId ?? 'p1'}`,
  candidatId: 'candidat-d1',
  personneId: 'p1',
  raison: 'Ma nièce.',
  declareeLe: MIDI,
  ...over,
});

/** A change that writes `body` where `expected` stands now. */
export const write = <E extends Entity>(
  entity: E,
  body: DocumentBodies[E],
  expected = 0,
  over: Partial<DocChange<E>> = {},
): DocChange<E> => ({ entity, id: body.id, expected, body, fields: ['*'], scopes: [COMMISSION], ...over });

export const withdraw = <E extends Entity>(
  entity: E,
  id: string,
  expected: number,
  over: Partial<DocChange<E>> = {},
): DocChange<E> => ({ entity, id, expected, body: null, fields: ['*'], scopes: [COMMISSION], ...over });

export const aUnit = (over: Partial<CommitUnit> = {}): CommitUnit => ({
  changes: [],
  reads: [],
  touches: [],
  journal: [],
  mails: [],
  mutation: null,
  ...over,
});

export const aJournalEntry = (over: Partial<JournalEntry> = {}): JournalEntry => ({
  action: 'avis.rendre',
  entity: 'avis',
  id: 'd1.p1',
  acteurId: 'p1',
  acteurNom: 'Hélène Œuvrard',
  deviceId: 'a1',
  le: MIDI,
  avant: null,
  apres: null,
  ...over,
});

export const aMutation = (seq: number, over: Partial<MutationRecord> = {}): MutationRecord => ({
  deviceId: 'a1',
  seq,
  id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  type: 'avis.rendre@1',
  payload: { dossierId: 'd1' },
  baseVersion: 0,
  faitLe: MIDI,
  recuLe: MIDI,
  outcome: 'applied',
  detail: null,
  ...over,
});

/** An établissement, a commission, a session and `dossiers` dossiers, as one unit. */
export const aWorld = (dossiers: readonly Dossier[] = [aDossier()]): CommitUnit =>
  aUnit({
    changes: [
      write('etablissement', anEtablissement()),
      write('commission', aCommission()),
      write('session', aSession()),
      ...dossiers.map((dossier) => write('dossier', dossier)),
    ] as readonly DocChange[],
  });
