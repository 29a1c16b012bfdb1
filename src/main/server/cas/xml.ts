import { SaxesParser } from 'saxes';

/** An element of a small document that was read whole. */
export interface XmlElement {
  /** Namespace; '' for none. */
  readonly uri: string;
  readonly local: string;
  /** Attributes without a namespace, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly inside, as it stands; '' where only white space was. */
  readonly text: string;
}

export type XmlRefusal =
  | 'pas_utf8'
  | 'mal_forme'
  | 'doctype'
  | 'instruction'
  | 'commentaire'
  | 'melange'
  | 'trop_grand';
export type XmlRead =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly raison: XmlRefusal };

const MAX_DEPTH = 16;
const MAX_ELEMENTS = 2_000;

/** Leaves the parser at once: nothing after a refusal is looked at. */
class Refused extends Error {
  readonly raison: XmlRefusal;
  constructor(raison: XmlRefusal) {
    super(raison);
    this.raison = raison;
  }
}

interface Open {
  readonly uri: string;
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  commented: boolean;
}

const refuse = (raison: XmlRefusal): never => {
  throw new Refused(raison);
};

/**
 * Reads a document that an untrusted party may have written: UTF-8, XML 1.0, namespaces, and nothing
 * else. No DOCTYPE, hence no entity but the five of XML; no processing instruction; an element has text or
 * children, never both. A comment between elements is skipped; one inside a value refuses the document, for
 * readers that stop at it have taken `admin<!---->@evil` for `admin`.
 */
export function readXml(bytes: Uint8Array): XmlRead {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, raison: 'pas_utf8' };
  }
  try {
    return { ok: true, root: parse(text) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, raison: error.raison };
    throw error;
  }
}

function parse(text: string): XmlElement {
  const open: Open[] = [];
  let elements = 0;
  let root: XmlElement | undefined;

  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => refuse('mal_forme'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('processinginstruction', () => refuse('instruction'));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') refuse('mal_forme');
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') refuse('pas_utf8');
  });
  parser.on('comment', () => {
    const element = open.at(-1);
    if (element) element.commented = true;
  });
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1;
    if (open.length >= MAX_DEPTH || elements > MAX_ELEMENTS) refuse('trop_grand');
    const plain = Object.values(attributes).filter((attribute) => attribute.uri === '');
    open.push({
      uri,
      local,
      attributes: new Map(plain.map((attribute) => [attribute.local, attribute.value])),
      children: [],
      text: '',
      commented: false,
    });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return refuse('mal_forme');
    const { commented, ...rest } = element;
    const blank = /^[\t\n\r ]*$/.test(rest.text);
    if (!blank && rest.children.length > 0) refuse('melange');
    if (!blank && commented) refuse('commentaire');
    const closed: XmlElement = blank ? { ...rest, text: '' } : rest;
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  parser.write(text).close();
  return root ?? refuse('mal_forme');
}
