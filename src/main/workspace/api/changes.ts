import type { ChangeNotice } from '../../../protocol/workspace.ts';
import type { ChangeFeed } from './member.ts';

/** More dossiers than this in one notice are told as 'tous'. */
const MANY = 100;

/** Tells the interface which dossiers moved. */
export interface Changes extends ChangeFeed {
  tell(dossiers: readonly string[] | 'tous'): void;
}

/** Each reader has a bag of his own: what comes while he is busy is merged, nothing is lost. `onTell` hears at once. */
export function createChanges(
  onTell: (dossiers: readonly string[] | 'tous') => void = () => undefined,
): Changes {
  const readers = new Set<(dossiers: readonly string[] | 'tous') => void>();
  return {
    tell(dossiers) {
      if (dossiers.length === 0) return;
      onTell(dossiers);
      for (const reader of [...readers]) reader(dossiers);
    },
    async *follow(signal): AsyncGenerator<ChangeNotice, void> {
      let bag = new Set<string>();
      let all = false;
      let wake: () => void = () => undefined;
      const reader = (dossiers: readonly string[] | 'tous'): void => {
        if (dossiers === 'tous') all = true;
        else for (const id of dossiers) bag.add(id);
        wake();
      };
      const aborted = (): void => wake();
      readers.add(reader);
      signal.addEventListener('abort', aborted, { once: true });
      try {
        while (!signal.aborted) {
          if (all || bag.size > 0) {
            const notice: ChangeNotice = { dossiers: all || bag.size > MANY ? 'tous' : [...bag] };
            bag = new Set();
            all = false;
            yield notice;
          } else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        readers.delete(reader);
        signal.removeEventListener('abort', aborted);
      }
    },
  };
}
