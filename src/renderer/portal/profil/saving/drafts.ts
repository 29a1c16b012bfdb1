/** Where typed text waits until the server has it: this browser's own storage, so that closing the tab loses nothing. */
export interface Drafts {
  /** What was kept under `key`, or null; `parse` refuses an old or foreign shape. */
  read<T>(key: string, parse: (value: unknown) => T | null): T | null;
  /** False when the browser has no room or forbids it: the text is then on screen only. */
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
}

const PREFIX = 'pupitre.brouillon.';
/** A draft that nobody came back to leaves: the device may be shared. */
const KEPT_MS = 14 * 24 * 3_600_000;

interface Kept {
  readonly le: number;
  readonly value: unknown;
}
const keptFrom = (text: string | null): Kept | null => {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('le' in parsed) || !('value' in parsed))
      return null;
    return typeof parsed.le === 'number' ? { le: parsed.le, value: parsed.value } : null;
  } catch {
    return null;
  }
};

/** Drafts of one account, by its login: another account on the same device never sees them. */
export function createDrafts(storage: Storage | null, compte: string, now: () => number): Drafts {
  const keyOf = (key: string): string => `${PREFIX}${compte}.${key}`;
  return {
    read: (key, parse) => {
      try {
        const kept = keptFrom(storage?.getItem(keyOf(key)) ?? null);
        return kept && now() - kept.le < KEPT_MS ? parse(kept.value) : null;
      } catch {
        return null;
      }
    },
    write: (key, value) => {
      try {
        storage?.setItem(keyOf(key), JSON.stringify({ le: now(), value } satisfies Kept));
        return storage !== null;
      } catch {
        return false;
      }
    },
    remove: (key) => {
      try {
        storage?.removeItem(keyOf(key));
      } catch {
        // A storage that can't be written holds nothing to remove.
      }
    },
  };
}

/** Forgets every draft of every account on this device: what signing out does. */
export function forgetDrafts(storage: Storage | null): void {
  for (const key of Object.keys(storage ?? {})) if (key.startsWith(PREFIX)) storage?.removeItem(key);
}
