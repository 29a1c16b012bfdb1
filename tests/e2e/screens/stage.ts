import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { StatutDossier } from '../../../src/domain/codes.ts';
import { createPasswords } from '../../../src/main/server/auth/passwords.ts';
import { PIPE_EVENTS_PATH, PIPE_NEW_EVENT, PIPE_PATH } from '../../../src/protocol/loopback.ts';
import { type OpenedEdition, openEdition } from '../support/browser-edition.ts';
import { type Account, makeCampaign } from '../support/campaign.ts';
import { badge } from '../support/desk-steps.ts';
import { readServer, startServer, type TestServer } from '../support/server.ts';
import { signIn } from '../support/story.ts';
import { expect } from '../support/test.ts';
import type { Camera, Dress } from './camera.ts';
import { MOMENT, ON_SCREEN, SLOW_CLOCK } from './clock.ts';

/** Its address is on some screens, so it is the same each time. */
const PORT = 4791;
const DOSSIERS = 60;
const MOT_DE_PASSE = 'une phrase que je retiens';

export interface Stage {
  readonly browser: Browser;
  readonly folder: string;
  readonly camera: Camera;
  readonly account: Account;
  readonly server: TestServer;
  readonly edition: OpenedEdition;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** A part of the way: which screens it shows, and how they are reached. */
export interface Scene {
  readonly shows: readonly string[];
  readonly run: (stage: Stage) => Promise<void>;
}

/** Sets preferences as another window of the browser edition would, whatever is open on this one. */
const setPreferences = (page: Page, json: unknown): Promise<void> =>
  page.evaluate(
    ([events, pipe, first, input]) =>
      new Promise<void>((resolve, reject) => {
        const name = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
        const stream = new EventSource(`${events}?page=${name}`);
        const end = (then: () => void): void => {
          stream.close();
          then();
        };
        stream.addEventListener(first, () => {
          const body = JSON.stringify([{ id: 1, method: 'mutation', path: 'preferences.set', input }]);
          const headers = { 'content-type': 'application/json' };
          fetch(`${pipe}?page=${name}`, { method: 'POST', headers, body }).catch((error: unknown) =>
            end(() => reject(error instanceof Error ? error : new Error(String(error)))),
          );
        });
        stream.addEventListener('message', ({ data }: MessageEvent<string>) =>
          end(() => (data.includes('"error"') ? reject(new Error(data)) : resolve())),
        );
      }),
    [PIPE_EVENTS_PATH, PIPE_PATH, PIPE_NEW_EVENT, { json }] as const,
  );

/** The workspace follows its preferences at once, in every window. */
export const dressWorkspace: Dress = async (page, { theme, langue }) => {
  await setPreferences(page, { theme, langue });
  await expect(page.locator('html')).toHaveAttribute('lang', langue);
  await expect(page.locator('html')).toHaveAttribute(
    'data-mantine-color-scheme',
    theme === 'clair' ? 'light' : 'dark',
  );
};

/** A campaign at MOMENT, its server, and the workspace of a president who is of the staff too, not signed in. */
export async function openStage(browser: Browser, folder: string, camera: Camera): Promise<Stage> {
  const served = path.join(folder, 'serveur');
  const account = await makeCampaign(served, DOSSIERS, MOMENT);
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = SLOW_CLOCK;
  try {
    const server = await startServer(served, ['--port', String(PORT)]);
    if (server.port !== PORT) throw new Error(`port ${PORT} is taken: its address is on the pictures`);
    const edition = await openEdition(browser, {
      folder: path.join(folder, 'poste'),
      serverUrl: server.url,
    });
    await edition.context.clock.setFixedTime(ON_SCREEN);
    const { page } = edition;
    await page.reload();
    const close = async (): Promise<void> => {
      try {
        await edition.quit();
      } finally {
        await edition.child.stop();
        await server.stop();
      }
    };
    return { browser, folder, camera, account, server, edition, page, close };
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  }
}

/** First run, photographed on the way; then everything is here. */
export async function enter({ page, account, camera }: Stage): Promise<void> {
  await page.getByLabel('Adresse mail').fill(account.email);
  await camera.shoot(page, 'connexion');
  await page.getByRole('button', { name: 'Retour' }).click();
  await expect(page.getByLabel(/Adresse du serveur/)).toBeVisible();
  await camera.shoot(page, 'adresse');
  await signIn(page, account);
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
  await expect(badge(page, /À jour/)).toBeVisible({ timeout: 120_000 });
  // Pièces come after the dossiers; the card that counts them comes a moment later, and goes with the last one.
  await page.waitForTimeout(3_000);
  await expect(page.getByText('Réception de vos dossiers')).toBeHidden({ timeout: 240_000 });
}

/** A screen of the workspace by its address; what floats over the one before is gone. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${place}`);
  await page.reload();
  await expect(page.getByRole('banner')).toBeVisible();
}

/** Lets the candidat of a dossier of this commission and statut sign in, and gives what he needs for it. */
export const candidatOf = (
  { server }: Stage,
  commissionId: string,
  statut: StatutDossier,
): Promise<{ readonly email: string; readonly motDePasse: string; readonly dossierId: string }> =>
  readServer(server.folder, async ({ store }) => {
    const rows = await store.feedAfter(`commission:${commissionId}`, 0, 100_000);
    const ids = rows.flatMap(({ entity, id }) => (entity === 'dossier' ? [id] : []));
    for (const { id, body } of await store.getMany('dossier', ids)) {
      if (body.statut !== statut || body.annuleeLe !== null || (await store.get('decision', id))) continue;
      const candidat = await store.candidat(body.candidatId);
      if (!candidat) continue;
      const known = await store.compte(candidat.id);
      const compte = {
        candidatId: candidat.id,
        email: candidat.email.toLowerCase(),
        motDePasse: await createPasswords().hash(MOT_DE_PASSE),
        activeLe: MOMENT - 30 * 86_400_000,
        identifiantCas: null,
        version: known?.version ?? 0,
      };
      if (!(await store.ecrire(candidat.id, { compte }))) throw new Error('the account moved');
      return { email: compte.email, motDePasse: MOT_DE_PASSE, dossierId: id };
    }
    throw new Error('the demonstration has no such candidat');
  });

/** Goes on until the pièce on screen has a page to show: some files are damaged or locked, as they are. */
export async function toOneWithPage(page: Page, next: () => Promise<void>): Promise<void> {
  const piece = page.locator('[data-piece]').first();
  for (let tries = 0; tries < 8; tries += 1) {
    await expect(piece).toHaveAttribute('data-etat', /^(?:page|phrase)$/, { timeout: 30_000 });
    if ((await piece.getAttribute('data-etat')) === 'page') return;
    const before = (await piece.getAttribute('data-piece')) ?? '';
    await next();
    await expect(piece).not.toHaveAttribute('data-piece', before);
  }
  throw new Error('no page to show');
}
