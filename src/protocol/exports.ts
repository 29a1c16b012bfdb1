/** What leaves the workspace as a file: asked by the interface, made by the workspace (PM6). */
import type { InboxQuery } from './workspace.ts';

/** Columns of an exported list, in their order. What a replica doesn't hold (PM4) is an empty cell. */
export const COLONNES_EXPORT = [
  'numero',
  'nom',
  'prenom',
  'formation',
  'statut',
  'bac',
  'moyenne',
  'piecesFaites',
  'piecesTotal',
  'avisEtat',
  'avisType',
  'note',
  'avisMotifs',
  'decisionType',
  'decisionRang',
  'decisionEtat',
  'decisionMotifs',
  'maj',
] as const;
export type ColonneExport = (typeof COLONNES_EXPORT)[number];

export const FORMATS_EXPORT = ['csv', 'xlsx', 'pdf', 'zip'] as const;
export type FormatExport = (typeof FORMATS_EXPORT)[number];

/** Dossiers put into one PDF at most: more is for the zip. */
export const RECUEIL_MAX = 200;

/** Which dossiers: those named, in this order, or the list as it is filtered and sorted. */
export type PorteeExport =
  | { readonly kind: 'dossiers'; readonly ids: readonly string[] }
  | { readonly kind: 'liste'; readonly query: InboxQuery };

export interface DemandeExport {
  readonly format: FormatExport;
  readonly portee: PorteeExport;
  /** For lists. */
  readonly colonnes: readonly ColonneExport[];
  /** For pièces that are not on this computer: wait for the network, or leave them out and list them. */
  readonly absentes: 'attendre' | 'laisser';
}

/** What an export would hold. Octets are bytes of pièces. */
export interface ApercuExport {
  readonly dossiers: number;
  readonly pieces: number;
  readonly octets: number;
  /** Pièces that are not on this computer. */
  readonly absentes: { readonly pieces: number; readonly octets: number };
}

export type EtapeExport =
  | {
      readonly kind: 'avance';
      readonly faits: number;
      /** Dossiers. */
      readonly total: number;
      /** Pièces written so far. */
      readonly pieces: number;
      /** A pièce that is not here is being waited for. */
      readonly attend: boolean;
    }
  /** The file waits under `/exports/<jeton>`, once. `absentes`: pièces that are listed in it without their file. */
  | {
      readonly kind: 'pret';
      readonly jeton: string;
      readonly nom: string;
      readonly octets: number;
      readonly absentes: number;
    }
  /** vide: no dossier · trop: too many for one PDF · disque: no room. */
  | { readonly kind: 'echec'; readonly raison: 'vide' | 'trop' | 'disque' };

/** null: empty. `le`: an instant (ms). */
export type CelluleExport = string | number | null | { readonly le: number };

/** A list as it is printed. */
export interface TableExport {
  readonly colonnes: readonly ColonneExport[];
  readonly lignes: readonly (readonly CelluleExport[])[];
}

/** A piece of a file that is being handed over; `fin`: the last one. */
export interface PartieExport {
  readonly nom: string;
  readonly type: string;
  readonly octets: number;
  readonly bytes: ArrayBuffer;
  readonly fin: boolean;
}

/** Where the interface fetches a file that is ready. */
export const EXPORTS_PATH = '/exports/';
