import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CasDoor, createCasDoor } from '../../src/main/server/cas/door.ts';
import { servicePath } from '../../src/main/server/cas/login-url.ts';
import { createIds } from '../../src/main/wiring/ids.ts';
import { openServerKey } from '../../src/main/wiring/server-key.ts';
import {
  casSettingsFor,
  ETUDIANTE,
  elements,
  type FakeCas,
  SERVICE,
  startFakeCas,
  success,
} from './fake-cas.ts';
import { removeFolders, type TestClock, temporaryFolder, testClock } from './harness.ts';

const RETURN_PATHS = ['/candidat', '/candidat/dossiers', '/formations/:id'] as const;

let cas: FakeCas;
let clock: TestClock;
let key: (label: string) => string;
beforeEach(async () => {
  cas = await startFakeCas();
  clock = testClock();
  key = openServerKey(await temporaryFolder());
});
afterEach(async () => {
  await cas.close();
  await removeFolders();
});

const doorFor = (over: object = {}, derive = key): CasDoor =>
  createCasDoor({
    settings: casSettingsFor(cas.url, over),
    ids: createIds(clock),
    clock,
    derive,
    returnPaths: RETURN_PATHS,
  });

const serviceOf = (loginUrl: string): string => new URL(loginUrl).searchParams.get('service') ?? '';
const etatOf = (loginUrl: string): string => new URL(serviceOf(loginUrl)).searchParams.get('etat') ?? '';
/** CAS logs the browser in: the query that it comes back with. */
const backFrom = (url: string, xml?: string) => ({
  etat: etatOf(url),
  ticket: cas.issue(serviceOf(url), xml),
});

describe('sign-in by CAS', () => {
  it('PR2: a student signs in, and comes back to where she was going', async () => {
    const door = doorFor();
    const { url, cookie, maxAgeSeconds } = door.begin('/formations/lm-japonais-3');
    expect(url).toBe(`${cas.url}/login?service=${encodeURIComponent(`${SERVICE}?etat=${etatOf(url)}`)}`);
    expect(new URL(url).searchParams.has('renew')).toBe(false);
    expect(new URL(url).searchParams.has('gateway')).toBe(false);
    expect(cookie).toMatch(/^[\w.-]{1,400}$/);
    expect(maxAgeSeconds).toBe(600);
    const query = backFrom(url);
    const signedIn = await door.finish(cookie, query);
    expect(signedIn).toEqual({
      ok: true,
      returnTo: '/formations/lm-japonais-3',
      ticketHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      identite: {
        utilisateur: 'znguyen',
        identifiant: 'znguyen',
        nom: 'Nguyễn-Œuvrard',
        prenom: 'Zoé',
        email: 'zoe.nguyen@etud.example.org',
        civilite: 'Mme',
        ine: '1234567890V',
        numeroEtudiant: '20231234',
        dateNaissance: '',
      },
    });
    // The same address once more, out of a history: nobody.
    expect(await door.finish(cookie, query)).toMatchObject({ refus: { raison: 'deja_essaye' } });
    expect(door.logoutUrl).toBe(`${cas.url}/logout?service=${encodeURIComponent(SERVICE)}`);
  });

  it('PR2: nobody is signed in as somebody else (login CSRF)', async () => {
    const door = doorFor();
    const attacker = door.begin('/candidat');
    const victim = door.begin('/candidat');
    const attackersReturn = backFrom(attacker.url);
    const code = async (cookie: unknown, query: unknown): Promise<string> => {
      const outcome = await door.finish(cookie, query);
      return outcome.ok ? 'ok' : outcome.refus.code;
    };
    expect(await code(undefined, attackersReturn)).toBe('connexion_inconnue');
    expect(await code(victim.cookie, attackersReturn)).toBe('connexion_etrangere');
    expect(await code(victim.cookie, { ticket: attackersReturn.ticket })).toBe('connexion_etrangere');
    expect(cas.requests).toHaveLength(0);
    // With the victim's own state, CAS itself says that the ticket is for another service.
    const spliced = { etat: etatOf(victim.url), ticket: attackersReturn.ticket };
    expect(await door.finish(victim.cookie, spliced)).toMatchObject({
      refus: { codeCas: 'INVALID_SERVICE' },
    });
  });

  it('PR2: a cookie is this server’s own, whole, and lasts ten minutes', async () => {
    const door = doorFor();
    const { url, cookie } = door.begin('/candidat');
    const query = backFrom(url);
    const forged = [
      '',
      'x',
      42,
      ['a'],
      `${cookie}0`,
      cookie.slice(0, -1),
      cookie.replace(/^./, (first) => (first === '0' ? '1' : '0')),
      cookie.replace(/\.(\d+)\./, (_all, until: string) => `.${Number(until) + 1_000_000}.`),
      cookie.replace(/\.[\w-]*\.([0-9a-f]+)$/, `.${Buffer.from('//evil.example').toString('base64url')}.$1`),
      doorFor({}, openServerKey(await temporaryFolder())).begin('/candidat').cookie,
      'a'.repeat(10_000),
    ];
    for (const one of forged)
      expect(await door.finish(one, query)).toEqual({ ok: false, refus: { code: 'connexion_inconnue' } });
    clock.advance(599_999);
    expect(await door.finish(cookie, { etat: query.etat })).toMatchObject({
      refus: { code: 'ticket_mal_forme' },
    });
    clock.advance(1);
    expect(await door.finish(cookie, query)).toEqual({ ok: false, refus: { code: 'connexion_perimee' } });
    expect(cas.requests).toHaveLength(0);
  });

  it.each([null, undefined, 'ticket=ST-1', { ticket: ['ST-1', 'ST-2'] }, { ticket: { a: 'ST-1' } }, {}])(
    'PR2: a return without one ticket (%j) is none',
    async (extra) => {
      const door = doorFor();
      const { url, cookie } = door.begin('/candidat');
      const query = typeof extra === 'object' && extra ? { etat: etatOf(url), ...extra } : extra;
      const outcome = await door.finish(cookie, query);
      expect(outcome.ok).toBe(false);
      expect(cas.requests).toHaveLength(0);
    },
  );

  it.each([
    undefined,
    42,
    ['/candidat/dossiers'],
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/candidat/',
    '/candidat?next=https://evil.example',
    '/candidat/../admin',
    '/formations/../../evil',
    '/formations/a/b',
    '/formations/%2e%2e',
    '/formations/:id',
    '/formations/',
    'javascript:alert(1)',
  ])('PR2: comes back to no other path than the known ones (%j)', async (asked) => {
    const door = doorFor();
    const { url, cookie } = door.begin(asked);
    expect(await door.finish(cookie, backFrom(url))).toMatchObject({ ok: true, returnTo: '/candidat' });
  });

  it('PR2: where CAS knows exact addresses only, the cookie alone ties the browser', async () => {
    const door = doorFor({ stateInService: false });
    const { url, cookie } = door.begin('/candidat');
    expect(serviceOf(url)).toBe(SERVICE);
    const ticket = cas.issue(SERVICE);
    expect((await door.finish(undefined, { ticket })).ok).toBe(false);
    expect((await door.finish(cookie, { ticket })).ok).toBe(true);
  });

  it('PR2: says who is not let in and what CAS keeps back, without naming anybody', async () => {
    const { refusal } = await trying({ ...ETUDIANTE, eduPersonAffiliation: ['member', 'employee'] });
    expect(refusal).toMatchObject({ code: 'non_admis' });
    const { sn: _sn, ...nameless } = ETUDIANTE;
    const { refusal: lacking } = await trying({ ...nameless, mail: 'not a mail' });
    expect(lacking).toEqual({ ok: false, code: 'attributs_manquants', champs: ['nom', 'email'] });
  });

  async function trying(attributes: Parameters<typeof elements>[0]) {
    const door = doorFor();
    const { url, cookie } = door.begin('/candidat');
    const outcome = await door.finish(cookie, backFrom(url, success('znguyen', elements(attributes))));
    return { refusal: outcome.ok ? null : outcome.refus };
  }
});

