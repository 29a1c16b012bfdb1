import type { Note } from '../../../domain/note/note.ts';

/** A note and what was answered to it, oldest first. */
export interface Thread {
  /** Id of the note that began it. */
  readonly id: string;
  /** Null: withdrawn by its author since; its answers stay. */
  readonly racine: Note | null;
  readonly reponses: readonly Note[];
}

/** Threads in the order they began. A highlight without words is for the page, not for this list. */
export function threadsOf(notes: readonly Note[]): readonly Thread[] {
  const sorted = notes.toSorted((a, b) => a.creeLe - b.creeLe);
  const threads = new Map<string, { racine: Note | null; reponses: Note[] }>();
  for (const note of sorted) {
    const known = threads.get(note.filId ?? note.id) ?? { racine: null, reponses: [] };
    if (note.filId === undefined) known.racine = note;
    else known.reponses.push(note);
    threads.set(note.filId ?? note.id, known);
  }
  return [...threads]
    .map(([id, { racine, reponses }]) => ({ id, racine, reponses }))
    .filter(({ racine, reponses }) => racine === null || racine.texte.trim() !== '' || reponses.length > 0)
    .toSorted((a, b) => beginning(a) - beginning(b));
}

const beginning = ({ racine, reponses }: Thread): number => racine?.creeLe ?? reponses[0]?.creeLe ?? 0;

/** OR5: an answer is shared when what it answers is. */
export const isShared = ({ racine, reponses }: Thread): boolean =>
  racine?.partagee ?? reponses[0]?.partagee ?? false;
