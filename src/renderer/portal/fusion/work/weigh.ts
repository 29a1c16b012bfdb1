import type { PageItem } from '../model/page.ts';
import type { Planned } from '../model/plan.ts';
import type { NamedFile, PageNature } from './assemble-worker.ts';
import type { FusionServices } from './services.ts';

/** The PDFs that pages come from, each once. */
export const namedFiles = (pages: readonly PageItem[], allege: boolean): readonly NamedFile[] => {
  const files = new Map<string, File>();
  for (const { source } of pages) if (source.genre === 'pdf') files.set(source.document, source.file);
  return [...files].map(([document, file]) => ({ document, file, allege }));
};

/** Bytes of the pages that stay text, fonts shared within a document counted once. */
export async function weighKept(
  services: FusionServices,
  plan: readonly Planned[],
  allege: boolean,
): Promise<number> {
  const kept = plan.filter((planned) => planned.kept).map(({ page }) => page);
  let bytes = 0;
  for (const named of namedFiles(kept, allege)) {
    const indices = kept.flatMap(({ source }) =>
      source.genre === 'pdf' && source.document === named.document ? [source.index] : [],
    );
    bytes += await services.assembler.call('weigh', { named, indices });
  }
  return bytes;
}

/** The pages with what they weigh once the photographs within them are smaller. */
export async function reweigh(
  services: FusionServices,
  pages: readonly PageItem[],
): Promise<readonly PageItem[]> {
  const weights = new Map<string, readonly PageNature[]>();
  for (const named of namedFiles(pages, true))
    weights.set(named.document, await services.assembler.call('inspect', named).catch(() => []));
  return pages.map((page) => {
    const { source } = page;
    if (source.genre === 'photo' || !Number.isFinite(source.poids)) return page;
    const poids = weights.get(source.document)?.[source.index]?.poids ?? source.poids;
    return { ...page, source: { ...source, poids } };
  });
}
