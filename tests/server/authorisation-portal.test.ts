import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorsOf } from '../../src/main/server/http/access.ts';
import { portalRules } from '../../src/main/server/portal/router.ts';
import { portalSettings } from '../../src/main/server/portal/settings.ts';
import { aDossier, aUnit, write } from '../contracts/factories.ts';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { casSettingsFor } from './fake-cas.ts';
import { aDevice, startTestServer, type TestServer, temporaryFolder } from './harness.ts';
import { aCandidat, MOT_DE_PASSE, openPortal, type PortalBrowser } from './portal-client.ts';
import { type Sink, startSink } from './smtp-sink.ts';
import { fileOf, seedWorld, transmitted } from './world.ts';

/** Everybody who may knock at the portal. Members and staff have no door here: their tokens say nothing. */
const VISITORS = ['anonyme', 'proprietaire', 'autre', 'sessionFermee', 'membre', 'scolarite'] as const;
type Visitor = (typeof VISITORS)[number];
type Row = Readonly<Partial<Record<Visitor, string>>> & { readonly others: string };

const OPEN: Row = { others: 'ok' };
const SIGNED_IN: Row = { proprietaire: 'ok', autre: 'ok', others: 'non_connecte' };
const OWN: Row = { proprietaire: 'ok', autre: 'introuvable', others: 'non_connecte' };

let server: TestServer;
let sink: Sink;
let browsers: Readonly<Record<Visitor, PortalBrowser>>;
let bearers: Readonly<Partial<Record<Visitor, string>>>;
const pdf = harmlessPdf();
const sha256 = createHash('sha256').update(pdf).digest('hex');

beforeAll(async () => {
  const pages = await temporaryFolder();
  for (const folder of ['portal', 'assets', 'pdfjs']) await mkdir(path.join(pages, folder));
  await writeFile(path.join(pages, 'portal/index.html'), '<meta name="csp-nonce" content="" /><p>Portail');
  await writeFile(path.join(pages, 'assets/a.js'), 'export {};');
  await writeFile(path.join(pages, 'pdfjs/a.bcmap'), 'x');
  const logo = path.join(pages, 'logo.svg');
  await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const over = { portail: portalSettings.parse({ logo }), cas: casSettingsFor('http://127.0.0.1:9/cas') };
  server = await startTestServer(over, { pages });
  sink = await startSink();
  await seedWorld(server.store, server.files);
  const proprietaire = await aCandidat(server, sink, 'proprietaire@example.org');
  const sessionFermee = await aCandidat(server, sink, 'fermee@example.org');
  const cookie = sessionFermee.cookie();
  await sessionFermee.mutate('compte.fermerSession', { sessionId: null });
  const closed = openPortal(server);
  browsers = {
    anonyme: openPortal(server),
    proprietaire,
    autre: await aCandidat(server, sink, 'autre@example.org'),
    sessionFermee: {
      ...closed,
      fetch: (url, init) =>
        closed.fetch(url, { ...init, headers: { ...(init?.headers as object), cookie: cookie ?? '' } }),
    },
    membre: openPortal(server),
    scolarite: openPortal(server),
  };
  bearers = {
    membre: (await aDevice(server, 'm1', [{ kind: 'membre', commissionId: 'c1' }])).jeton,
    scolarite: (await aDevice(server, 's1', [{ kind: 'scolarite' }])).jeton,
  };
});
afterAll(async () => {
  await server.close();
  await sink.close();
});

/** A dossier of the owner, new for each knock: AT, with one pièce that one may say not to be concerned by. */
let made = 0;
async function anOwnDossier(): Promise<string> {
  made += 1;
  const id = `own-${made}`;
  const compte = await server.store.compteByEmail('proprietaire@example.org');
  const base = transmitted(id, { statut: 'AT', candidatId: compte?.candidatId ?? '', transmissions: [] });
  const body = aDossier({ ...base, numero: `N-${id}` });
  await server.store.commit([
    aUnit({
      changes: [
        write('dossier', { ...body, sessionId: await aSessionFor(id) }, 0, { scopes: ['commission:c1'] }),
      ],
    }),
  ]);
  return id;
}
async function aSessionFor(id: string): Promise<string> {
  const s1 = await server.store.get('session', 's1');
  if (!s1) throw new Error('no session');
  const session = { ...s1.body, id: `s-${id}`, code: `S-${id}` };
  await server.store.commit([
    aUnit({ changes: [write('session', session, 0, { scopes: ['commission:c1'] })] }),
  ]);
  return session.id;
}

const bearer = (visitor: Visitor): Record<string, string> => {
  const jeton = bearers[visitor];
  return jeton === undefined ? {} : { authorization: `Bearer ${jeton}` };
};
const codeOf = async (response: Response): Promise<string> => {
  if (response.ok) return 'ok';
  const text = await response.text();
  return (
    /"code":"([a-z_]+)","message"|"code":"([a-z_]+)"/.exec(text)?.slice(1).find(Boolean) ??
    String(response.status)
  );
};

interface Door {
  readonly expected: Row;
  readonly knock: (visitor: Visitor) => Promise<string>;
}

