import { parseRange } from './byte-range.ts';

/** On every answer of the site. */
export const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Bytes, whole or the range that `request` asks for. */
export function bytesAnswer(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  const size = bytes.byteLength;
  const range = parseRange(request.headers.get('range'), size);
  const common = { ...ALWAYS, 'accept-ranges': 'bytes', ...headers };
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { ...common, 'content-range': `bytes */${size}` } });
  const part = range === 'whole' ? bytes : bytes.subarray(range.start, range.end + 1);
  return new Response(request.method === 'HEAD' ? null : part, {
    status: range === 'whole' ? 200 : 206,
    headers: {
      ...common,
      'content-length': String(part.byteLength),
      ...(range === 'whole' ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
    },
  });
}

/** An answer that is only a status. */
export const emptyAnswer = (status: number): Response =>
  new Response(null, { status, headers: { ...ALWAYS, 'cache-control': 'no-store' } });
