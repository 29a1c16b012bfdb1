/** The purpose of Pupitre in the browser edition, in a real Chromium. */
import path from 'node:path';
import { type OpenedEdition, openEdition } from './support/browser-edition.ts';
import { makeCampaign } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { openWire } from './support/proxy.ts';
import { startServer } from './support/server.ts';
import { reviewOffline } from './support/story.ts';
import { test } from './support/test.ts';

test(
  'SY3, SY4, SY7, SY11, SY12: reviewed without a network, killed on both sides, and all of it arrives once',
  shows({ synchronisation: 'both', avis: 'offline', citations: 'offline', pieces: 'offline' }),
  async ({ browser, folder }) => {
    test.setTimeout(240_000);
    const account = await makeCampaign(path.join(folder, 'serveur'), 24);
    const server = await startServer(path.join(folder, 'serveur'));
    const wire = await openWire(() => server.port);
    const options = { folder: path.join(folder, 'poste'), serverUrl: wire.url };
    let edition: OpenedEdition = await openEdition(browser, options);
    try {
      const stage = {
        page: () => edition.page,
        killAndReopen: async () => {
          await edition.kill();
          await edition.context.close();
          edition = await openEdition(browser, options);
        },
      };
      await reviewOffline(stage, server, wire, account);
    } finally {
      await edition.quit();
      await wire.close();
      await server.stop();
    }
  },
);
