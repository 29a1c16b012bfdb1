/** DE5: what is done to many dossiers at once, as the review interface is shown it. Types only. */
import type { EtatDecision, StatutDossier, TypeAvis } from '../domain/codes.ts';
import type { CommandeLot } from '../domain/decision/lot.ts';
import type { Motif } from '../domain/organisation/organisation.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { InboxQuery } from './workspace.ts';

/** Which dossiers: those picked, in the order of `ordre` where there is one, or all that a list shows, in its order. */
export type CibleLot =
  | { readonly kind: 'dossiers'; readonly ids: readonly string[]; readonly ordre?: InboxQuery }
  | { readonly kind: 'liste'; readonly query: InboxQuery };

/** A commission that dossiers of a lot belong to. */
export interface CommissionDuLot {
  readonly id: string;
  readonly nom: string;
  readonly motifs: readonly Motif[];
  readonly publicationADeux: boolean;
}

/** What a form needs before anything is decided. */
export interface PorteeLot {
  readonly total: number;
  readonly commissions: readonly CommissionDuLot[];
}

/** Where a dossier of a lot stands, before or after it. */
export interface EtapeLot {
  readonly statut: StatutDossier;
  /** Null: no decision is entered. */
  readonly decision: {
    readonly etat: EtatDecision;
    readonly type: TypeAvis;
    readonly rang: number | null;
    readonly preparee: boolean;
  } | null;
}

/** What has become of the act of a line: waiting here, told to the server, or in conflict there. */
export type EnvoiLot = 'attente' | 'recu' | 'conflit';

export interface LigneLot {
  readonly dossierId: string;
  /** As its reader names it: a person, or in blind mode a number. */
  readonly libelle: string;
  readonly numero: string;
  readonly formation: string;
  readonly avant: EtapeLot | null;
  /** Null: it is refused. */
  readonly apres: EtapeLot | null;
  readonly sort: 'prevu' | 'refuse' | 'fait' | 'annule';
  readonly refusal: Refusal | null;
  /** Null: nothing was done. */
  readonly envoi: EnvoiLot | null;
  /** The candidat is told. */
  readonly mail: boolean;
  /** DE2: with a letter. */
  readonly lettre: boolean;
}

export interface LotView {
  readonly id: string;
  readonly commande: CommandeLot;
  readonly etat: 'apercu' | 'enCours' | 'arrete' | 'fini';
  readonly lignes: readonly LigneLot[];
}

/** A lot that was begun and not dismissed. */
export interface LotResume {
  readonly id: string;
  readonly kind: CommandeLot['kind'];
  readonly etat: LotView['etat'];
  readonly faitLe: number;
  readonly total: number;
}

export interface ProgresLot {
  readonly faits: number;
  readonly refuses: number;
  readonly total: number;
}

/** DE2: the letter as it would go out, in words; null where the commission has none for this decision. */
export interface LettreVue {
  readonly langue: 'fr' | 'en';
  readonly expediteur: { readonly nom: string; readonly lignes: readonly string[] };
  readonly references: readonly string[];
  readonly destinataire: readonly string[];
  readonly date: string;
  readonly objet: string;
  readonly corps: readonly (string | readonly string[])[];
  readonly signature: { readonly qualite: string; readonly nom: string };
}
