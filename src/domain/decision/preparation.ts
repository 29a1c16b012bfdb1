import type { Actor } from '../actor.ts';
import type { Commission } from '../organisation/organisation.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import type { Decision } from './decision.ts';

/**
 * DE5: where the commission publishes by two, a decision is published by somebody else than who prepared it.
 * Elsewhere nothing is asked. @returns `publication_non_preparee`, `publication_par_un_autre`.
 */
export function verifierPreparation(
  { publicationADeux }: Pick<Commission, 'publicationADeux'>,
  { preparee }: Pick<Decision, 'preparee'>,
  { personneId }: Pick<Actor, 'personneId'>,
): Result<null> {
  if (!publicationADeux) return accept(null);
  if (!preparee) return refuse('publication_non_preparee');
  return preparee.parId === personneId ? refuse('publication_par_un_autre') : accept(null);
}
