/** The candidature server with the pages of `argv[2]` in place of the portal's, apart. */
import { startTestServer } from '../../tests/server/harness.ts';
import { serveApart } from './apart.ts';

const server = await startTestServer({}, { pages: process.argv[2] ?? '' });
serveApart(
  { url: server.url },
  async () => undefined,
  () => server.close(),
);