describe('a forged Host', () => {
  let site: Server;
  let port: number;
  beforeEach(async () => {
    const door = doorFor();
    const path = servicePath(casSettingsFor(cas.url));
    // As a portal routes it: what a request says of its own address is never looked at.
    site = createServer((req, res) => {
      const asked = new URL(req.url ?? '', 'http://site');
      const cookie = /connexion=([^;]*)/.exec(req.headers.cookie ?? '')?.[1];
      if (asked.pathname !== path) {
        const start = door.begin(asked.searchParams.get('retour'));
        res.writeHead(303, { location: start.url, 'set-cookie': `connexion=${start.cookie}` }).end();
        return;
      }
      void door.finish(cookie, Object.fromEntries(asked.searchParams)).then((signedIn) => {
        if (signedIn.ok) res.writeHead(303, { location: signedIn.returnTo }).end();
        else res.writeHead(403).end(signedIn.refus.code);
      });
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    port = (site.address() as AddressInfo).port;
  });
  afterEach(async () => {
    site.closeAllConnections();
    site.close();
    await once(site, 'close');
  });

  function get(path: string, headers: Record<string, string>) {
    return new Promise<IncomingHttpHeaders>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, headers }, (res) => resolve(res.resume().headers))
        .on('error', reject)
        .end();
    });
  }

  it('PR2: changes neither the login address nor the service that a ticket is validated for', async () => {
    const forged = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    };
    const started = await get('/connexion?retour=/candidat/dossiers', forged);
    const service = serviceOf(started.location ?? '');
    expect(service.startsWith(`${SERVICE}?etat=`)).toBe(true);
    const ticket = cas.issue(service);
    const cookie = started['set-cookie']?.[0] ?? '';
    const back = await get(`${new URL(service).pathname}${new URL(service).search}&ticket=${ticket}`, {
      ...forged,
      cookie,
    });
    expect(back.location).toBe('/candidat/dossiers');
    expect(cas.requests.map(({ target, host }) => [target, host])).toEqual([
      [
        `/cas/p3/serviceValidate?service=${encodeURIComponent(service)}&ticket=${ticket}`,
        new URL(cas.url).host,
      ],
    ]);
  });
});
