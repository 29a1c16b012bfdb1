import type { CommandeLot } from '../../../../domain/decision/lot.ts';
import type { LotView } from '../../../../protocol/lots.ts';
import type { Ligne, LotHead, LotStore } from '../../../application/lots-ports.ts';
import type { QueueStore } from '../../../application/queue-ports.ts';

export interface Lot {
  readonly id: string;
  readonly commande: CommandeLot;
  readonly faitLe: number;
  readonly lignes: readonly Ligne[];
  etat: LotView['etat'];
}

/** Lots of this workspace: previews in memory, those that were begun in the replica, where they outlive it. */
export interface Shelf {
  preview(lot: Lot): void;
  get(id: string): Promise<Lot | undefined>;
  /** From here on it is kept; again after a stop, it goes on. */
  begin(lot: Lot): Promise<void>;
  /** Keeps its state, and what became of these lines. */
  save(lot: Lot, lignes: readonly Ligne[]): void;
  /** Those that were begun, newest first. */
  list(): readonly LotHead[];
  /** Not one that is being done. */
  remove(id: string): void;
}

/** Lots that are kept of either kind; the oldest goes first. */
const KEPT = 12;
/** Lines read or written between two pauses: some 10 ms of either. */
const SLICE = 200;

export function createShelf(
  store: LotStore,
  queue: Pick<QueueStore, 'acte'>,
  pause: () => Promise<void>,
): Shelf {
  /** As they are worked on: previews, and those that were asked for since the workspace opened. */
  const lots = new Map<string, Lot>();
  const loading = new Map<string, Promise<Lot | undefined>>();
  const isBegun = (id: string): boolean => store.list().some((lot) => lot.id === id);

  const load = async (id: string): Promise<Lot | undefined> => {
    const head = store.list().find((lot) => lot.id === id);
    if (!head) return undefined;
    const lignes: Ligne[] = [];
    for (;;) {
      const found = store.lines(id, (lignes.at(-1)?.n ?? -1) + 1, SLICE);
      lignes.push(...found);
      if (found.length < SLICE) break;
      await pause();
    }
    const { commande, faitLe, etat } = head;
    const lot: Lot = { id, commande, faitLe, lignes, etat };
    lots.set(id, lot);
    return lot;
  };

  /** A lot that a crash cut: its act is in the queue before its line says so. */
  const mend = ({ id }: LotHead): void => {
    const left = store.left(id);
    const done = left.filter(({ acteId }) => queue.acte(acteId));
    const outcomes = done.map(({ n }) => ({ n, sort: 'fait' as const, refusal: null }));
    store.settle(id, done.length < left.length ? 'arrete' : 'fini', outcomes);
  };
  store.tidy();
  for (const head of store.list()) if (head.etat === 'enCours') mend(head);

  return {
    preview(lot) {
      lots.set(lot.id, lot);
      const previews = [...lots.values()].filter(({ etat }) => etat === 'apercu');
      for (const { id } of previews.slice(0, -KEPT)) lots.delete(id);
    },
    get(id) {
      const known = lots.get(id);
      if (known) return Promise.resolve(known);
      const going = loading.get(id) ?? load(id).finally(() => loading.delete(id));
      loading.set(id, going);
      return going;
    },
    async begin({ id, commande, faitLe, etat, lignes }) {
      if (isBegun(id)) return store.settle(id, etat, []);
      for (let from = 0; from < lignes.length; from += SLICE) {
        if (from > 0) await pause();
        store.addLines(id, lignes.slice(from, from + SLICE));
      }
      store.begin({ id, commande, faitLe, etat, total: lignes.length });
      for (const old of store.list().slice(KEPT)) {
        lots.delete(old.id);
        store.remove(old.id);
      }
    },
    save: ({ id, etat }, lignes) => store.settle(id, etat, lignes),
    list: () => store.list(),
    remove(id) {
      if (lots.get(id)?.etat === 'enCours') return;
      lots.delete(id);
      store.remove(id);
    },
  };
}
