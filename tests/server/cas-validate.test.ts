import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CasClient, type CasOutcome, createCasClient } from '../../src/main/server/cas/validate.ts';
import { configSchema } from '../../src/main/server/config/schema.ts';
import {
  type Answer,
  ETUDIANTE,
  elements,
  type FakeCas,
  failure,
  inline,
  response,
  startFakeCas,
  success,
  xml,
} from './fake-cas.ts';
import { type TestClock, testClock } from './harness.ts';

const SERVICE = 'https://candidatures.example.org/candidat/cas';
const settingsFor = (url: string, over: object = {}) => {
  const cas = { url, serviceUrl: SERVICE, timeoutSeconds: 1, ...over };
  return configSchema.parse({ dataFolder: '/x', cas }).cas ?? expect.unreachable();
};

let cas: FakeCas;
let clock: TestClock;
let client: CasClient;
beforeEach(async () => {
  cas = await startFakeCas();
  clock = testClock();
  client = createCasClient({ settings: settingsFor(cas.url), clock });
});
afterEach(() => cas.close());

/** What the client makes of this answer. */
async function toldBy(answer: Answer): Promise<CasOutcome> {
  cas.answer = answer;
  return client.validate('ST-1', SERVICE);
}
const codeOf = (outcome: CasOutcome): string => (outcome.ok ? 'ok' : outcome.failure.code);

describe('CAS validation of good answers', () => {
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

describe('CAS validation of hostile answers', () => {
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

  it('PR2: follows no redirect', async () => {
    for (const status of [301, 302, 307, 308]) {
      const to = `${cas.url}/p3/serviceValidate?again`;
      cas.answer = (answer) => answer.writeHead(status, { location: to }).end(success('admin'));
      expect(codeOf(await client.validate(`ST-${status}`, SERVICE))).toBe('reponse_incomprise');
    }
    expect(cas.requests).toHaveLength(4);
  });

  it('PR2: stops at 64 kB, whether the size was said or not, and takes nothing compressed', async () => {
    const big = `${success('admin')}${' '.repeat(10_000_000)}`;
    let sent = 0;
    const drips: Answer = (to) => {
      to.writeHead(200);
      const more = (): void => {
        if (to.destroyed || sent > 10_000_000) return;
        sent += 65_536;
        to.write(' '.repeat(65_536), () => setImmediate(more));
      };
      more();
    };
    const bomb = gzipSync(big);
    const packed: Answer = (to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    for (const [i, answer] of [xml(big), drips, packed].entries()) {
      cas.answer = answer;
      const outcome = await client.validate(`ST-${i}`, SERVICE);
      expect(outcome).toEqual({
        ok: false,
        failure: { code: 'reponse_incomprise', detail: i === 2 ? 'encodage' : 'taille' },
      });
    }
    expect(sent).toBeLessThan(10_000_000);
  });

  it('PR2: waits no longer than the setting for all of an answer', async () => {
    const text = success('admin');
    const slow: Answer = (to) => {
      to.writeHead(200);
      let at = 0;
      const timer = setInterval(() => to.write(text.charAt(at++)), 100);
      to.on('close', () => clearInterval(timer));
    };
    const silent: Answer = () => undefined;
    for (const [i, answer] of [slow, silent].entries()) {
      cas.answer = answer;
      const started = Date.now();
      expect(codeOf(await client.validate(`ST-${i}`, SERVICE))).toBe('cas_injoignable');
      expect(Date.now() - started).toBeGreaterThan(900);
      expect(Date.now() - started).toBeLessThan(5_000);
    }
  });

  it('PR2: tells a CAS that is down from one that refuses', async () => {
    const broken: Answer = (to) => to.socket?.destroy();
    const half: Answer = (to) =>
      to.writeHead(200, { 'content-length': '5000' }).write(success('admin'), () => to.socket?.destroy());
    const error: Answer = (to) => to.writeHead(503).end(success('admin'));
    const answers = [broken, half, error, xml(failure('INTERNAL_ERROR'))];
    for (const [i, answer] of answers.entries()) {
      cas.answer = answer;
      expect(codeOf(await client.validate(`ST-${i}`, SERVICE))).toBe('cas_injoignable');
    }
    // Nothing is tried a second time.
    expect(cas.requests).toHaveLength(answers.length);
    const nobody = createCasClient({ settings: settingsFor('http://127.0.0.1:1/cas'), clock });
    expect(codeOf(await nobody.validate('ST-1', SERVICE))).toBe('cas_injoignable');
  });

  it('PR2: repeats the code of a failure and nothing else of it', async () => {
    for (const codeCas of ['INVALID_TICKET', 'INVALID_SERVICE', 'INVALID_TICKET_SPEC']) {
      cas.answer = xml(failure(codeCas));
      expect(await client.validate(`ST-${codeCas}`, SERVICE)).toEqual({
        ok: false,
        failure: { code: 'ticket_refuse', raison: 'refuse_par_cas', codeCas },
      });
    }
  });
});

describe('CAS tickets', () => {
  it.each([
    '',
    'ST-',
    'ST',
    'st-1',
    'PT-1-abc',
    'PGT-1-abc',
    ' ST-1',
    'ST-1 ',
    'ST-1\n',
    'ST-1\r\nHost: evil',
    'ST-1%26service=https://evil.example',
    'ST-1&service=https://evil.example',
    'ST-1%2526',
    'ST-1#fragment',
    'ST-1?x=1',
    'ST-1+1',
    'ST-é',
    'ST-1\0',
    `ST-${'a'.repeat(257)}`,
    '%53T-1',
  ])('PR2: asks CAS nothing about %j', async (ticket) => {
    cas.answer = xml(success('admin'));
    expect(await client.validate(ticket, SERVICE)).toMatchObject({
      ok: false,
      failure: { code: 'ticket_refuse', raison: 'mal_forme' },
    });
    expect(cas.requests).toHaveLength(0);
  });

  it('PR2: sends a ticket once, even to a CAS that forgets, even two at the same time', async () => {
    cas.answer = xml(success('jdoe'));
    const both = await Promise.all([client.validate('ST-1', SERVICE), client.validate('ST-1', SERVICE)]);
    expect(both.map(codeOf).toSorted()).toEqual(['ok', 'ticket_refuse']);
    clock.advance(10 * 60_000);
    expect(await client.validate('ST-1', SERVICE)).toMatchObject({ failure: { raison: 'deja_essaye' } });
    expect(cas.requests).toHaveLength(1);
  });

  it('PR2: a ticket for another service is refused, and nobody validates for another service than ours', async () => {
    const ticket = cas.issue('https://other.example.org/');
    expect(await client.validate(ticket, SERVICE)).toMatchObject({ failure: { codeCas: 'INVALID_SERVICE' } });
    for (const service of ['https://evil.example/', `${SERVICE}.evil.example`, `${SERVICE}/more`])
      await expect(client.validate('ST-9', service)).rejects.toThrow('configured service');
    expect(cas.requests).toHaveLength(1);
  });
});
