/** `npm run server -- <command>`: the server's command line, from its sources. */
import { run } from '../lib/run.ts';

process.exitCode = await run(process.execPath, ['src/main/cli.ts', ...process.argv.slice(2)]);
