import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorsOf } from '../../src/main/server/http/access.ts';
import { portalRules } from '../../src/main/server/portal/router.ts';
import { MOT_DE_PASSE } from './portal-client.ts';
import { codeOf, type Door, fileDoors, OWN, type Row } from './portal-file-doors.ts';
import { type PortalWorld, startPortalWorld, VISITORS, type Visitor } from './portal-world.ts';

const OPEN: Row = { others: 'ok' };
const SIGNED_IN: Row = { proprietaire: 'ok', autre: 'ok', others: 'non_connecte' };

let world: PortalWorld;

beforeAll(async () => {
  world = await startPortalWorld();
});
afterAll(async () => {
  await world.close();
});

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
      ? await world.browsers[visitor].fetch(`${url}?input=${encodeURIComponent(body)}`, {
          headers: world.bearer(visitor),
        })
      : await world.browsers[visitor].fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...world.bearer(visitor) },
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
    knock: async (visitor) =>
      codeOf(await world.browsers[visitor].fetch(url, { headers: world.bearer(visitor) })),
  },
];
/** All from one address: the throttle would speak first. */
const unhurried = (input: object) => () => {
  world.server.clock.advance(15 * 60_000);
  return input;
};
/** Leads elsewhere, whoever asks. */
const led = (name: string, url: string): readonly [string, Door] => [
  name,
  {
    expected: { others: '303' },
    knock: async (visitor) =>
      String((await world.browsers[visitor].fetch(url, { headers: world.bearer(visitor) })).status),
  },
];
const onOwn =
  (more: object = {}) =>
  async () => ({ dossierId: await world.anOwnDossier(), ...more });

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
    { ...OWN, proprietaire: 'acte_refuse' },
    onOwn({ questionId: 'q', reponse: 'x' }),
  ),
  door('mutation', 'candidatures.transmettre', OWN, onOwn({ confirme: true })),
  door('mutation', 'candidatures.confirmer', { ...OWN, proprietaire: 'acte_refuse' }, onOwn()),
  door('mutation', 'candidatures.desister', { ...OWN, proprietaire: 'acte_refuse' }, onOwn({ motif: '' })),
  door('mutation', 'candidatures.demanderMotifs', { ...OWN, proprietaire: 'acte_refuse' }, onOwn()),
  door('mutation', 'candidatures.annuler', OWN, onOwn()),
  [
    'GET|POST /api/portail/:path',
    { expected: { others: 'introuvable' }, knock: (visitor: Visitor) => ask(visitor, 'query', 'no.such') },
  ],
  ...fileDoors(() => world),
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
        codeOf(
          await fetch(`${world.server.url}/candidat/cas`, { method: 'POST', body: new URLSearchParams() }),
        ),
    },
  ],
] as readonly (readonly [string, Door])[]);

/** Doors of the rest of the server are in authorisation.test.ts. */
const isPortal = (name: string): boolean =>
  name.includes('/api/portail/') || !/\/(api\/|healthz|metrics|invitation|boite-)/.test(name);

describe('PM1: authorisation of the portal’s doors', () => {
  it('PM2: every procedure and route of the running portal has a row, and every row a door', () => {
    const routes = doorsOf(world.server.app).map(({ name }) => name);
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
