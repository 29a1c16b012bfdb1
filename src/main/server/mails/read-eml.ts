/** What is shown of a mail. */
export interface ReadMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Reads back a mail that the file transport wrote: one part of plain text in UTF-8. A file of another make is
 * shown as it is rather than refused.
 */
export function readEml(bytes: Uint8Array): ReadMail {
  const whole = Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n');
  const end = whole.indexOf('\n\n');
  const [head, body] = end < 0 ? [whole, ''] : [whole.slice(0, end), whole.slice(end + 2)];
  const headers = new Map<string, string>();
  // A line that begins with a space goes on with the one before.
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const header = (name: string): string => headers.get(name) ?? '';
  return {
    to: words(header('to')),
    subject: words(header('subject')),
    text: decoded(body, header('content-transfer-encoding').toLowerCase()),
  };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quotedPrintable(body.replaceAll('=\n', '')) : body;
}

/** « =C3=A9 » are the bytes of a character; all else is itself. */
const quotedPrintable = (text: string): string =>
  text.replace(/(?:=[0-9A-F]{2})+/gi, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));

/** RFC 2047: `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; the space between two of them is none. */
const words = (text: string): string =>
  text.replace(/=\?utf-8\?[qb]\?[^?\s]*\?=(?:\s+=\?utf-8\?[qb]\?[^?\s]*\?=)*/gi, (run) =>
    Buffer.concat(run.split(/\s+/).map(bytesOfWord)).toString('utf8'),
  );

function bytesOfWord(word: string): Buffer {
  const [, , kind = '', coded = ''] = word.split('?');
  if (kind.toLowerCase() === 'b') return Buffer.from(coded, 'base64');
  const plain = coded
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
