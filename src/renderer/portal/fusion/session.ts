import { createStore, type Store } from '../../pdf/emitter.ts';
import { BuildFailure, FileFailure } from './model/failure.ts';
import type { PageItem } from './model/page.ts';
import { movePage, type PageList, removePage, restorePage, rotatePage } from './model/page-list.ts';
import { type FusionState, initialState } from './session-state.ts';
import { buildFile } from './work/build-file.ts';
import { drawPage } from './work/draw-page.ts';
import { eitherSignal } from './work/either-signal.ts';
import { readFile, THUMB_SIDE } from './work/read-file.ts';
import { createFusionServices, type FusionServices } from './work/services.ts';

/** FI4: one opening of the tool; the interface shows its state and calls its verbs. */
export interface FusionSession {
  readonly state: Pick<Store<FusionState>, 'get' | 'subscribe'>;
  /** Begin with the files given. Once: calling it again does nothing. */
  readonly start: () => void;
  /** Read files, one at a time, and put their pages at the end. */
  readonly add: (files: readonly File[]) => void;
  readonly move: (id: string, to: number) => void;
  readonly rotate: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly restore: () => void;
  readonly dismissReject: (id: string) => void;
  readonly build: () => void;
  /** Stop the build and go back to the pages. */
  readonly stopBuild: () => void;
  /** From the result back to the pages. */
  readonly edit: () => void;
  /** A page to look at, before its turn; rejects when aborted. */
  readonly draw: (page: PageItem, side: number, signal: AbortSignal) => Promise<ImageBitmap>;
  readonly dispose: () => void;
}

/** `maxBytes`: limit of the file; `titre`: title written in it. */
export function createFusionSession(
  files: readonly File[],
  { maxBytes, titre }: { readonly maxBytes: number; readonly titre: string },
): FusionSession {
  const store = createStore<FusionState>(initialState(files.map(({ name }) => name)));
  const ending = new AbortController();
  let started: FusionServices | null = null;
  let building: AbortController | null = null;
  let last: Promise<void> = Promise.resolve();
  const services = (): FusionServices => {
    started ??= createFusionServices();
    return started;
  };

  const keepThumb = (id: string, thumb: ImageBitmap): void => {
    if (ending.signal.aborted) thumb.close();
    else store.set({ thumbs: new Map(store.get().thumbs).set(id, thumb) });
  };

  /** A page without its small picture can still be placed: its number and name stand. */
  const drawThumbs = async (pages: readonly PageItem[]): Promise<void> => {
    // One after the other: a build that starts meanwhile takes its turn between two.
    for (const page of pages) {
      if (ending.signal.aborted) return;
      const thumb = await drawPage(services(), page, THUMB_SIDE, ending.signal).catch(() => null);
      if (thumb) keepThumb(page.id, thumb);
    }
  };

  const readOne = async (file: File): Promise<void> => {
    if (ending.signal.aborted) return;
    try {
      const read = await readFile(services(), file);
      for (const [id, thumb] of read.thumbs) keepThumb(id, thumb);
      store.set({ pages: [...store.get().pages, ...read.pages] });
      void drawThumbs(read.pages.filter(({ id }) => !read.thumbs.has(id)));
    } catch (error) {
      const code = error instanceof FileFailure ? error.code : 'illisible';
      const reject = { id: services().newId(), nom: file.name, code };
      store.set({ rejects: [...store.get().rejects, reject] });
    }
  };

  const queue = (added: readonly File[]): void => {
    for (const file of added)
      last = last.then(() => readOne(file)).then(() => store.set({ reading: store.get().reading.slice(1) }));
  };

  const change = (next: (list: PageList) => PageList): void => {
    const { pages, removed } = next(store.get());
    store.set({ pages, removed, step: { kind: 'composition', refus: null, back: false } });
  };

  const build = async (): Promise<void> => {
    const { pages } = store.get();
    const own = new AbortController();
    building?.abort();
    building = own;
    const { signal } = own;
    const show = (step: FusionState['step']): void => {
      if (!signal.aborted) store.set({ step });
    };
    try {
      const built = await buildFile(services(), pages, {
        maxBytes,
        titre,
        signal,
        onProgress: (progress) => show({ kind: 'fabrication', progress }),
      });
      const preview = await services().reader.open(built.bytes.slice().buffer);
      if (signal.aborted) preview.close();
      show({ kind: 'resultat', result: { ...built, preview } });
    } catch (error) {
      const { code, page } = error instanceof BuildFailure ? error : new BuildFailure('echec');
      show({ kind: 'composition', refus: { code, page }, back: true });
    }
  };

  const leaveResult = (): void => {
    building?.abort();
    const { step } = store.get();
    if (step.kind === 'resultat') step.result.preview.close();
    store.set({ step: { kind: 'composition', refus: null, back: true } });
  };

  let begun = false;
  return {
    state: store,
    start() {
      if (!begun) queue(files);
      begun = true;
    },
    add(added) {
      store.set({ reading: [...store.get().reading, ...added.map(({ name }) => name)] });
      queue(added);
    },
    move: (id, to) => change((list) => movePage(list, id, to)),
    rotate: (id) => change((list) => rotatePage(list, id)),
    remove: (id) => change((list) => removePage(list, id)),
    restore: () => change(restorePage),
    dismissReject: (id) => store.set({ rejects: store.get().rejects.filter((reject) => reject.id !== id) }),
    build() {
      const total = store.get().pages.length;
      store.set({
        step: { kind: 'fabrication', progress: { phase: 'compression', page: 1, total, round: 1 } },
      });
      void build();
    },
    stopBuild: leaveResult,
    edit: leaveResult,
    draw: (page, side, signal) => drawPage(services(), page, side, eitherSignal(signal, ending.signal)),
    dispose() {
      ending.abort();
      building?.abort();
      for (const thumb of store.get().thumbs.values()) thumb.close();
      started?.dispose();
    },
  };
}
