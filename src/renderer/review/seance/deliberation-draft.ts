import type { Citation } from '../../../domain/avis/avis.ts';
import type { DeliberationDite } from '../../../domain/seance/commands.ts';

/** Where what is being noted of a dossier is kept until it is. */
export const deliberationKey = (seanceId: string, dossierId: string): string =>
  `deliberation.${seanceId}.${dossierId}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isBox = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 4 && value.every((side) => typeof side === 'number');

const isCitation = (value: unknown): value is Citation =>
  isRecord(value) &&
  ['id', 'typePieceId', 'sha256', 'extrait'].every((key) => typeof value[key] === 'string') &&
  typeof value.page === 'number' &&
  Array.isArray(value.quads) &&
  value.quads.every(isBox);

/** What was being noted, known by its shape; null: nothing that can be gone on with. */
export function deliberationDe(saved: unknown): DeliberationDite | null {
  if (!isRecord(saved)) return null;
  const { mode, pour, contre, abstention, observation, citations = [] } = saved;
  if (mode !== 'consensus' && mode !== 'vote') return null;
  if (!isCount(pour) || !isCount(contre) || !isCount(abstention) || typeof observation !== 'string')
    return null;
  if (!Array.isArray(citations) || !citations.every(isCitation)) return null;
  return { mode, pour, contre, abstention, observation, citations };
}
