import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compressAssets, ensureBuilt } from '../../scripts/lib/build.ts';
import { type DemoCompte, generateDemo } from '../../src/main/demo/index.ts';
import { createPasswords } from '../../src/main/server/auth/passwords.ts';
import { openData } from '../../src/main/wiring/open-data.ts';
import type { CandidatureLigne } from '../../src/protocol/portal/views.ts';
import { startServer } from '../../tests/e2e/support/server.ts';
import { openPortal } from '../../tests/server/portal-client.ts';
import { startApart } from './apart.ts';

/** The built portal on the real server, and the least page on the same. */
export interface ServedPortal {
  readonly url: string;
  readonly plainUrl: string;
  /** Of a candidat who is signed in, 'name=value'. */
  readonly cookie: string;
  /** One of his, which he is filling in. */
  readonly dossierId: string;
  close(): Promise<void>;
}

/** A demonstration campaign with `dossiers` dossiers, served; builds what is not built. */
export async function servePortal(dossiers: number): Promise<ServedPortal> {
  if ((await ensureBuilt()) !== 0) throw new Error('the portal could not be built');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-portal-'));
  const data = path.join(folder, 'serveur');
  const candidats = await makeDemo(data, dossiers);
  const pages = path.join(folder, 'simple');
  await buildPlain(pages);
  const [server, plain] = await Promise.all([
    startServer(data),
    startApart<{ readonly url: string }>('plain-process.ts', [pages]),
  ]);
  const signedIn = await signInWhoFillsIn(server, candidats);
  return {
    url: server.url,
    plainUrl: plain.ready.url,
    ...signedIn,
    close: async () => {
      await Promise.all([server.stop(), plain.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The accounts of the demonstration's candidats. */
async function makeDemo(folder: string, dossiers: number): Promise<readonly DemoCompte[]> {
  const { store, files, close } = openData(folder);
  try {
    const ports = { store, files, accounts: store, organisation: store, candidats: store, comptes: store };
    const clock = { now: Date.now };
    const demo = await generateDemo({ ...ports, passwords: createPasswords(), clock, dossiers, seed: 7 });
    return demo.comptes.filter(({ roles }) => roles.some(({ kind }) => kind === 'candidat'));
  } finally {
    close();
  }
}

/** Signs in the one of them who has a candidature to complete. */
async function signInWhoFillsIn(
  server: { readonly url: string },
  candidats: readonly DemoCompte[],
): Promise<Pick<ServedPortal, 'cookie' | 'dossierId'>> {
  for (const { email, motDePasse } of candidats) {
    const browser = openPortal(server);
    await browser.mutate('compte.connecter', { utilisateur: email, motDePasse });
    const { data } = await browser.query<readonly CandidatureLigne[]>('candidatures.lister');
    const dossier = data?.find(({ statut, annulee }) => statut === 'AT' && !annulee);
    const cookie = browser.cookie();
    if (dossier && cookie !== null) return { cookie, dossierId: dossier.id };
  }
  throw new Error('the demonstration has no candidat who is filling in');
}

/** The least page, built as the portal is: the same bundler, the same compression. */
async function buildPlain(outDir: string): Promise<void> {
  const plain = path.resolve(import.meta.dirname, '../plain');
  await build({
    configFile: false,
    logLevel: 'error',
    root: plain,
    base: '/',
    plugins: [react()],
    build: {
      outDir,
      target: 'baseline-widely-available',
      assetsInlineLimit: 0,
      rolldownOptions: { input: path.join(plain, 'portal/index.html') },
    },
  });
  compressAssets(path.join(outDir, 'assets'));
}
