/** Pixels of a preview at most: a tall receipt must not cost 100 MB. */
const MAX_PIXELS = 4_000_000;

/** Size in pixels of a preview `target` wide, of something `width` × `height`. */
export function previewSize(
  width: number,
  height: number,
  target: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(target / width, Math.sqrt(MAX_PIXELS / (width * height)));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
