/** What the review interface asks of a workspace about séances (DE12). Types only. */
import type { StatutDossier, TypeAvis } from '../domain/codes.ts';
import type { Decision } from '../domain/decision/decision.ts';
import type { Bilingue } from '../domain/organisation/organisation.ts';
import type { Seance } from '../domain/seance/seance.ts';
import type { CommissionDocument } from './entities.ts';

/** Rendered avis that the reader may see, by type. */
export type Tally = Readonly<Partial<Record<TypeAvis, number>>>;

export interface SeanceItem {
  readonly id: string;
  readonly titre: string;
  readonly jour: string;
  readonly heure: string;
  readonly lieu: string;
  readonly etat: Seance['etat'];
  readonly commission: string;
  readonly dossiers: number;
  /** Dossiers whose point is noted. */
  readonly faits: number;
}

export interface SeanceList {
  readonly seances: readonly SeanceItem[];
  /** Commissions that this person conducts the séances of. */
  readonly commissions: readonly { readonly id: string; readonly nom: string }[];
}

/** A dossier as an order of the day names it. */
export interface SeanceRow {
  readonly dossierId: string;
  readonly numero: string;
  /** '' in blind mode. */
  readonly nom: string;
  readonly formation: Bilingue;
  readonly sessionId: string;
  readonly statut: StatutDossier;
  readonly avis: Tally;
  /** The type that most avis are of; null: none yet, or as many of another. */
  readonly propose: TypeAvis | null;
  readonly decision: {
    readonly etat: Decision['etat'];
    readonly type: TypeAvis;
    readonly rang: number | null;
  } | null;
  /** Of the latest year that has one. */
  readonly moyenne: number | null;
}

export interface SeanceView {
  readonly seance: Seance;
  readonly version: number;
  readonly commission: CommissionDocument;
  /** By dossier id; one that left the reader's replica has none. */
  readonly rows: Readonly<Record<string, SeanceRow>>;
  /** May this person prepare and conduct it? */
  readonly conduire: boolean;
  /** The sessions spoken of, with how many are on the liste complémentaire of each. */
  readonly sessions: readonly { readonly id: string; readonly libelle: Bilingue; readonly liste: number }[];
  /** Acts on it that the server has not confirmed: its procès-verbal is not final. */
  readonly enAttenteEnvoi: number;
}

/** DE3: the liste complémentaire of a session. */
export interface ClassementView {
  readonly sessionId: string;
  readonly libelle: Bilingue;
  readonly commissionId: string;
  readonly commission: string;
  readonly lignes: readonly (SeanceRow & {
    readonly rang: number;
    /** Validated or published: it does not move. */
    readonly fige: boolean;
  })[];
  readonly classer: boolean;
}
