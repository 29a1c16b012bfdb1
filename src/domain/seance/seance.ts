import type { Citation } from '../avis/avis.ts';
import type { TypeAvis } from '../codes.ts';
import type { RendezVous } from '../decision/decision.ts';
import type { Bilingue, RoleCommission } from '../organisation/organisation.ts';

export const ETATS_SEANCE = ['preparee', 'ouverte', 'close'] as const;
export type EtatSeance = (typeof ETATS_SEANCE)[number];

/** DE12: who sat, and who had himself excused; who is in neither was absent. */
export interface Presence {
  readonly personneId: string;
  readonly nom: string;
  readonly role: RoleCommission;
  readonly etat: 'present' | 'excuse';
}

/** A dossier of the order of the day; its candidat tells whom it is hidden from (PM3). */
export interface PointInscrit {
  readonly dossierId: string;
  readonly candidatId: string;
}

/** How the room came to its decision on one dossier. */
export interface Deliberation {
  readonly mode: 'consensus' | 'vote';
  /** Voices, 0 for a consensus. */
  readonly pour: number;
  readonly contre: number;
  readonly abstention: number;
  readonly observation: string;
  /** Passages that it rests on; absent: none. */
  readonly citations?: readonly CitationSeance[];
}

/** A passage of a pièce of the dossier, in the words of that day. */
export interface CitationSeance extends Citation {
  readonly piece: Bilingue;
  /** PM4: of an identifying type. */
  readonly identifiante: boolean;
}

export interface PointSeance extends Deliberation {
  readonly le: number;
  readonly parNom: string;
}

/** DE12: what a dossier is in the procès-verbal. */
export interface LignePv extends PointInscrit {
  readonly numero: string;
  /** '' where the reader is blind (PM4), and where the candidat had none. */
  readonly nom: string;
  readonly formation: Bilingue;
  readonly decision: {
    readonly type: TypeAvis;
    readonly rang: number | null;
    readonly rendezVous: RendezVous | null;
    /** In the words of that day. */
    readonly motifs: readonly Bilingue[];
    readonly commentaire: string;
  } | null;
  readonly deliberation: Deliberation | null;
}

export interface LigneListe extends PointInscrit {
  readonly rang: number;
  readonly numero: string;
  readonly nom: string;
}

/**
 * DE12: all that the procès-verbal prints, frozen when the séance is closed: whatever changes later, it is
 * printed as it was. Instants are ms.
 */
export interface ProcesVerbal {
  readonly etablissement: { readonly nom: string; readonly fuseau: string };
  readonly commission: string;
  readonly titre: string;
  readonly jour: string;
  readonly heure: string;
  readonly lieu: string;
  readonly ouverteLe: number;
  readonly closeLe: number;
  readonly presences: readonly Presence[];
  readonly dossiers: readonly LignePv[];
  /** DE3: the liste complémentaire of each session that the séance spoke of, by rang. */
  readonly listes: readonly {
    readonly sessionId: string;
    readonly libelle: Bilingue;
    readonly lignes: readonly LigneListe[];
  }[];
  readonly reouvertures: readonly Reouverture[];
}

export interface Reouverture {
  readonly le: number;
  readonly parNom: string;
  readonly raison: string;
}

/** DE12: a sitting of a commission. */
export interface Seance {
  readonly id: string;
  readonly commissionId: string;
  readonly centreId: string;
  readonly titre: string;
  /** YYYY-MM-DD. */
  readonly jour: string;
  /** HH:MM, or ''. */
  readonly heure: string;
  readonly lieu: string;
  readonly etat: EtatSeance;
  readonly presences: readonly Presence[];
  readonly ordre: readonly PointInscrit[];
  /** The dossier on the table; null: none. */
  readonly courant: string | null;
  /** By dossier id. */
  readonly points: Readonly<Record<string, PointSeance>>;
  /** As it was noted in the room, ms. */
  readonly ouverteLe: number | null;
  readonly closeLe: number | null;
  readonly reouvertures: readonly Reouverture[];
  /** Null until it is closed. */
  readonly pv: ProcesVerbal | null;
  readonly majLe: number;
}

export interface EnteteSeance {
  readonly titre: string;
  readonly jour: string;
  readonly heure: string;
  readonly lieu: string;
}

/** How many voices a séance may count: who is present and may give an avis (OR5). */
export const voixDe = (presences: readonly Presence[]): number =>
  presences.filter(({ etat, role }) => etat === 'present' && role !== 'lecteur').length;
