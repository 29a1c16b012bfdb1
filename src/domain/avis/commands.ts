import type { TypeAvis } from '../codes.ts';
import type { Citation } from './avis.ts';

/** What a member writes into his avis; saved as typed (DE1). */
export interface ContenuAvis {
  readonly type: TypeAvis | null;
  readonly motifs: readonly string[];
  readonly commentaire: string;
  readonly criteres: Readonly<Record<string, number>>;
  readonly citations: readonly Citation[];
  readonly rang: number | null;
}

export type AvisCommand =
  | { readonly kind: 'enregistrer'; readonly contenu: ContenuAvis }
  /** Saves `contenu` and gives it. */
  | { readonly kind: 'rendre'; readonly contenu: ContenuAvis }
  /** Undo of rendre; refused once others' avis were shown because of it ('avis_deja_vus'). */
  | { readonly kind: 'reprendre' };
