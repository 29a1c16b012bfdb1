/**
 * What the review interface asks of a workspace: the views of its tRPC router. Types only.
 * The router is `src/main/workspace/router`; the interface imports its type, never its code.
 */
import type { Avis } from '../domain/avis/avis.ts';
import type { Completude } from '../domain/candidature/completude.ts';
import type { Dossier } from '../domain/candidature/dossier.ts';
import type { Langue, StatutDossier, TypeAvis } from '../domain/codes.ts';
import type { Decision } from '../domain/decision/decision.ts';
import type { Etiquette } from '../domain/etiquette/etiquette.ts';
import type { Affectation, RoleLecture } from '../domain/lecture/affectation.ts';
import type { Lecture } from '../domain/lecture/lecture.ts';
import type { Note } from '../domain/note/note.ts';
import type { SessionCandidature } from '../domain/organisation/organisation.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Abilities } from '../domain/rights/abilities.ts';
import type { CommissionDocument } from './entities.ts';
import type { Act } from './mutations.ts';
import type { FieldConflict, Me } from './sync.ts';

export interface AppState {
  /** accueil: no account yet · verrouille: a passphrase is needed · connexion: sign in again · pret: replica open. */
  readonly phase: 'accueil' | 'verrouille' | 'connexion' | 'pret';
  readonly serverUrl: string;
  readonly me: Me | null;
  readonly edition: 'bureau' | 'navigateur';
  /** False: no OS keychain, a passphrase protects the replica. */
  readonly trousseau: boolean;
  /** Shown once after sign-in: unlocks the unsent queue if the key is lost. Null otherwise. */
  readonly cleDeSecours: string | null;
}

export interface SyncState {
  readonly badge: 'aJour' | 'envoi' | 'horsLigne' | 'action';
  readonly enAttente: number;
  /** Conflicts and refusals that need the member. */
  readonly aTraiter: number;
  readonly horsLigneDepuis: number | null;
  readonly dernierContact: number | null;
  /** Non-null while documents or files are coming in. */
  readonly progression: {
    readonly dossiers: { readonly recus: number; readonly total: number };
    readonly fichiers: { readonly recus: number; readonly total: number };
    readonly octets: { readonly recus: number; readonly total: number };
    /** Estimate, or null while unknown. */
    readonly resteMs: number | null;
  } | null;
  /** The member chose to work offline. */
  readonly volontaire: boolean;
}

/**
 * mention: called in a note since he last read it ·
 * affectes: to be read by this member, whom it was assigned to · nouveau: changed since he last read it ·
 * calibrage: read by everybody, to compare marks.
 */
export const ETATS_INBOX = [
  'aLire',
  'affectes',
  'nouveau',
  'mention',
  'brouillon',
  'rendu',
  'incomplet',
  'enAttente',
  'calibrage',
  'motifs',
  'tous',
] as const;
export type EtatInbox = (typeof ETATS_INBOX)[number];
export const COLONNES_INBOX = [
  'nom',
  'numero',
  'formation',
  'statut',
  'bac',
  'moyenne',
  'pieces',
  'avis',
  'etiquettes',
  'motifs',
  'maj',
] as const;
export type ColonneInbox = (typeof COLONNES_INBOX)[number];

export interface InboxQuery {
  readonly recherche: string;
  readonly etat: EtatInbox;
  readonly sessionId: string | null;
  readonly statut: StatutDossier | null;
  /** Only dossiers with this étiquette (its `cle`). Absent: all. */
  readonly etiquette?: string | null;
  readonly tri: { readonly colonne: ColonneInbox; readonly descendant: boolean };
}

export interface InboxRow {
  readonly id: string;
  readonly numero: string;
  /** '' in blind mode. */
  readonly nom: string;
  readonly prenom: string;
  readonly formation: string;
  readonly statut: StatutDossier;
  readonly bac: string;
  readonly moyenne: number | null;
  readonly pieces: { readonly faites: number; readonly total: number };
  readonly avis: { readonly etat: 'aucun' | 'brouillon' | 'rendu'; readonly type: TypeAvis | null };
  readonly majLe: number;
  /** Changed since this member last read it. */
  readonly nouveau: boolean;
  /** A note calls this member since he last read it. */
  readonly mention: boolean;
  /** An act of this member on it still waits. */
  readonly enAttenteEnvoi: boolean;
  readonly annulee: boolean;
  /** DE11: the last day to answer its request for the motifs; null: none waits. */
  readonly motifsAvant: string | null;
  /** What this member was asked to do with it, and until when; null: nothing, or no day. */
  readonly affectation: RoleLecture | null;
  readonly echeance: string | null;
  readonly etiquettes: readonly EtiquetteVue[];
}

