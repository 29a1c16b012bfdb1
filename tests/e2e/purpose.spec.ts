/** The purpose of Pupitre through the built desktop bundles (on the stand-in where Electron's runtime isn't there). */
import path from 'node:path';
import { makeCampaign } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { type Desktop, launchDesktop } from './support/desktop.ts';
import { openWire } from './support/proxy.ts';
import { startServer } from './support/server.ts';
import { reviewOffline } from './support/story.ts';
import { test } from './support/test.ts';

test(
  'SY3, SY4, SY7, SY11, SY12: reviewed without a network, killed on both sides, and all of it arrives once',
  shows({ synchronisation: 'both', avis: 'offline', citations: 'offline', pieces: 'offline' }),
  async ({ folder }) => {
    test.setTimeout(240_000);
    const account = await makeCampaign(path.join(folder, 'serveur'), 24);
    const server = await startServer(path.join(folder, 'serveur'));
    const wire = await openWire(() => server.port);
    const options = { userData: path.join(folder, 'poste'), serverUrl: wire.url };
    let desktop: Desktop = await launchDesktop(options);
    try {
      const stage = {
        page: () => desktop.page,
        killAndReopen: async () => {
          await desktop.kill();
          desktop = await launchDesktop(options);
        },
      };
      await reviewOffline(stage, server, wire, account);
    } finally {
      await desktop.quit();
      await wire.close();
      await server.stop();
    }
  },
);
