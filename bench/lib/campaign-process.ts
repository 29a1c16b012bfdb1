/** A real server with `argv[2]` dossiers, apart; an order writes a new version of some of them. */
import { serveApart } from './apart.ts';
import { startBenchServer, touchDossiers } from './campaign.ts';

const served = await startBenchServer(Number(process.argv[2]));
const { server, device } = served;
serveApart(
  { url: server.url, device },
  async (order) => {
    const { count, round } = order as {
      readonly kind: string;
      readonly count: number;
      readonly round: number;
    };
    await touchDossiers(served, count, round);
  },
  () => server.close(),
);
