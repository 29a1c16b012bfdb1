/** By which the style of marked words is found in global.css. */
const NAME = 'passage-trouve';

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Where these words begin a word of the texts under `root`, whatever their capitals. */
function rangesOf(root: Element, mots: readonly string[]): readonly Range[] {
  const needles = mots.map((mot) => mot.toLowerCase());
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    // What one types is nobody's text yet.
    if (node.parentElement?.closest('textarea, summary, button')) continue;
    const text = (node.nodeValue ?? '').toLowerCase();
    for (const needle of needles)
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
        if (isWord(text[at - 1])) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, Math.min(at + needle.length, node.nodeValue?.length ?? 0));
        ranges.push(range);
      }
  }
  return ranges;
}

/**
 * Marks these words under `root` without touching what is there (the document is React's), and gives the first;
 * null: none of them stands there. Nothing of what was marked before stays so.
 */
export function markWords(root: Element, mots: readonly string[]): Range | null {
  const ranges = rangesOf(root, mots);
  if (ranges.length === 0) unmarkWords();
  else CSS.highlights.set(NAME, new Highlight(...ranges));
  return ranges[0] ?? null;
}

/** Selects, in a text that is being written, the first of these words, in view. False: it has none of them. */
export function selectWord(field: HTMLTextAreaElement, mots: readonly string[]): boolean {
  const text = field.value.toLowerCase();
  for (const mot of mots) {
    const needle = mot.toLowerCase();
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      if (isWord(text[at - 1])) continue;
      field.focus();
      field.setSelectionRange(at, at + needle.length);
      field.scrollIntoView({ block: 'center' });
      return true;
    }
  }
  return false;
}

export const unmarkWords = (): void => void CSS.highlights.delete(NAME);
