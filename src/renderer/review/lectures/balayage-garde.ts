import { useVue } from '../app/preferences.tsx';

/** How a sweep of one criterion was left. */
export interface BalayageGarde {
  /** Null: in the order of the list. */
  readonly graine: number | null;
  /** The pièce that this criterion is judged by. */
  readonly typeId: string | null;
  readonly dernier: string | null;
}

type Gardes = Readonly<Record<string, BalayageGarde>>;
const NONE: Gardes = {};

function saved(value: unknown): Gardes | null {
  if (typeof value !== 'object' || value === null) return null;
  const word = (part: unknown): string | null => (typeof part === 'string' ? part : null);
  return Object.fromEntries(
    Object.entries(value as Record<string, Partial<BalayageGarde> | null>).map(([id, garde]) => [
      id,
      {
        graine: Number.isInteger(garde?.graine) ? Number(garde?.graine) : null,
        typeId: word(garde?.typeId),
        dernier: word(garde?.dernier),
      },
    ]),
  );
}

/** Drawn at random until said otherwise: who comes first colours those who follow. */
const FIRST: BalayageGarde = { graine: 1, typeId: null, dernier: null };

/** What is remembered of the sweep of a criterion. */
export function useGarde(critereId: string) {
  const [gardes, save] = useVue('balayages', saved, NONE);
  const garde = gardes[critereId] ?? FIRST;
  return [garde, (next: BalayageGarde) => save({ ...gardes, [critereId]: next })] as const;
}
