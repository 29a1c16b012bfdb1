import { type KeptDraft, useKeptDraft } from '../app/use-kept-draft.ts';

interface MotifsDraft extends Omit<KeptDraft<string>, 'value'> {
  readonly texte: string;
  /** Differs from the text it began from. */
  readonly kept: boolean;
}

const textOf = (saved: unknown): string | null => (typeof saved === 'string' ? saved : null);

/** What is being written to a candidat who asked for the motifs; `begin` stands where nothing was typed yet. */
export function useMotifsDraft(dossierId: string, begin: string): MotifsDraft {
  const { value, ...draft } = useKeptDraft(`motifs.${dossierId}`, textOf);
  return { ...draft, texte: value ?? begin, kept: value !== null };
}
