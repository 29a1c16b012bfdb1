/** `npm run format`: formats the whole tree in place, and mends what can be mended without a thought. */
import { bin, run } from '../lib/run.ts';

process.exitCode = await run(bin('biome'), ['check', '--write', ...process.argv.slice(2), '.']);
