/** What the review interface asks about who reads what: sharing out, workload, agreement, sweeps. Types only. */
import type { Accord, Distribution } from '../domain/avis/accord.ts';
import type { OptionsRepartition, Repartition } from '../domain/lecture/repartition.ts';
import type { Bilingue, Critere, RoleCommission } from '../domain/organisation/organisation.ts';
import type { Act } from './mutations.ts';
import type { ActAnswer } from './workspace.ts';

/** A commission that this person reads for, or is staff of. */
export interface CommissionLue {
  readonly id: string;
  readonly nom: string;
  /** OR5: he shares its dossiers out. */
  readonly affecte: boolean;
  readonly sessions: readonly { readonly id: string; readonly libelle: Bilingue; readonly jury: string }[];
  /** Those who write avis, by name. */
  readonly membres: readonly {
    readonly personneId: string;
    readonly nom: string;
    readonly role: RoleCommission;
  }[];
}

/** transmis: all that was sent to the commission · complets: those declared complete. */
export const CHOIX_DOSSIERS = ['transmis', 'complets'] as const;

export interface RepartitionQuery {
  readonly commissionId: string;
  /** Empty: all sessions of the commission. */
  readonly sessionIds: readonly string[];
  readonly dossiers: (typeof CHOIX_DOSSIERS)[number];
  readonly options: OptionsRepartition;
  /** Parts other than a whole one, by person. */
  readonly parts: Readonly<Record<string, number>>;
}

export interface DossierNomme {
  readonly id: string;
  /** The candidat's name, or his number in blind mode. */
  readonly libelle: string;
  /** What stands for the name where identities are hidden. */
  readonly numero: string;
}

/** A plan that nothing has been done of yet. */
export interface RepartitionVue extends Repartition {
  /** Dossiers looked at, and those that have all their readers already. */
  readonly dossiers: number;
  readonly pourvus: number;
  /** The dossiers that `manques` speaks of. */
  readonly nommes: readonly { readonly dossier: DossierNomme }[];
}

/** One member's reading: what he was asked for, and of it what is left as far as the reader may see. */
export interface ChargeMembre {
  readonly personneId: string;
  readonly confies: number;
  /** Avis of his that the reader may see on them. */
  readonly rendus: number;
  /** Nearest due day of those without one, 'YYYY-MM-DD'; null: none. */
  readonly echeance: string | null;
}

export interface SuiviLectures {
  readonly charges: readonly ChargeMembre[];
  /** DE1: dossiers whose other avis are hidden until one's own is rendu. */
  readonly masques: number;
  readonly recuses: readonly {
    readonly dossier: DossierNomme;
    readonly personneId: string;
    readonly nom: string;
    readonly le: number;
    readonly echeance: string | null;
    readonly reserve: { readonly personneId: string; readonly nom: string } | null;
  }[];
}

/** What was asked of me. Days are 'YYYY-MM-DD'. */
export interface MaCharge {
  readonly confies: number;
  readonly restent: number;
  /** Nearest due day that has not passed, with what is due by it; null: nothing is left, or all of it is late. */
  readonly prochaine: { readonly jour: string; readonly restent: number } | null;
  /** What was due before today. */
  readonly enRetard: number;
}

export interface AffectationFaite {
  readonly answer: ActAnswer;
  /** What undoes it once it has left; null: it was refused. */
  readonly inverse: Act | null;
}

export interface AccordQuery {
  readonly commissionId: string;
  readonly sessionIds: readonly string[];
  /** Only dossiers that all members read to compare their marks. */
  readonly calibrage: boolean;
}

export interface AccordVue extends Accord {
  /** Names of the authors. */
  readonly noms: Readonly<Record<string, string>>;
  /** The dossiers that `dossiers` speaks of. */
  readonly nommes: readonly { readonly dossier: DossierNomme }[];
  /** Marks of each author. */
  readonly distributions: Readonly<Record<string, Distribution>>;
  /** DE1: dossiers whose other avis are hidden until one's own is rendu. */
  readonly masques: number;
  /** Of the calibration: avis given that can be seen, over those expected. */
  readonly calibrage: { readonly dossiers: number; readonly rendus: number; readonly attendus: number };
}

export interface BalayageQuery {
  readonly critereId: string;
  /** Null: every session whose grid has it. */
  readonly sessionId: string | null;
  /** Null: as the list is ordered; a number: drawn by it. */
  readonly graine: number | null;
}

/** OR8: one criterion over the dossiers that wait for this member's avis. */
export interface BalayageVue {
  /** Null: no session that this member writes avis for has it. */
  readonly critere: Critere | null;
  /** All that can be swept, each once. */
  readonly criteres: readonly Critere[];
  readonly dossiers: readonly { readonly id: string; readonly note: number | null }[];
}
