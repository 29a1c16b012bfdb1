/** What a member sees of a file: a page, or a sentence and its code. */
export interface CorpusVerdict {
  readonly verdict: 'page' | 'phrase';
  /** Of the sentence; null for a page. */
  readonly code: string | null;
  /** From the request to the sight of it. */
  readonly ms: number;
}

/** Resolves when the viewer under `root` shows something of the pièce `sha256` (its `data-etat`). */
export function watchVerdict(root: HTMLElement, sha256: string): Promise<CorpusVerdict> {
  const start = performance.now();
  const { promise, resolve } = Promise.withResolvers<CorpusVerdict>();
  const read = (): boolean => {
    const viewer = root.querySelector<HTMLElement>('[data-piece]');
    const { piece, etat, code } = viewer?.dataset ?? {};
    if (piece !== sha256 || (etat !== 'page' && etat !== 'phrase')) return false;
    resolve({ verdict: etat, code: code ?? null, ms: Math.round(performance.now() - start) });
    return true;
  };
  const observer = new MutationObserver(() => {
    if (read()) observer.disconnect();
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-etat'],
  });
  return promise;
}
