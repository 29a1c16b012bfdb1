import type { Reponse } from '../../../domain/candidature/dossier.ts';
import { questionsSansReponse } from '../../../domain/candidature/reponses.ts';
import type { Bilingue } from '../../../domain/organisation/organisation.ts';
import type { CandidatureView } from '../../../protocol/portal/views.ts';

/** One thing between a candidature and its transmission, and where it is mended. */
export type Missing =
  | { readonly kind: 'pieceAbsente' | 'pieceRefusee'; readonly id: string; readonly libelle: Bilingue }
  | { readonly kind: 'question'; readonly id: string; readonly libelle: Bilingue };

/** Has nothing been answered? A table of blank rows says nothing either. */
export function isBlank(reponse: Reponse | null | undefined): boolean {
  if (reponse === undefined || reponse === null) return true;
  if (typeof reponse === 'string') return reponse.trim() === '';
  if (typeof reponse === 'number' || typeof reponse === 'boolean') return false;
  return reponse.every((row) => row.every((cell) => cell.trim() === ''));
}

type Looked = Pick<CandidatureView, 'pieces' | 'questions' | 'reponses'>;

/** LC5: what the checklist shows, in the order of the page. What may be done is the server's to say, not this. */
export const missingOf = ({ pieces, questions, reponses }: Looked): readonly Missing[] => [
  ...pieces.flatMap((piece): Missing[] => {
    const { typeId: id, libelle } = piece;
    if (piece.statut === 'RE') return [{ kind: 'pieceRefusee', id, libelle }];
    return piece.obligatoire && piece.statut === 'AT' ? [{ kind: 'pieceAbsente', id, libelle }] : [];
  }),
  ...questionsSansReponse(questions, reponses)
    .toSorted((a, b) => a.ordre - b.ordre)
    .map(({ id, libelle }): Missing => ({ kind: 'question', id, libelle })),
];

/** Anchors of the page, as links from mails write them (LC7). */
export const anchorOfPiece = (typeId: string): string => `piece-${typeId}`;
export const anchorOfQuestion = (questionId: string): string => `question-${questionId}`;

/** What the part of the address after '#' points to. */
export function placeOf(
  hash: string,
): { readonly tab: 'pieces' | 'questions'; readonly anchor: string } | null {
  let anchor: string;
  try {
    anchor = decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return null;
  }
  if (anchor.startsWith('piece-')) return { tab: 'pieces', anchor };
  if (anchor.startsWith('question-')) return { tab: 'questions', anchor };
  return null;
}
