import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** A page of a candidat's file, with what it inherits written into it. */
export interface Feuille {
  readonly dict: PDFDict;
  /** Null for a page that stands directly in its tree. */
  readonly ref: PDFRef | null;
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
/** All that a page keeps: what draws it, and what lies on it. No actions, no threads, no metadata. */
const KEPT = new Set([...INHERITED, 'Type', 'Contents', 'Group', 'Annots', 'UserUnit']);

/** Thrown for a file whose pages cannot be told. */
export class UnreadablePages extends Error {}

/**
 * Pages in their order, cut loose from their tree. Trees of strangers lead round, lack types or counts:
 * a node with kids is a branch, any other is a page.
 * @throws UnreadablePages
 */
export function pagesOf(context: PDFContext): readonly Feuille[] {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new UnreadablePages('no catalogue');
  const pages: Feuille[] = [];
  const branches = new Set<PDFDict>();
  const walk = (entry: PDFObject | undefined, inherited: ReadonlyMap<string, PDFObject>): void => {
    const dict = context.lookup(entry);
    if (!(dict instanceof PDFDict)) return;
    const own = new Map(inherited);
    for (const key of INHERITED) {
      const value = dict.get(PDFName.of(key));
      if (value) own.set(key, value);
    }
    const kids = context.lookup(dict.get(PDFName.of('Kids')));
    if (kids instanceof PDFArray) {
      if (branches.has(dict)) throw new UnreadablePages('a tree that leads round');
      branches.add(dict);
      for (const kid of kids.asArray()) walk(kid, own);
      return;
    }
    for (const [key, value] of own) dict.set(PDFName.of(key), value);
    for (const key of dict.keys()) if (!KEPT.has(key.decodeText())) dict.delete(key);
    pages.push({ dict, ref: entry instanceof PDFRef ? entry : null });
  };
  walk(catalog.get(PDFName.of('Pages')), new Map());
  if (pages.length === 0) throw new UnreadablePages('no pages');
  return pages;
}
