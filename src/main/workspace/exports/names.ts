/** Longest part of a path: old tools count 260 characters for all of it. */
const PART_MAX = 80;

/**
 * A text as the name of a file or folder on any system: no separator, no sign that Windows refuses, nothing
 * invisible, no dot or blank at the ends, never a device's name. Different texts may give the same name.
 */
export function safeName(text: string): string {
  const name = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\ufffd]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/gu, ' ')
    .slice(0, PART_MAX)
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) ? `_${name}` : name;
}

/** `name`, or with a number the first that `taken` doesn't have, whatever its case; it is taken then. */
export function freshName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name} (${n})`;
    const key = candidate.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return candidate;
  }
}
