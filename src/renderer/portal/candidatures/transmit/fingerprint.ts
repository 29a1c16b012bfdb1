/** A fingerprint in groups of eight, so that two of them can be compared by eye. */
export const fingerprintLines = (empreinte: string): string => empreinte.match(/.{1,8}/g)?.join(' ') ?? '';
