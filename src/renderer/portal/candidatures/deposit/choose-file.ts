/** What was chosen, and what to do with it before anything is sent. */
export type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'send'; readonly file: File }
  | { readonly kind: 'empty'; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string }
  /** FI4: one file under the limit can be made of it here. */
  | {
      readonly kind: 'fuse';
      readonly why: 'several' | 'tooBig' | 'notAccepted';
      readonly files: readonly File[];
    };

/** Photos that the server does not take and that the merge tool turns into pages of a PDF. */
const OTHER_PHOTO = /^image\/(?!jpe?g$)|\.(png|webp|heic|heif|avif|gif|bmp)$/i;

/** The first folder among what was dropped: browsers give it as a file that can't be read. */
export function folderAmong(items: Iterable<DataTransferItem>): Choice | null {
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return { kind: 'folder', name: entry.name };
  }
  return null;
}

/** FI1: one PDF or JPEG of `maxBytes` at most. The server alone decides by content: this only spares a useless sending. */
export function choiceOf(files: readonly File[], maxBytes: number): Choice {
  const [file, ...others] = files;
  if (!file) return { kind: 'none' };
  if (others.length > 0) return { kind: 'fuse', why: 'several', files };
  if (file.size === 0) return { kind: 'empty', file };
  if (file.size > maxBytes) return { kind: 'fuse', why: 'tooBig', files };
  const otherPhoto = OTHER_PHOTO.test(file.type) || (file.type === '' && OTHER_PHOTO.test(file.name));
  return otherPhoto ? { kind: 'fuse', why: 'notAccepted', files } : { kind: 'send', file };
}
