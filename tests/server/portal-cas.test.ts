import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompteView, ProfilView } from '../../src/protocol/portal/views.ts';
import { casSettingsFor, ETUDIANTE, elements, type FakeCas, startFakeCas, success } from './fake-cas.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { aCandidat, openPortal } from './portal-client.ts';
import { type Sink, startSink } from './smtp-sink.ts';
import { seedWorld } from './world.ts';

let cas: FakeCas;
let sink: Sink;
let server: TestServer;
beforeEach(async () => {
  cas = await startFakeCas();
  sink = await startSink();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pupitre-scolarite-'));
  await writeFile(
    path.join(folder, 'etudiants.csv'),
    'identifiant;numeroEtudiant;nomNaissance;prenoms;dateNaissance\nznguyen;20231234;Nguyễn-Œuvrard;Zoé;2004-05-06\n',
  );
  await writeFile(
    path.join(folder, 'cursus.csv'),
    'identifiant;annee;etablissement;diplome;libelle;obtenu;mention;moyenne\nznguyen;2025;Inalco;Licence;LLCER Japonais L1;oui;AB;13,5\n',
  );
  server = await startTestServer({ cas: casSettingsFor(cas.url), scolarite: { kind: 'csv', folder } });
  await seedWorld(server.store, server.files);
});
afterEach(async () => {
  await server.close();
  await cas.close();
  await sink.close();
});

/** Goes to CAS: the service that it is to come back to, and the cookie of this browser. */
async function begin(retour = ''): Promise<{ readonly service: string; readonly cookie: string }> {
  const response = await fetch(`${server.url}/cas/connexion${retour}`, { redirect: 'manual' });
  const location = new URL(response.headers.get('location') ?? '');
  expect(location.href.startsWith(`${cas.url}/login?`)).toBe(true);
  const [cookie = ''] = response.headers.getSetCookie()[0]?.split(';') ?? [];
  return { service: location.searchParams.get('service') ?? '', cookie };
}

/** Comes back from CAS with a ticket; where it is led to, and the session it got. */
async function comeBack(service: string, cookie: string, ticket: string) {
  const back = new URL(service);
  back.searchParams.set('ticket', ticket);
  const response = await fetch(`${server.url}${back.pathname}${back.search}`, {
    redirect: 'manual',
    headers: { cookie, host: 'evil.example' },
  });
  const session = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .find((pair) => /^pupitre=[0-9a-f]{64}$/.test(pair));
  return { to: response.headers.get('location'), session: session ?? null };
}

async function signIn(xml = success('znguyen', elements(ETUDIANTE))) {
  const { service, cookie } = await begin();
  const ticket = cas.issue(service, xml);
  return { ticket, service, cookie, ...(await comeBack(service, cookie, ticket)) };
}
const moi = async (session: string | null): Promise<CompteView | null | undefined> => {
  const browser = openPortal(server);
  const response = await browser.fetch('/api/portail/compte.moi', { headers: { cookie: session ?? '' } });
  return ((await response.json()) as { result: { data: { json: CompteView | null } } }).result.data.json;
};
const profil = async (session: string | null): Promise<ProfilView> => {
  const response = await openPortal(server).fetch('/api/portail/profil.lire', {
    headers: { cookie: session ?? '' },
  });
  return ((await response.json()) as { result: { data: { json: ProfilView } } }).result.data.json;
};

