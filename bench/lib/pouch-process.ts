/** PouchDB's server, apart. */
import { serveApart } from './apart.ts';
import { installPeers } from './peers.ts';
import { servePouch } from './pouch.ts';

const { url, close } = await servePouch(await installPeers());
serveApart(url, async () => undefined, close);
