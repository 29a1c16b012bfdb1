import type { ContenuDecision } from './decision.ts';

/** DE2: saisie, validée, publiée are separate acts; DE6: appel changes what was validated or published. */
export type DecisionCommand =
  | { readonly kind: 'saisir'; readonly contenu: ContenuDecision }
  | { readonly kind: 'valider' }
  /** DE5: the first of the two who publish, where the commission asks for two. */
  | { readonly kind: 'preparer' }
  | { readonly kind: 'publier' }
  /** DE5: undo one step until published: préparée → validée → saisie → none. */
  | { readonly kind: 'retirer' }
  | { readonly kind: 'faireAppel'; readonly contenu: ContenuDecision; readonly raison: string };
