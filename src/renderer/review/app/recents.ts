/** Dossiers kept as recent. */
const KEPT = 20;

export type Recents = readonly string[];

/** Ids of the dossiers opened last, newest first, or null when none were saved. */
export const savedRecents = (saved: unknown): Recents | null =>
  Array.isArray(saved) ? saved.filter((id) => typeof id === 'string').slice(0, KEPT) : null;

/** `id` in front, once. */
export const withRecent = (recents: Recents, id: string): Recents =>
  [id, ...recents.filter((other) => other !== id)].slice(0, KEPT);
