import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CasClient, type CasOutcome, createCasClient } from '../../src/main/server/cas/validate.ts';
import {
  type Answer,
  casSettingsFor,
  ETUDIANTE,
  elements,
  type FakeCas,
  inline,
  response,
  SERVICE,
  startFakeCas,
  success,
  xml,
} from './fake-cas.ts';
import { testClock } from './harness.ts';

let cas: FakeCas;
let client: CasClient;
beforeEach(async () => {
  cas = await startFakeCas();
  client = createCasClient({ settings: casSettingsFor(cas.url, { timeoutSeconds: 1 }), clock: testClock() });
});
afterEach(() => cas.close());

/** What the client makes of this answer. */
async function toldBy(answer: Answer): Promise<CasOutcome> {
  cas.answer = answer;
  return client.validate('ST-1', SERVICE);
}
const codeOf = (outcome: CasOutcome): string => (outcome.ok ? 'ok' : outcome.failure.code);

describe('answers of a good CAS', () => {
  it('PR2: a ticket gives the user and his attributes, by one request for the configured service', async () => {
    const ticket = cas.issue(SERVICE);
    const outcome = await client.validate(ticket, SERVICE);
    expect(outcome.ok && outcome.identity.user).toBe('znguyen');
    expect(outcome.ok && Object.fromEntries(outcome.identity.attributes)).toEqual({
      ...Object.fromEntries(Object.entries(ETUDIANTE).map(([name, value]) => [name, [value].flat()])),
    });
    expect(cas.requests.map(({ target }) => target)).toEqual([
      `/cas/p3/serviceValidate?service=${encodeURIComponent(SERVICE)}&ticket=${ticket}`,
    ]);
  });

  const good: readonly (readonly [what: string, body: string, attributes: object])[] = [
    ['no attributes', success('jdoe'), {}],
    [
      'attributes by name and value',
      success('jdoe', inline({ mail: 'a"b<c', sn: ['A', 'B'] })),
      { mail: ['a"b<c'], sn: ['A', 'B'] },
    ],
    [
      'an XML declaration',
      `<?xml version="1.0" encoding="UTF-8"?>\n${success('jdoe', elements({ sn: 'É' }))}`,
      { sn: ['É'] },
    ],
    ['a byte order mark', `\uFEFF${success('jdoe')}`, {}],
    ['another prefix', success('jdoe').replaceAll('cas:', 'x:').replace('xmlns:cas', 'xmlns:x'), {}],
    [
      'a default namespace',
      success('jdoe').replaceAll('<cas:', '<').replaceAll('</cas:', '</').replace('xmlns:cas', 'xmlns'),
      {},
    ],
    [
      'CDATA',
      success('<![CDATA[jdoe]]>', '<cas:attributes><cas:sn><![CDATA[A & B]]></cas:sn></cas:attributes>'),
      { sn: ['A & B'] },
    ],
    [
      'comments between elements',
      success('jdoe').replace('<cas:user>', '<!-- <cas:user>admin</cas:user> --><cas:user>'),
      {},
    ],
    ['white space around the user', success('\n    jdoe\n  '), {}],
    [
      'a named attribute called user',
      success('jdoe', '<cas:attributes><cas:user>admin</cas:user></cas:attributes>'),
      { user: ['admin'] },
    ],
    [
      'an attribute of another namespace, left out',
      success('jdoe', '<cas:attributes><o:mail xmlns:o="urn:o">x@y.org</o:mail></cas:attributes>'),
      {},
    ],
  ];
  it.each(good)('PR2: takes %s', async (_what, body, attributes) => {
    const outcome = await toldBy(xml(body));
    expect(outcome.ok && outcome.identity.user).toBe('jdoe');
    expect(outcome.ok && Object.fromEntries(outcome.identity.attributes)).toEqual(attributes);
  });
});

