/** Why a pièce cannot be shown: expected outcomes, shown as sentences (messages/viewer.ts). */
export const FAILURE_CODES = [
  /** Not downloaded yet. */
  'absent',
  /** The local server or the network did not answer. */
  'injoignable',
  'vide',
  /** Needs a password. */
  'chiffre',
  'endommage',
  /** Opening passed OPEN_LIMIT_MS. */
  'tropLong',
  /** The reader itself could not start. */
  'lecteur',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Why one page cannot be shown while the others are. */
export type PageFailureCode = 'endommagee' | 'tropLongue';
export interface PageFailure {
  /** 1-based. */
  readonly page: number;
  readonly code: PageFailureCode;
}

/** A file that is still opening after this is stopped, with a sentence: before ten seconds have passed. */
export const OPEN_LIMIT_MS = 9_000;
/** Its first page has this long from the request, opening included. */
export const SIGHT_LIMIT_MS = 9_200;
/** Any other page has this long from the start of its drawing. */
export const PAGE_LIMIT_MS = 8_000;

/** Trying again may help: such failures are not remembered. */
export const mayPass = (code: FailureCode): boolean =>
  code === 'absent' || code === 'injoignable' || code === 'tropLong' || code === 'lecteur';

/** The file itself is at fault, or may be: staff can ask for another. */
export const isReportable = (code: FailureCode): boolean =>
  code === 'vide' || code === 'chiffre' || code === 'endommage' || code === 'tropLong';

/** What pdf.js threw on opening, by the name it gives its exceptions. Anything unknown is a damaged file. */
export function failureOfPdfError(error: unknown): FailureCode {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? 'chiffre' : 'endommage';
}

/** Thrown inside the opening of a pièce, turned into its code at the cache's door. */
export class OpenFailure extends Error {
  override readonly name = 'OpenFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
