import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { portalSettings } from '../../src/main/server/portal/settings.ts';
import { aDecision, aDossier, aLettre, aUnit, write } from '../contracts/factories.ts';
import { casSettingsFor } from './fake-cas.ts';
import { aDevice, startTestServer, type TestServer, temporaryFolder } from './harness.ts';
import { aCandidat, openPortal, type PortalBrowser } from './portal-client.ts';
import { type Sink, startSink } from './smtp-sink.ts';
import { fileOf, seedWorld, transmitted } from './world.ts';

/** Everybody who may knock at the portal. Members and staff have no door here: their tokens say nothing. */
export const VISITORS = ['anonyme', 'proprietaire', 'autre', 'sessionFermee', 'membre', 'scolarite'] as const;
export type Visitor = (typeof VISITORS)[number];

/** A server with pages, a CAS that never answers, the seeded world, and one browser per visitor. */
export interface PortalWorld {
  readonly server: TestServer;
  readonly browsers: Readonly<Record<Visitor, PortalBrowser>>;
  /** The headers that a visitor's own token makes; none for those who have no token. */
  readonly bearer: (visitor: Visitor) => Record<string, string>;
  /** A dossier of the owner, new for each knock: AT, in a session of its own. */
  readonly anOwnDossier: () => Promise<string>;
  /** Such a dossier whose decision is published, with a letter. */
  readonly aDecided: () => Promise<string>;
  /** Puts the CV of such a dossier among the server's files. */
  readonly putFile: (dossierId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function somePages(): Promise<string> {
  const pages = await temporaryFolder();
  for (const folder of ['portal', 'assets', 'pdfjs']) await mkdir(path.join(pages, folder));
  await writeFile(path.join(pages, 'portal/index.html'), '<meta name="csp-nonce" content="" /><p>Portail');
  await writeFile(path.join(pages, 'assets/a.js'), 'export {};');
  await writeFile(path.join(pages, 'pdfjs/a.bcmap'), 'x');
  return pages;
}

async function someBrowsers(server: TestServer, sink: Sink): Promise<PortalWorld['browsers']> {
  const proprietaire = await aCandidat(server, sink, 'proprietaire@example.org');
  const sessionFermee = await aCandidat(server, sink, 'fermee@example.org');
  const cookie = sessionFermee.cookie();
  await sessionFermee.mutate('compte.fermerSession', { sessionId: null });
  const closed = openPortal(server);
  return {
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
}

async function aSessionFor(server: TestServer, id: string): Promise<string> {
  const s1 = await server.store.get('session', 's1');
  if (!s1) throw new Error('no session');
  const session = { ...s1.body, id: `s-${id}`, code: `S-${id}` };
  await server.store.commit([
    aUnit({ changes: [write('session', session, 0, { scopes: ['commission:c1'] })] }),
  ]);
  return session.id;
}

export async function startPortalWorld(): Promise<PortalWorld> {
  const pages = await somePages();
  const logo = path.join(pages, 'logo.svg');
  await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const over = { portail: portalSettings.parse({ logo }), cas: casSettingsFor('http://127.0.0.1:9/cas') };
  const server = await startTestServer(over, { pages });
  const sink = await startSink();
  await seedWorld(server.store, server.files);
  const bearers: Partial<Record<Visitor, string>> = {
    membre: (await aDevice(server, 'm1', [{ kind: 'membre', commissionId: 'c1' }])).jeton,
    scolarite: (await aDevice(server, 's1', [{ kind: 'scolarite' }])).jeton,
  };
  let made = 0;
  const anOwnDossier = async (): Promise<string> => {
    made += 1;
    const id = `own-${made}`;
    const compte = await server.store.compteByEmail('proprietaire@example.org');
    const base = transmitted(id, { statut: 'AT', candidatId: compte?.candidatId ?? '', transmissions: [] });
    const body = { ...aDossier({ ...base, numero: `N-${id}` }), sessionId: await aSessionFor(server, id) };
    await server.store.commit([
      aUnit({ changes: [write('dossier', body, 0, { scopes: ['commission:c1'] })] }),
    ]);
    return id;
  };
  return {
    server,
    browsers: await someBrowsers(server, sink),
    bearer: (visitor): Record<string, string> => {
      const jeton = bearers[visitor];
      return jeton === undefined ? {} : { authorization: `Bearer ${jeton}` };
    },
    anOwnDossier,
    aDecided: async () => {
      const dossierId = await anOwnDossier();
      const decision = aDecision({ dossierId, etat: 'publiee', lettre: aLettre() });
      await server.store.commit([aUnit({ changes: [write('decision', decision)] })]);
      return dossierId;
    },
    putFile: async (dossierId) => {
      const { bytes } = fileOf(dossierId, 'cv');
      async function* once() {
        yield new Uint8Array(bytes);
      }
      await server.files.put(once(), { maxBytes: bytes.length });
    },
    close: async () => {
      await server.close();
      await sink.close();
    },
  };
}