describe('« Je suis étudiant à l’établissement »', () => {
  it('PR2: the first sign-in makes the account with what is known; the next one finds it', async () => {
    const first = await signIn();
    expect(first.to).toBe('/candidatures');
    const account = await moi(first.session);
    expect(account).toMatchObject({
      nom: 'Nguyễn-Œuvrard',
      prenom: 'Zoé',
      email: 'zoe.nguyen@etud.example.org',
      cas: true,
    });
    const view = await profil(first.session);
    expect(view.profil.cursusInterne).toMatchObject([
      { annee: 2025, libelle: 'LLCER Japonais L1', moyenne: 13.5 },
    ]);
    const again = await signIn();
    expect((await moi(again.session))?.numero).toBe(account?.numero);
  });

  it('PR2: an account with the same confirmed address becomes his, and keeps what he wrote', async () => {
    const own = await aCandidat(server, sink, 'zoe.nguyen@etud.example.org', {
      nom: 'Nguyen',
      prenom: 'Zoé',
    });
    const numero = (await own.query<CompteView>('compte.moi')).data?.numero;
    const { session } = await signIn();
    expect(await moi(session)).toMatchObject({ numero, nom: 'Nguyen', cas: true });
  });

  it('PR2: of an account that nobody activated, nothing of what was typed there stays', async () => {
    const typed = { nom: 'Intrus', prenom: 'Un', email: 'zoe.nguyen@etud.example.org', langue: 'fr' };
    await openPortal(server).mutate('compte.creer', { ...typed, emailConfirme: typed.email });
    const { session } = await signIn();
    expect(await moi(session)).toMatchObject({ nom: 'Nguyễn-Œuvrard', prenom: 'Zoé' });
  });

  it('PR2: CAS ends the sessions that its ticket opened, and no other', async () => {
    const one = await signIn();
    const two = await signIn();
    const logout = (ticket: string) =>
      `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="x" Version="2.0" IssueInstant="2026-03-01T00:00:00Z"><samlp:SessionIndex>${ticket}</samlp:SessionIndex></samlp:LogoutRequest>`;
    const post = (body: string) =>
      fetch(`${server.url}${new URL(one.service).pathname}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ logoutRequest: body }).toString(),
      });
    expect((await post(logout('ST-another'))).status).toBe(204);
    expect(await moi(one.session)).not.toBeNull();
    expect((await post(logout(one.ticket))).status).toBe(204);
    expect(await moi(one.session)).toBeNull();
    expect(await moi(two.session)).not.toBeNull();
  });

  it('PR2: no session for a ticket tried twice, another browser’s, another service’s, or somebody who is not let in', async () => {
    const { service, cookie, ticket } = await signIn();
    const twice = await begin();
    expect(await comeBack(service, cookie, ticket)).toEqual({
      to: '/connexion?ent=ticket_refuse',
      session: null,
    });
    const stolen = cas.issue(twice.service, success('znguyen', elements(ETUDIANTE)));
    const other = await begin();
    expect(await comeBack(twice.service, other.cookie, stolen)).toEqual({
      to: '/connexion?ent=connexion_etrangere',
      session: null,
    });
    expect(await comeBack(twice.service, '', stolen)).toEqual({
      to: '/connexion?ent=connexion_inconnue',
      session: null,
    });
    const staff = await signIn(
      success('mdupont', elements({ ...ETUDIANTE, eduPersonAffiliation: ['staff'] })),
    );
    expect([staff.to, staff.session]).toEqual(['/connexion?ent=non_admis', null]);
    const poor = await signIn(success('znguyen', elements({ eduPersonAffiliation: ['student'] })));
    expect([poor.to, poor.session]).toEqual(['/connexion?ent=attributs_manquants', null]);
    expect(server.log()).not.toMatch(/Zoé|Nguy|znguyen|etud\.example/);
  });

  it('PR2: two tabs of one browser sign in at once, whichever comes back first', async () => {
    const tabs = [await begin('?retour=/profil/infos'), await begin('?retour=/compte'), await begin()];
    const jar = tabs.map(({ cookie }) => cookie).join('; ');
    const ticketOf = (service: string) => cas.issue(service, success('znguyen', elements(ETUDIANTE)));
    const ends: (string | null)[] = [];
    for (const { service } of tabs.toReversed()) {
      const back = await comeBack(service, jar, ticketOf(service));
      expect(back.session).not.toBeNull();
      ends.push(back.to);
    }
    expect(ends).toEqual(['/candidatures', '/compte', '/profil/infos']);
    // A sign-in of another browser is still refused, and costs this one nothing.
    const { service } = await begin();
    expect((await comeBack(service, jar, ticketOf(service))).to).toBe('/connexion?ent=connexion_etrangere');
    // Back from signing out at CAS, with a sign-in that another tab never ended.
    expect(
      (
        await fetch(`${server.url}/candidat/cas`, { redirect: 'manual', headers: { cookie: jar } })
      ).headers.get('location'),
    ).toBe('/');
  });

  it('PR2: a browser keeps its last five sign-ins that are not ended', async () => {
    let jar: string[] = [];
    for (let i = 0; i < 9; i += 1) {
      server.clock.advance(1_000);
      const response = await fetch(`${server.url}/cas/connexion`, {
        redirect: 'manual',
        headers: { cookie: jar.join('; ') },
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const [name = '', value] = pair.split('=');
        jar = [...jar.filter((one) => !one.startsWith(`${name}=`)), ...(value ? [pair] : [])];
      }
    }
    expect(jar).toHaveLength(5);
  });

  it('PR2: comes back to a page of ours only, whatever was asked for', async () => {
    for (const [asked, to] of [
      ['?retour=/profil/infos', '/profil/infos'],
      ['?retour=//evil.example', '/candidatures'],
      ['?retour=https://evil.example', '/candidatures'],
      ['?retour=/profil/infos&retour=//evil.example', '/candidatures'],
    ] as const) {
      const { service, cookie } = await begin(asked);
      const ticket = cas.issue(service, success('znguyen', elements(ETUDIANTE)));
      expect((await comeBack(service, cookie, ticket)).to, asked).toBe(to);
    }
  });
});
