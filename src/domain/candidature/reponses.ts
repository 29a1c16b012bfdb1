import type { Question } from '../organisation/organisation.ts';
import type { Reponse } from './dossier.ts';

/** Says nothing: spaces only, or a table without rows. */
const estVide = (reponse: Reponse | undefined): boolean =>
  reponse === undefined ||
  (typeof reponse === 'string' && reponse.trim() === '') ||
  (Array.isArray(reponse) && reponse.length === 0);

/** LC5, OR7: obligatoire questions that have no answer yet. */
export const questionsSansReponse = (
  questions: readonly Question[],
  reponses: Readonly<Record<string, Reponse>>,
): readonly Question[] => questions.filter(({ id, obligatoire }) => obligatoire && estVide(reponses[id]));
