/** A CAS over real HTTP, good or hostile: what our client must take, and what it must never believe. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CasSettings } from '../../src/main/server/cas/settings.ts';
import { configSchema } from '../../src/main/server/config/schema.ts';

/** Where the CAS sends browsers back to. */
export const SERVICE = 'https://candidatures.example.org/candidat/cas';

/** Settings of a server that signs in by the CAS at `url`. */
export function casSettingsFor(url: string, over: object = {}): CasSettings {
  const { cas } = configSchema.parse({ dataFolder: '/x', cas: { url, serviceUrl: SERVICE, ...over } });
  if (cas === null) throw new Error('no settings of CAS');
  return cas;
}

/** Writes the answer to one validation. */
export type Answer = (response: ServerResponse) => void;

export interface FakeCas {
  /** For the setting `cas.url`. */
  readonly url: string;
  /** Path and query of every request so far, with its Host header. */
  readonly requests: readonly { readonly target: string; readonly host: string }[];
  /** Logs in a person: the ticket that CAS sends back to this service. */
  issue(service: string, xml?: string): string;
  /** Answers every validation so, whatever the ticket. */
  answer: Answer | null;
  close(): Promise<void>;
}

const NS = 'xmlns:cas="http://www.yale.edu/tp/cas"';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A serviceResponse around this. */
export const response = (inside: string): string =>
  `<cas:serviceResponse ${NS}>\n${inside}\n</cas:serviceResponse>\n`;

export const failure = (code: string): string =>
  response(`<cas:authenticationFailure code="${code}">Ticket not recognized</cas:authenticationFailure>`);

export const success = (user: string, rest = ''): string =>
  response(
    `<cas:authenticationSuccess>\n  <cas:user>${user}</cas:user>\n  ${rest}\n</cas:authenticationSuccess>`,
  );

type Attributes = Readonly<Record<string, string | readonly string[]>>;
const pairs = (attributes: Attributes): readonly (readonly [string, string])[] =>
  Object.entries(attributes).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));

/** `<cas:mail>…</cas:mail>`, once per value. */
export const elements = (attributes: Attributes): string => {
  const list = pairs(attributes).map(([name, value]) => `<cas:${name}>${escaped(value)}</cas:${name}>`);
  return `<cas:attributes>\n${list.join('\n')}\n</cas:attributes>`;
};

/** `<cas:attribute name="mail" value="…"/>`, once per value. */
export const inline = (attributes: Attributes): string => {
  const list = pairs(attributes).map(
    ([name, value]) => `<cas:attribute name="${name}" value="${escaped(value).replaceAll('"', '&quot;')}"/>`,
  );
  return `<cas:attributes>\n${list.join('\n')}\n</cas:attributes>`;
};

/** A student as SupAnn describes her. */
export const ETUDIANTE = {
  sn: 'Nguyễn-Œuvrard',
  givenName: 'Zoé',
  mail: 'Zoe.Nguyen@etud.example.org',
  eduPersonAffiliation: ['member', 'student'],
  supannCivilite: 'Mme',
  supannCodeINE: '1234567890V',
  supannEtuId: '20231234',
} as const;

/** 200 with this text, or these bytes. */
export const xml =
  (body: string | Uint8Array): Answer =>
  (to) =>
    to.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' }).end(body);

/** Tickets are for one service and work once, as CAS rules it. */
export async function startFakeCas(): Promise<FakeCas> {
  const tickets = new Map<string, { readonly service: string; readonly body: string }>();
  const requests: { target: string; host: string }[] = [];
  let issued = 0;
  const cas = { answer: null as Answer | null };
  const server = createServer((request, to) => {
    const target = request.url ?? '';
    requests.push({ target, host: request.headers.host ?? '' });
    const { pathname, searchParams } = new URL(target, 'http://cas');
    if (request.method !== 'GET' || pathname !== '/cas/p3/serviceValidate')
      return void to.writeHead(404).end();
    if (cas.answer) return cas.answer(to);
    const ticket = searchParams.get('ticket') ?? '';
    const found = tickets.get(ticket);
    tickets.delete(ticket);
    if (!found) return xml(failure('INVALID_TICKET'))(to);
    xml(found.service === searchParams.get('service') ? found.body : failure('INVALID_SERVICE'))(to);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(cas, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cas`,
    requests,
    issue(service: string, body = success('znguyen', elements(ETUDIANTE))) {
      issued += 1;
      const ticket = `ST-${issued}-aB3xYz0123456789-cas01.example.org`;
      tickets.set(ticket, { service, body });
      return ticket;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