/** An étiquette as a list shows it. */
export type EtiquetteVue = Pick<Etiquette, 'cle' | 'libelle' | 'couleur'>;

export interface InboxPage {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly InboxRow[];
}

export interface InboxCounts {
  readonly parEtat: Readonly<Record<EtatInbox, number>>;
  readonly sessions: readonly {
    readonly id: string;
    readonly libelle: { readonly fr: string; readonly en: string };
    readonly total: number;
    readonly aLire: number;
    readonly retour: string;
    readonly jury: string;
  }[];
  /** Étiquettes in use, by name, and on how many dossiers. */
  readonly etiquettes: readonly (EtiquetteVue & { readonly total: number })[];
}

export interface DossierView {
  readonly dossier: Dossier;
  readonly version: number;
  readonly session: SessionCandidature;
  readonly commission: CommissionDocument;
  readonly monAvis: Avis | null;
  readonly autresAvis: readonly Avis[];
  readonly decision: Decision | null;
  readonly notes: readonly Note[];
  readonly etiquettes: readonly Etiquette[];
  readonly affectations: readonly Affectation[];
  readonly lecture: Lecture | null;
  /** What changed since `lecture`: 'statut', 'profil', 'reponses', 'motifs', 'piece:<typeId>', 'decision', 'notes', 'mention'. */
  readonly depuisLecture: readonly string[];
  readonly abilities: Abilities;
  /** LC7: computed proposal. */
  readonly completude: Completude;
  readonly voisins: {
    readonly precedent: string | null;
    readonly suivant: string | null;
    readonly position: number;
    readonly total: number;
  };
  /** State in the local cache of each version that this reader is sent, by sha256. */
  readonly fichiers: Readonly<Record<string, 'present' | 'attendu' | 'introuvable'>>;
  readonly enAttenteEnvoi: number;
}

/** What an act is about, as it is named to its reader. */
export interface Sujet {
  readonly kind: 'dossier' | 'seance' | 'classement' | 'lettres';
  readonly id: string;
  /** Of a dossier; what the others are called. */
  readonly numero: string;
  readonly libelle: string;
}

/** One act in the queue, readable by a person (SY11). */
export interface QueueItem {
  readonly id: string;
  readonly seq: number;
  readonly act: Act | null;
  readonly type: string;
  readonly faitLe: number;
  readonly etat: 'enAttente' | 'enCours' | 'acquitte' | 'conflit' | 'refuse' | 'gare';
  readonly dossier: Sujet | null;
  readonly refusal: Refusal | null;
}

export interface ConflictView {
  readonly id: string;
  readonly dossier: Sujet;
  readonly act: Act;
  readonly faitLe: number;
  readonly fields: readonly FieldConflict[];
}

/** Answer to an act: done at once on the local view, or refused by the domain. */
export type ActAnswer =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** Pushed to the interface when local data moved; 'tous' after a bulk pull. */
export interface ChangeNotice {
  readonly dossiers: readonly string[] | 'tous';
}

export const DENSITES = ['compacte', 'confortable'] as const;
export type Densite = (typeof DENSITES)[number];

/** SY10: a replica that hears from no server for too long erases itself. */
export interface OfflinePeriod {
  /** Days without contact that the server allows. */
  readonly jours: number;
  /** When it would erase itself, if no contact is made before; null before the first one. */
  readonly echeance: number | null;
}

export interface Preferences {
  readonly langue: Langue | 'systeme';
  readonly theme: 'clair' | 'sombre' | 'systeme';
  readonly themePage: 'clair' | 'sombre';
  /** Room between the lines and size of the text. */
  readonly densite: Densite;
  readonly colonnes: readonly ColonneInbox[];
  /** Bytes of the file cache. */
  readonly budgetCache: number;
  /** Free-form view state saved by the interface, by key (panes, last dossier, reading places). JSON, 64 kB each at most. */
  readonly vues: Readonly<Record<string, unknown>>;
}

/** Where a pièce was left: restored per pièce version. */
export interface PlaceLecture {
  readonly page: number;
  /** Offset within the page, 0–1. */
  readonly y: number;
  readonly zoom: number | 'largeur' | 'page';
  readonly rotation: 0 | 90 | 180 | 270;
}