const ask = async (
  visitor: Visitor,
  kind: 'query' | 'mutation',
  name: string,
  input?: unknown,
): Promise<string> => {
  const body = JSON.stringify({
    json: input ?? null,
    ...(input === undefined ? { meta: { values: ['undefined'] } } : {}),
  });
  const url = `/api/portail/${name}`;
  const response =
    kind === 'query'
      ? await browsers[visitor].fetch(`${url}?input=${encodeURIComponent(body)}`, {
          headers: bearer(visitor),
        })
      : await browsers[visitor].fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...bearer(visitor) },
          body,
        });
  if (response.ok) return 'ok';
  const { error } = (await response.json()) as { error: { json: { data: { problem: { code: string } } } } };
  return error.json.data.problem.code;
};
const door = (
  kind: 'query' | 'mutation',
  name: string,
  expected: Row,
  input: () => unknown = () => undefined,
): readonly [string, Door] => [
  name,
  { expected, knock: async (visitor) => ask(visitor, kind, name, await input()) },
];
const page = (route: string, url: string): readonly [string, Door] => [
  `GET ${route}`,
  {
    expected: OPEN,
    knock: async (visitor) => codeOf(await browsers[visitor].fetch(url, { headers: bearer(visitor) })),
  },
];
/** All from one address: the throttle would speak first. */
const unhurried = (input: object) => () => {
  server.clock.advance(15 * 60_000);
  return input;
};
/** Leads elsewhere, whoever asks. */
const led = (name: string, url: string): readonly [string, Door] => [
  name,
  {
    expected: { others: '303' },
    knock: async (visitor) =>
      String((await browsers[visitor].fetch(url, { headers: bearer(visitor) })).status),
  },
];
const onOwn =
  (more: object = {}) =>
  async () => ({ dossierId: await anOwnDossier(), ...more });

