import { readXml, type XmlElement, type XmlRefusal } from './xml.ts';

const CAS = 'http://www.yale.edu/tp/cas';

/** Who CAS says it is, before any mapping. Attributes by their name, values in order. */
export interface CasIdentity {
  readonly user: string;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

export type CasResponse =
  | { readonly kind: 'success'; readonly identity: CasIdentity }
  /** `code` as CAS gives it: INVALID_TICKET, INVALID_SERVICE, INTERNAL_ERROR… */
  | { readonly kind: 'failure'; readonly code: string }
  | { readonly kind: 'unreadable'; readonly raison: XmlRefusal | 'structure' };

const isCas = (element: XmlElement, local: string): boolean => element.uri === CAS && element.local === local;
const VERDICTS = ['authenticationSuccess', 'authenticationFailure'] as const;

/** Verdicts anywhere in the document: one that is not where it belongs is a trick. */
const countVerdicts = (element: XmlElement): number =>
  (VERDICTS.some((local) => isCas(element, local)) ? 1 : 0) +
  element.children.reduce((sum, child) => sum + countVerdicts(child), 0);

/** No control or format characters (they show one name and are another), no lone surrogates. */
const isUser = (text: string): boolean => /^[^\p{C}\p{Z}](?:[^\p{C}]{0,254}[^\p{C}\p{Z}])?$/u.test(text);

const UNREADABLE: CasResponse = { kind: 'unreadable', raison: 'structure' };

/**
 * CAS 3.0, 2.5 and appendix A: one serviceResponse with one verdict; a success has one user. What stands
 * anywhere else, in another namespace or twice gives no identity.
 */
export function readCasResponse(bytes: Uint8Array): CasResponse {
  const xml = readXml(bytes);
  if (!xml.ok) return { kind: 'unreadable', raison: xml.raison };
  const { root } = xml;
  const [verdict, ...more] = root.children;
  if (!isCas(root, 'serviceResponse') || !verdict || more.length > 0 || countVerdicts(root) !== 1)
    return UNREADABLE;
  if (isCas(verdict, 'authenticationFailure')) {
    const code = verdict.attributes.get('code') ?? '';
    if (verdict.children.length > 0 || !/^[A-Z_]{1,64}$/.test(code)) return UNREADABLE;
    return { kind: 'failure', code };
  }
  return isCas(verdict, 'authenticationSuccess') ? readSuccess(verdict) : UNREADABLE;
}

function readSuccess({ children, text }: XmlElement): CasResponse {
  const of = (local: string) => children.filter((child) => isCas(child, local));
  const [user, ...otherUsers] = of('user');
  const [attributes, ...otherAttributes] = of('attributes');
  if (!user || otherUsers.length > 0 || otherAttributes.length > 0 || text !== '') return UNREADABLE;
  // A proxied sign-in is somebody else's word for the user.
  if (of('proxies').length > 0) return UNREADABLE;
  const name = user.text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (user.children.length > 0 || !isUser(name)) return UNREADABLE;
  return {
    kind: 'success',
    identity: { user: name, attributes: attributes ? readAttributes(attributes) : new Map() },
  };
}

/**
 * Both layouts in use: `<cas:mail>…</cas:mail>`, repeated for several values, and
 * `<cas:attribute name="mail" value="…"/>`. What has children is no value and is left out.
 */
function readAttributes({ children }: XmlElement): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const child of children) {
    if (child.uri !== CAS || child.children.length > 0) continue;
    const named = child.local === 'attribute' ? child.attributes.get('name') : undefined;
    const name = named ?? child.local;
    const value = named === undefined ? child.text : (child.attributes.get('value') ?? child.text);
    const list = values.get(name) ?? [];
    list.push(value);
    values.set(name, list);
  }
  return values;
}
