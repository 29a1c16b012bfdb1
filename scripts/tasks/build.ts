/** `npm run build`: bundles for Electron, the command line, the browser edition and the interface into `out/`. */
import { build } from '../lib/build.ts';

process.exitCode = await build(process.argv.slice(2));
