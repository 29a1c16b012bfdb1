import { hashTicket, isServiceTicket } from './ticket.ts';
import { readXml, type XmlRefusal } from './xml.ts';

const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol';
/** A logout request takes 500 bytes or so. */
export const MAX_LOGOUT_BYTES = 16 * 1024;

export type LogoutRequest =
  /** Sessions that this ticket opened are to be closed: those that carry this hash. */
  | { readonly ok: true; readonly ticketHash: string }
  | { readonly ok: false; readonly raison: XmlRefusal | 'formulaire' | 'structure' };

/**
 * CAS 3.0, 2.3.3: the body that CAS posts to the service when its session ends
 * (`application/x-www-form-urlencoded`, one `logoutRequest`). Nothing signs it: who knows the ticket may
 * end the sessions it opened, and those only.
 */
export function readLogoutRequest(body: string): LogoutRequest {
  if (Buffer.byteLength(body, 'utf8') > MAX_LOGOUT_BYTES) return { ok: false, raison: 'trop_grand' };
  const [xml, ...more] = new URLSearchParams(body).getAll('logoutRequest');
  if (xml === undefined || more.length > 0) return { ok: false, raison: 'formulaire' };
  const read = readXml(Buffer.from(xml, 'utf8'));
  if (!read.ok) return read;
  const { root } = read;
  const [index, ...others] = root.children.filter(
    ({ uri, local }) => uri === SAMLP && local === 'SessionIndex',
  );
  if (root.uri !== SAMLP || root.local !== 'LogoutRequest' || root.attributes.get('Version') !== '2.0')
    return { ok: false, raison: 'structure' };
  const ticket = index?.text.trim();
  if (others.length > 0 || (index?.children.length ?? 0) > 0 || !isServiceTicket(ticket))
    return { ok: false, raison: 'structure' };
  return { ok: true, ticketHash: hashTicket(ticket) };
}
