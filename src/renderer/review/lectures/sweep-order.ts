import type { BalayageVue } from '../../../protocol/lectures.ts';

export type Dossiers = BalayageVue['dossiers'];

/** The next one without a mark, going round from `from`; null: all have one. */
export function nextUnmarked(dossiers: Dossiers, from: string | null): string | null {
  const at = dossiers.findIndex(({ id }) => id === from);
  const turned = [...dossiers.slice(at + 1), ...dossiers.slice(0, Math.max(0, at))];
  return turned.find(({ note }) => note === null)?.id ?? null;
}

/** One step in the order of the sweep, marked or not; null at its ends. */
export const stepTo = (dossiers: Dossiers, from: string | null, by: 1 | -1): string | null =>
  dossiers[dossiers.findIndex(({ id }) => id === from) + by]?.id ?? null;
