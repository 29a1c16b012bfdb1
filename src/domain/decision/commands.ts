import type { ContenuDecision } from './decision.ts';

/** DE2: saisie, validée, publiée are separate acts; DE6: appel changes what was validated or published. */
export type DecisionCommand =
  | { readonly kind: 'saisir'; readonly contenu: ContenuDecision }
  | { readonly kind: 'valider' }
  | { readonly kind: 'publier' }
  /** DE5: undo one step until published: validée → saisie, saisie → none. */
  | { readonly kind: 'retirer' }
  | { readonly kind: 'faireAppel'; readonly contenu: ContenuDecision; readonly raison: string };