describe('answers of a hostile CAS', () => {
  const ns = 'xmlns:cas="http://www.yale.edu/tp/cas"';
  const user = '<cas:user>admin</cas:user>';
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const structure: readonly (readonly [what: string, body: string | Uint8Array])[] = [
    ['nothing', ''],
    ['an HTML page', '<!DOCTYPE html><html><body>login</body></html>'],
    ['CAS 1.0', 'yes\nadmin\n'],
    ['billion laughs', `<!DOCTYPE x [<!ENTITY l0 "lol">${lol}]>${success('&l9;')}`],
    ['a DOCTYPE without anything', `<!DOCTYPE serviceResponse>${success('admin')}`],
    ['an entity that nobody declared', success('&admin;')],
    ['a processing instruction', success('admin').replace('<cas:user>', '<?php echo 1 ?><cas:user>')],
    ['a style sheet', `<?xml-stylesheet href="http://127.0.0.1/x"?>${success('admin')}`],
    [
      'a success inside a comment',
      response(`<!-- <cas:authenticationSuccess>${user}</cas:authenticationSuccess> -->`),
    ],
    ['a comment in the user', success('admin<!-- -->.evil')],
    ['a comment at the end of the user', success('admin<!-- -->')],
    [
      'a comment in an attribute',
      success('jdoe', '<cas:attributes><cas:mail>a@b.org<!---->.evil.org</cas:mail></cas:attributes>'),
    ],
    ['two users', success(`jdoe</cas:user>${user.replace('</cas:user>', '')}`)],
    ['an element in the user', success('jdoe<cas:b>admin</cas:b>')],
    ['no user', response('<cas:authenticationSuccess></cas:authenticationSuccess>')],
    ['an empty user', success('  ')],
    [
      'a user of another namespace',
      response('<cas:authenticationSuccess><user xmlns="urn:o">admin</user></cas:authenticationSuccess>'),
    ],
    ['a user with a control character', success('adm&#x85;in')],
    ['a user written backwards', success('\u202Enimda')],
    ['a user longer than any', success('a'.repeat(300))],
    ['text around the user', response(`<cas:authenticationSuccess>admin${user}</cas:authenticationSuccess>`)],
    [
      'text beside the verdict',
      success('admin').replace('<cas:authenticationSuccess>', 'admin<cas:authenticationSuccess>'),
    ],
    [
      'something beside the verdict',
      success('admin').replace('<cas:authenticationSuccess>', '<cas:more/><cas:authenticationSuccess>'),
    ],
    ['a document deeper than any', success('jdoe', `${'<cas:a>'.repeat(20)}${'</cas:a>'.repeat(20)}`)],
    ['another namespace', success('admin').replace('yale.edu', 'yale.example')],
    [
      'no namespace',
      success('admin')
        .replaceAll('cas:', '')
        .replace(/ xmlns="[^"]*"/, ''),
    ],
    ['a prefix that is not bound', success('admin').replace(` ${ns}`, '')],
    ['another root', success('admin').replaceAll('serviceResponse', 'serviceAnswer')],
    [
      'a success without its response',
      `<cas:authenticationSuccess ${ns}>${user}</cas:authenticationSuccess>`,
    ],
    ['two successes', response(`<cas:authenticationSuccess>${user}</cas:authenticationSuccess>`.repeat(2))],
    [
      'a failure beside a success',
      response(
        `<cas:authenticationFailure code="X">no</cas:authenticationFailure><cas:authenticationSuccess>${user}</cas:authenticationSuccess>`,
      ),
    ],
    [
      'a success in a failure',
      response(
        `<cas:authenticationFailure code="INVALID_TICKET"><cas:authenticationSuccess>${user}</cas:authenticationSuccess></cas:authenticationFailure>`,
      ),
    ],
    [
      'a success further down',
      response(`<cas:x><cas:authenticationSuccess>${user}</cas:authenticationSuccess></cas:x>`),
    ],
    [
      'a success among the attributes',
      success(
        'jdoe',
        `<cas:attributes><cas:authenticationSuccess>${user}</cas:authenticationSuccess></cas:attributes>`,
      ),
    ],
    ['attributes twice', success('jdoe', `${elements({ sn: 'a' })}${elements({ sn: 'b' })}`)],
    [
      'a proxied sign-in',
      success('jdoe', '<cas:proxies><cas:proxy>https://p.example</cas:proxy></cas:proxies>'),
    ],
    ['a failure without a code', response('<cas:authenticationFailure>no</cas:authenticationFailure>')],
    ['an answer cut short', success('admin').slice(0, -25)],
    ['something after the end', `${success('admin')}<more/>`],
    ['two documents', `${success('jdoe')}${success('admin')}`],
    ['an attribute given twice', success('admin').replace('<cas:user>', '<cas:user a="1" a="2">')],
    ['a very deep document', success('jdoe', `${'<cas:a>'.repeat(3_000)}${'</cas:a>'.repeat(3_000)}`)],
    ['very many elements', success('jdoe', '<cas:a/>'.repeat(5_000))],
    ['Latin-1', Buffer.from(success('andré'), 'latin1')],
    [
      'Latin-1 that says so',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${success('andr')}`, 'latin1'),
    ],
    ['UTF-16', Buffer.from(`\uFEFF${success('admin')}`, 'utf16le')],
    ['XML 1.1', `<?xml version="1.1"?>${success('admin')}`],
    ['a null character', success('admin\0')],
  ];
  it.each(structure)('PR2: gives no identity for %s', async (_what, body) => {
    expect(codeOf(await toldBy(xml(body)))).toBe('reponse_incomprise');
    expect(cas.requests).toHaveLength(1);
  });

  it('PR2: never fetches an external entity', async () => {
    const fetched: string[] = [];
    const bait = createServer((request, to) => {
      fetched.push(request.url ?? '');
      to.end('admin');
    }).listen(0, '127.0.0.1');
    await once(bait, 'listening');
    const at = `http://127.0.0.1:${(bait.address() as AddressInfo).port}`;
    const bodies = [
      `<!DOCTYPE r [<!ENTITY x SYSTEM "${at}/entity">]>${success('&x;')}`,
      `<!DOCTYPE r [<!ENTITY % p SYSTEM "${at}/parameter"> %p;]>${success('admin')}`,
      `<!DOCTYPE r SYSTEM "${at}/dtd">${success('admin')}`,
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>${success('&x;')}`,
      success('jdoe', `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${at}/include"/>`),
    ];
    for (const [i, body] of bodies.entries()) {
      cas.answer = xml(body);
      const outcome = await client.validate(`ST-${i}`, SERVICE);
      expect(outcome.ok ? outcome.identity.user : outcome.failure.code).toBe(
        body.includes('DOCTYPE') ? 'reponse_incomprise' : 'jdoe',
      );
    }
    expect(fetched).toEqual([]);
    bait.close();
    await once(bait, 'close');
  });
});
