import { unitOf } from '../../application/journal.ts';
import type { CommitUnit, DocumentStore, JournalEntry } from '../../application/ports.ts';

/** Writes journal lines of readings; resolves once the line is durable (PM6). */
export type ReadingJournal = (entry: JournalEntry) => Promise<void>;

/**
 * Readings that arrive while a commit runs go together into the next one: a replica that fetches
 * hundreds of files doesn't cost a disk flush each.
 */
export function createReadingJournal(store: Pick<DocumentStore, 'commit'>): ReadingJournal {
  let waiting: CommitUnit[] = [];
  let next: Promise<void> | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const flush = async (): Promise<void> => {
    await running;
    const units = waiting;
    waiting = [];
    next = undefined;
    const commit = store.commit(units);
    running = commit.catch(() => undefined);
    const result = await commit;
    if (!result.ok) throw new Error('a journal line cannot move');
  };

  return (entry) => {
    waiting.push(unitOf({ journal: [entry] }));
    next ??= flush();
    return next;
  };
}
