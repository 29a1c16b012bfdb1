/** A box of text on screen, CSS pixels. */
export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A selection is given in bits (a word, a span, a line, the same one twice): one box per line is enough. */
export function linesOf(boxes: readonly TextBox[]): TextBox[] {
  const lines: TextBox[] = [];
  const inOrder = boxes
    .filter((box) => box.right - box.left > 0.5 && box.bottom - box.top > 1)
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
  for (const box of inOrder) {
    const height = box.bottom - box.top;
    const at = lines.findIndex((line) => {
      const shared = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
      const gap = Math.max(line.left, box.left) - Math.min(line.right, box.right);
      // Columns stay apart; words of a justified line don't.
      return shared > 0.6 * Math.min(height, line.bottom - line.top) && gap < 2 * height;
    });
    const line = lines[at];
    if (!line) lines.push(box);
    else
      lines[at] = {
        left: Math.min(line.left, box.left),
        top: Math.min(line.top, box.top),
        right: Math.max(line.right, box.right),
        bottom: Math.max(line.bottom, box.bottom),
      };
  }
  return lines;
}
