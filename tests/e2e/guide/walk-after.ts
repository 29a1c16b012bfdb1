/** The journey of the guide after the transmission. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { harmlessPdf } from '../../validation/hostile-files.ts';
import { transmit } from '../support/candidater.ts';
import { mailedLink } from '../support/portal.ts';
import { expect } from '../support/test.ts';
import type { Walk } from './walk-before.ts';

/** Opens a mailed link as a mail does: in a tab of its own. */
async function openMailed({ page, portal, email }: Walk, words: RegExp): Promise<string> {
  const link = await mailedLink(portal.sink, email, words);
  await page.goto('about:blank');
  await page.goto(link);
  return link;
}

/** IV: what is refused, the better file, and the second transmission. */
export async function correct(walk: Walk): Promise<void> {
  const { page, camera, folder } = walk;
  const better = path.join(folder, 'Passeport, scan.pdf');
  await writeFile(better, Buffer.concat([harmlessPdf(), Buffer.from('\n% better\n')]));
  await camera.turn('incomplet');
  const link = await openMailed(walk, /incomplet/);
  const card = page.locator(`[id="${new URL(link).hash.slice(1)}"]`);
  await expect(card.getByText(/scan plus net/).first()).toBeVisible();
  await camera.take(
    'incomplet',
    page.getByRole('heading', { level: 1 }),
    page.getByRole('heading', { name: 'Adresse de contact' }).locator('xpath=../..'),
  );
  await camera.turn('piece-refusee');
  await camera.take('piece-refusee', card);
  await camera.turn('retransmettre');
  await card.locator('input[type=file]').first().setInputFiles(better);
  await expect(card.getByText(/Transmise|Déposée/).first()).toBeVisible({ timeout: 30_000 });
  await page.getByLabel(/je transmets ma candidature/).check();
  await camera.take(
    'retransmettre',
    page.getByRole('region', { name: 'Transmettre de nouveau ma candidature' }),
  );
  await transmit(page);
}

/** IV: the published decision. */
export async function readDecision(walk: Walk): Promise<void> {
  const { page, camera } = walk;
  await camera.turn('decision');
  await openMailed(walk, /décision/i);
  await expect(page.getByRole('link', { name: /lettre de la commission/ })).toBeVisible();
  await camera.take('decision', page.getByRole('region', { name: /La décision/ }));
}

/** IV, DE7: the place is taken, then given up. */
export async function confirmAndGiveUp({ page, camera }: Walk): Promise<void> {
  const dialog = page.getByRole('dialog');
  await camera.turn('confirmer');
  await page.getByRole('button', { name: 'Confirmer ma candidature' }).click();
  await camera.take('confirmer', dialog);
  await dialog.getByRole('button', { name: 'Confirmer ma candidature' }).click();
  await expect(page.getByRole('heading', { name: 'Candidature confirmée' })).toBeVisible();
  await camera.turn('confirmee');
  await camera.take('confirmee', page.getByRole('region', { name: 'Candidature confirmée' }));
  await camera.turn('desister');
  await page.getByRole('button', { name: 'Me désister' }).click();
  await dialog.getByLabel(/Motif/).fill('Admise ailleurs.');
  await camera.take('desister', dialog);
  await dialog.getByRole('button', { name: 'Me désister' }).click();
  await expect(page.getByRole('heading', { name: 'Désistement enregistré' })).toBeVisible();
}