const compte = { nom: 'N', prenom: 'P', langue: 'fr' };
const DOORS: Readonly<Record<string, Door>> = Object.fromEntries([
  door('query', 'site.accueil', OPEN),
  door('query', 'site.offre', OPEN),
  door('query', 'compte.moi', OPEN),
  door('mutation', 'compte.creer', { others: 'saisie_refusee' }, () => ({
    ...compte,
    email: 'x',
    emailConfirme: 'y',
  })),
  door(
    'mutation',
    'compte.activer',
    { others: 'lien_refuse' },
    unhurried({ jeton: 'x', motDePasse: MOT_DE_PASSE }),
  ),
  door(
    'mutation',
    'compte.reinitialiser',
    { others: 'lien_refuse' },
    unhurried({ jeton: 'x', motDePasse: MOT_DE_PASSE }),
  ),
  door('mutation', 'compte.confirmerMail', { others: 'lien_refuse' }, unhurried({ jeton: 'x' })),
  door(
    'mutation',
    'compte.connecter',
    { others: 'identifiants_refuses' },
    unhurried({ utilisateur: 'nobody', motDePasse: 'x' }),
  ),
  door('mutation', 'compte.identifiantsPerdus', OPEN, unhurried({ email: 'lost@example.org' })),
  door('mutation', 'compte.activationPerdue', OPEN, unhurried({ email: 'lost@example.org' })),
  door('query', 'compte.sessions', SIGNED_IN),
  door('mutation', 'compte.langue', SIGNED_IN, () => ({ langue: 'fr' })),
  door('mutation', 'compte.fermerSession', SIGNED_IN, () => ({ sessionId: 'none' })),
  door(
    'mutation',
    'compte.changerMotDePasse',
    { ...SIGNED_IN, proprietaire: 'identifiants_refuses', autre: 'identifiants_refuses' },
    unhurried({ ancien: 'faux', nouveau: MOT_DE_PASSE }),
  ),
  door(
    'mutation',
    'compte.changerMail',
    { ...SIGNED_IN, proprietaire: 'saisie_refusee', autre: 'saisie_refusee' },
    () => ({
      motDePasse: 'x',
      email: 'pas une adresse',
      emailConfirme: 'pas une adresse',
    }),
  ),
  door('query', 'profil.lire', SIGNED_IN),
  door(
    'mutation',
    'profil.commander',
    { ...SIGNED_IN, proprietaire: 'saisie_refusee', autre: 'saisie_refusee' },
    () => ({
      commande: { kind: 'enregistrerRubrique', rubrique: 'infos', saisie: {} },
    }),
  ),
  door('query', 'profil.exporter', SIGNED_IN),
  door(
    'mutation',
    'profil.importer',
    { ...SIGNED_IN, proprietaire: 'fichier_profil', autre: 'fichier_profil' },
    () => ({ contenu: {} }),
  ),
  door('query', 'candidatures.lister', SIGNED_IN),
  door(
    'mutation',
    'candidatures.creer',
    { ...SIGNED_IN, proprietaire: 'introuvable', autre: 'introuvable' },
    () => ({
      sessionId: 'nowhere',
    }),
  ),
  door('query', 'candidatures.lire', OWN, onOwn()),
  door(
    'mutation',
    'candidatures.nonConcerne',
    { ...OWN, proprietaire: 'acte_refuse' },
    onOwn({ typeId: 'cv' }),
  ),
  door('mutation', 'candidatures.concerne', { ...OWN, proprietaire: 'acte_refuse' }, onOwn({ typeId: 'cv' })),
  door(
    'mutation',
    'candidatures.repondre',
    { ...OWN, proprietaire: 'introuvable' },
    onOwn({ questionId: 'q', reponse: 'x' }),
  ),
  door('mutation', 'candidatures.transmettre', OWN, onOwn({ confirme: true })),
  door('mutation', 'candidatures.confirmer', { ...OWN, proprietaire: 'acte_refuse' }, onOwn()),
  door('mutation', 'candidatures.desister', { ...OWN, proprietaire: 'acte_refuse' }, onOwn({ motif: '' })),
  door('mutation', 'candidatures.annuler', OWN, onOwn()),
  [
    'GET|POST /api/portail/:path',
    { expected: { others: 'introuvable' }, knock: (visitor: Visitor) => ask(visitor, 'query', 'no.such') },
  ],
  [
    'PUT /api/portail/candidatures/:dossierId/pieces/:typeId',
    {
      expected: OWN,
      knock: async (visitor: Visitor) =>
        codeOf(
          await browsers[visitor].fetch(`/api/portail/candidatures/${await anOwnDossier()}/pieces/cv`, {
            method: 'PUT',
            headers: { 'pupitre-sha256': sha256, 'pupitre-nom-fichier': 'cv.pdf', ...bearer(visitor) },
            body: new Uint8Array(pdf),
          }),
        ),
    },
  ],
  [
    'GET /api/portail/candidatures/:dossierId/pieces/:typeId/:sha256',
    {
      expected: OWN,
      knock: async (visitor: Visitor) => {
        const id = await anOwnDossier();
        const stored = await server.store.get('dossier', id);
        const hash = stored?.body.pieces[0]?.versions[0]?.sha256 ?? '';
        await putFile(id);
        return codeOf(
          await browsers[visitor].fetch(`/api/portail/candidatures/${id}/pieces/cv/${hash}`, {
            headers: bearer(visitor),
          }),
        );
      },
    },
  ],
  ...(['dossier.pdf', 'recu.pdf'] as const).map((document): readonly [string, Door] => [
    `GET /api/portail/candidatures/:dossierId/${document}`,
    {
      expected: { ...OWN, ...(document === 'recu.pdf' ? { proprietaire: 'introuvable' } : {}) },
      knock: async (visitor) =>
        codeOf(
          await browsers[visitor].fetch(`/api/portail/candidatures/${await anOwnDossier()}/${document}`, {
            headers: bearer(visitor),
          }),
        ),
    },
  ]),
  ...[
    '/',
    '/formations',
    '/assistance',
    '/mentions-legales',
    '/connexion',
    '/activation',
    '/reinitialisation',
  ].map((url) => page(url, url)),
  ...['/confirmation-mail', '/compte', '/profil', '/candidatures'].map((url) => page(url, url)),
  page('/compte/*', '/compte/creer'),
  page('/profil/*', '/profil/infos'),
  page('/candidatures/*', '/candidatures/x'),
  page('/assets/*', '/assets/a.js'),
  page('/pdfjs/*', '/pdfjs/a.bcmap'),
  page('/portail/logo', '/portail/logo'),
  led('GET /cas/connexion', '/cas/connexion'),
  led('GET /candidat/cas', '/candidat/cas?ticket=ST-1'),
  [
    'POST /candidat/cas',
    {
      expected: OPEN,
      knock: async () =>
        codeOf(await fetch(`${server.url}/candidat/cas`, { method: 'POST', body: new URLSearchParams() })),
    },
  ],
] as readonly (readonly [string, Door])[]);

async function putFile(dossierId: string): Promise<void> {
  const { bytes } = fileOf(dossierId, 'cv');
  async function* once() {
    yield new Uint8Array(bytes);
  }
  await server.files.put(once(), { maxBytes: bytes.length });
}

/** Doors of the rest of the server are in authorisation.test.ts. */
const isPortal = (name: string): boolean =>
  name.includes('/api/portail/') || !/\/(api\/|healthz|metrics|invitation)/.test(name);

describe('PM1: authorisation of the portal’s doors', () => {
  it('PM2: every procedure and route of the running portal has a row, and every row a door', () => {
    const routes = doorsOf(server.app).map(({ name }) => name);
    const running = [...portalRules().keys(), ...routes.filter(isPortal)];
    // Signing out is everybody's own, and closes nothing else.
    const expected = [...Object.keys(DOORS), 'compte.deconnecter'];
    expect(expected.toSorted()).toEqual(running.toSorted());
  });

  describe.each(Object.entries(DOORS))('%s', (_name, { expected, knock }) => {
    it.each(VISITORS)('%s', async (visitor) => {
      expect(await knock(visitor)).toBe(expected[visitor] ?? expected.others);
    });
  });
});
