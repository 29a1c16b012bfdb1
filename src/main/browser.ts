/**
 * The workspace in a browser, without Electron: `node out/main/browser.js [options]`. Everything that
 * needs a recent Node loads behind the version check.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { langueOfSystem } from './cli/io.ts';
import { nodeProblem } from './cli/node-version.ts';

const { values } = parseArgs({
  options: {
    /** Of the workspace: replica, queue, file cache. */
    folder: { type: 'string' },
    port: { type: 'string', default: '0' },
    /** Address of the server to propose at the first sign-in. */
    server: { type: 'string' },
    /** File with an account of a demonstration, to open on the inbox. */
    demonstration: { type: 'string' },
    /** Give the address only. */
    'no-open': { type: 'boolean', default: false },
    /** One JSON line per opening, for programs. */
    json: { type: 'boolean', default: false },
  },
});

const problem = nodeProblem(process.version, process.env);
if (problem === undefined) {
  const { format } = await import('../messages/catalogue.ts');
  const { launchTexts } = await import('../messages/launch.ts');
  const { defaultFolder } = await import('./browser/data-folder.ts');
  const { runBrowserEdition } = await import('./browser/run.ts');
  const { readDemonstration } = await import('./workspace/demonstration.ts');
  const langue = langueOfSystem(process.env);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  process.exitCode = await runBrowserEdition({
    folder: values.folder ?? defaultFolder(),
    renderer: path.join(import.meta.dirname, '../renderer'),
    workerFile: path.join(import.meta.dirname, 'workspace-worker.js'),
    port: Number(values.port),
    langue,
    open: !values['no-open'],
    ...(values.server === undefined ? {} : { serverUrl: values.server }),
    ...(values.demonstration === undefined ? {} : { demonstration: readDemonstration(values.demonstration) }),
    onOpen: (url, opened) => {
      if (values.json) return print(JSON.stringify({ url, opened }));
      print(format(launchTexts, langue, `ouvert.${opened}`));
      if (opened === 'rien') print(url);
    },
    say: (sentence) => void process.stderr.write(`${sentence}\n`),
    untilStopped: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    }),
  });
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
