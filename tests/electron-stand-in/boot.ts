/** Starts an application on the stand-in, with the command line of the real binary. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
const isRequire = (arg: string | undefined): boolean => arg === '-r' || arg === '--require';
const preloads = args.filter((_, i) => isRequire(args[i - 1]));
const target = args.find((arg, i) => !arg.startsWith('-') && !isRequire(args[i - 1]));
if (target === undefined) throw new Error('stand-in: no application given');

let main = path.resolve(target);
let root = path.dirname(main);
if (statSync(main).isDirectory()) {
  root = main;
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { main: string };
  main = path.join(root, manifest.main);
}
const { version } = require('electron/package.json') as { version: string };
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
process.argv = [process.execPath, ...args];

const { app } = await import('./electron.ts');
app.begin(root);
for (const file of preloads) require(file);
await import(pathToFileURL(main).href);
await app.becomeReady();
