import { createDocuments, type Documents } from '../../documents/index.ts';

/** What writes documents in a workspace; its child starts with the first of them. */
export type Atelier = Pick<Documents, 'recueilPdf' | 'close'>;

/** Pages of pièces in one export; what comes after is joined as files. */
const PAGES_MAX = 10_000;

/** Pièces are given to it one by one: they are sealed in the cache, and it has no store of its own. */
export const openAtelier = (): Atelier =>
  createDocuments({
    files: {
      stat: async () => undefined,
      // biome-ignore lint/correctness/useYield: there is nothing to give
      async *read() {
        throw new Error('the workspace has no file store');
      },
    },
    limits: { pagesMax: PAGES_MAX, delaiMs: 60_000, cpuMs: 50_000 },
    children: 1,
    // The packed binary refuses to run as Node; there its own threads are all there is.
    thread: process.versions.electron !== undefined,
  });
