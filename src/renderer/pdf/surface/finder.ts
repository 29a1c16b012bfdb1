import { createStore, type Store } from '../emitter.ts';
import {
  type EventBus,
  FindState,
  type PDFDocumentProxy,
  PDFFindController,
  type PDFLinkService,
} from '../engine/pdfjs.ts';

export interface FindView {
  readonly query: string;
  /** repos: nothing searched · boucle: found again from the other end · sansTexte: nothing but pictures. */
  readonly etat: 'repos' | 'enCours' | 'trouve' | 'boucle' | 'aucun' | 'sansTexte';
  /** 1-based; 0 while unknown. */
  readonly rang: number;
  readonly total: number;
}

/** Search in the text of a document; accents and case don't count. */
export interface Finder {
  readonly store: Store<FindView>;
  search(query: string): void;
  /** Marks each of these, without a search of one's own; the first on the current page comes into view. */
  mark(mots: readonly string[]): void;
  next(): void;
  previous(): void;
  /** Forget the search and its highlights. */
  close(): void;
}

interface Counts {
  readonly matchesCount: { readonly current: number; readonly total: number };
}

/** Written without spaces: a word is always part of a longer run of letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const REPOS: FindView = { query: '', etat: 'repos', rang: 0, total: 0 };
/** A document whose first pages have no letter is taken for a scan. */
const PAGES_TESTED = 20;

async function hasText(document: PDFDocumentProxy): Promise<boolean> {
  for (let page = 1; page <= Math.min(document.numPages, PAGES_TESTED); page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    if (items.some((item) => 'str' in item && item.str.trim() !== '')) return true;
  }
  return false;
}

/** The pdf.js find controller behind a small door; `controller` goes to the PDFViewer. */
export function createFinder(
  document: PDFDocumentProxy,
  eventBus: EventBus,
  linkService: PDFLinkService,
): { readonly finder: Finder; readonly controller: PDFFindController } {
  const controller = new PDFFindController({ eventBus, linkService, delay: 80 });
  const store = createStore<FindView>(REPOS);
  let text: Promise<boolean> | null = null;

  const dispatch = (
    type: '' | 'again',
    findPrevious: boolean,
    query: string | readonly string[] = store.get().query,
    entireWord = false,
  ): void =>
    eventBus.dispatch('find', {
      source: store,
      type,
      query,
      caseSensitive: false,
      entireWord,
      highlightAll: true,
      findPrevious,
      matchDiacritics: false,
    });

  const notFound = (): void => {
    store.set({ etat: 'aucun', rang: 0, total: 0 });
    text ??= hasText(document).catch(() => true);
    void text.then((found) => {
      if (!found && store.get().etat === 'aucun') store.set({ etat: 'sansTexte' });
    });
  };

  eventBus.on('updatefindcontrolstate', ({ state, matchesCount }: Counts & { readonly state: number }) => {
    if (store.get().query === '') return;
    const { current: rang, total } = matchesCount;
    if (state === FindState.PENDING) store.set({ etat: 'enCours' });
    else if (state === FindState.NOT_FOUND) notFound();
    else store.set({ etat: state === FindState.WRAPPED ? 'boucle' : 'trouve', rang, total });
  });
  eventBus.on('updatefindmatchescount', ({ matchesCount }: Counts) => {
    if (store.get().query !== '') store.set({ rang: matchesCount.current, total: matchesCount.total });
  });

  const finder: Finder = {
    store,
    search(query) {
      if (query.trim() === '') {
        finder.close();
        return;
      }
      store.set({ query, etat: 'enCours' });
      dispatch('', false);
    },
    mark(mots) {
      if (mots.length === 0) return;
      store.set(REPOS);
      dispatch('', false, mots, !mots.some((mot) => UNSPACED.test(mot)));
    },
    next: () => {
      if (store.get().query !== '') dispatch('again', false);
    },
    previous: () => {
      if (store.get().query !== '') dispatch('again', true);
    },
    close() {
      store.set(REPOS);
      eventBus.dispatch('findbarclose', { source: store });
    },
  };
  return { finder, controller };
}
