/** What a Range header asks of a file of `taille` bytes. */
export type RangeAnswer =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' };

/**
 * One range of bytes, inclusive (RFC 9110, 14.1.2). What is not understood, several ranges included, is
 * answered with the whole file, as the RFC allows.
 */
export function rangeOf(header: string | undefined, taille: number): RangeAnswer {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match) return { kind: 'whole' };
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return { kind: 'whole' };
  if (first === '') {
    const length = Number(last);
    return length === 0 || taille === 0
      ? { kind: 'unsatisfiable' }
      : { kind: 'part', start: Math.max(0, taille - length), end: taille - 1 };
  }
  const start = Number(first);
  const end = last === '' ? taille - 1 : Math.min(Number(last), taille - 1);
  if (last !== '' && Number(last) < start) return { kind: 'whole' };
  return start >= taille ? { kind: 'unsatisfiable' } : { kind: 'part', start, end };
}
