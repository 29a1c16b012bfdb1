/** What a first visit to each public page of the portal brings over the network. */
import path from 'node:path';
import { weigh } from '../../bench/lib/transfer.ts';
import { ROUTES } from '../../src/renderer/portal/app/routes.ts';
import { makeCampaign } from './support/campaign.ts';
import { startServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

/** Past it a page costs a phone in the country more than five seconds, and many a sum of money. */
const LIMIT = 200_000;

const { compte, rubriques, profil, candidatures, candidature, ...PUBLIC } = ROUTES;
const PRIVATE = [compte, rubriques, profil, candidatures, candidature];

test('every public page comes in less than 200 kB, from its own server alone', async ({
  browser,
  folder,
}) => {
  test.setTimeout(180_000);
  await makeCampaign(path.join(folder, 'serveur'), 24);
  const server = await startServer(path.join(folder, 'serveur'));
  try {
    for (const address of Object.values(PUBLIC)) {
      // Nothing is kept from one page to the next: each is the first that somebody opens.
      const context = await browser.newContext({ locale: 'fr-FR' });
      const { bytes, requests, elsewhere, failed } = await weigh(
        await context.newPage(),
        server.url,
        address,
      );
      await context.close();
      expect.soft(bytes, `${address}: bytes`).toBeLessThan(LIMIT);
      expect.soft(elsewhere, `${address}: other origins`).toEqual([]);
      expect.soft(failed, `${address}: failed`).toEqual([]);
      // The page, its scripts, its sheets, its font and what the server says: else nothing was counted.
      expect.soft(requests, `${address}: requests`).toBeGreaterThan(5);
      expect.soft(bytes, `${address}: bytes`).toBeGreaterThan(50_000);
    }
    expect(PRIVATE.every((one) => !(Object.values(PUBLIC) as string[]).includes(one))).toBe(true);
  } finally {
    await server.stop();
  }
});
