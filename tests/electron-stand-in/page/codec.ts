/**
 * Values as IPC carries them (structured clone), in JSON. Both functions are also sent to the page as
 * source text: they use nothing from outside themselves.
 */

/** Throws like structured clone for what it can't carry. */
export function encode(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (typeof value !== 'object' || value instanceof Promise)
    throw new Error('An object could not be cloned.');
  if (typeof Node !== 'undefined' && value instanceof Node) throw new Error('An object could not be cloned.');
  if (Array.isArray(value)) return value.map((item) => encode(item));
  if (value instanceof Date) return { $: 'date', v: value.getTime() };
  if (value instanceof Map) return { $: 'map', v: [...value].map(([k, v]) => [encode(k), encode(v)]) };
  if (value instanceof Set) return { $: 'set', v: [...value].map((item) => encode(item)) };
  if (value instanceof Error) return { $: 'error', v: { name: value.name, message: value.message } };
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const bytes =
      value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const kind = value instanceof ArrayBuffer ? 'buffer' : 'bytes';
    return { $: kind, v: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  }
  const entries = Object.entries(value).map(([key, item]) => [key, encode(item)]);
  return '$' in value ? { $: 'object', v: entries } : Object.fromEntries(entries);
}

export function decode(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => decode(item));
  const { $: kind, v } = value as { readonly $?: string; readonly v?: unknown };
  const pairs = (): [unknown, unknown][] =>
    (v as [unknown, unknown][]).map(([key, item]) => [decode(key), decode(item)]);
  const bytes = (): Uint8Array => Uint8Array.from(atob(String(v)), (character) => character.charCodeAt(0));
  switch (kind) {
    case undefined:
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
    case 'number':
      return Number(v);
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(String(v));
    case 'date':
      return new Date(Number(v));
    case 'map':
      return new Map(pairs());
    case 'set':
      return new Set((v as unknown[]).map((item) => decode(item)));
    case 'error':
      return Object.assign(new Error(), v);
    case 'buffer':
      return bytes().buffer;
    case 'bytes':
      return bytes();
    case 'object':
      return Object.fromEntries(pairs()) as unknown;
    default:
      throw new Error(`stand-in: unknown value kind ${kind}`);
  }
}
