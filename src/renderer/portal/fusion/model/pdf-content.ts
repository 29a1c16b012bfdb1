/** What a content stream paints. */
export interface Painted {
  /** Text that shows; an OCR layer under a scan (rendering mode 3) does not. */
  readonly text: boolean;
  /** Paths filled or stroked. */
  readonly paths: number;
  /** Inline images. */
  readonly images: number;
  /** Names of the XObjects drawn, without their slash. */
  readonly objects: readonly string[];
}

// One pass over the stream: strings and comments are skipped whole, inline images end at their EI.
const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\bID\s[\s\S]*?\sEI(?=[\s]|$)|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S', 'sh']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const INVISIBLE = 3;

/** Read the operators of a content stream, decoded to one character a byte. */
export function readContent(content: string): Painted {
  const modes: number[] = [];
  const objects = new Set<string>();
  let [mode, paths, images] = [0, 0, 0];
  let text = false;
  let previous = '';
  for (const [token] of content.matchAll(TOKEN)) {
    if (token === 'q') modes.push(mode);
    else if (token === 'Q') mode = modes.pop() ?? 0;
    else if (token === 'Tr') mode = Number(previous);
    else if (token === 'Do') objects.add(previous.slice(1));
    else if (SHOWS.has(token)) text ||= mode !== INVISIBLE;
    else if (PAINTS.has(token)) paths += 1;
    else if (token.startsWith('ID')) images += 1;
    previous = token;
  }
  return { text, paths, images, objects: [...objects] };
}

/** A few rules and a white ground still make a scan. */
const SCAN_PATHS = 12;

/** Is a page nothing but pictures? Unknown content is text: it is never touched. */
export const isScan = (painted: Omit<Painted, 'objects'>): boolean =>
  !painted.text && painted.images > 0 && painted.paths <= SCAN_PATHS;
