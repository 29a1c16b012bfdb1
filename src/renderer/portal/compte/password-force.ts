import { MOT_DE_PASSE_MIN } from '../../../protocol/password.ts';

export type Force =
  /** Too short still by `missing` characters. */
  | { readonly kind: 'court'; readonly step: 0 | 1; readonly missing: number }
  | { readonly kind: 'suffisant' | 'bon' | 'tresBon'; readonly step: 2 | 3 | 4; readonly missing: 0 };

/** How strong a password is, by its length alone: what counts most, and what everybody understands. */
export function forceOf(password: string): Force {
  // As people count: an emoji is one character.
  const length = [...password.normalize('NFKC')].length;
  const missing = Math.max(0, MOT_DE_PASSE_MIN - length);
  if (missing > 0) return { kind: 'court', step: length === 0 ? 0 : 1, missing };
  if (length < 16) return { kind: 'suffisant', step: 2, missing: 0 };
  return length < 20 ? { kind: 'bon', step: 3, missing: 0 } : { kind: 'tresBon', step: 4, missing: 0 };
}
