/**
 * Entry of the desktop binary: the workspace in windows, or with `--headless` the candidature server, the
 * same as `pupitre serve` (options after `--headless` are its options).
 */
import path from 'node:path';
import { app } from 'electron';
import { LINK_SCHEME } from '../protocol/dossier-link.ts';
import { langueOfLocale } from './desktop/appearance.ts';
import { startDesktop } from './desktop/desktop.ts';
import { watchLinks } from './desktop/links.ts';
import { registerScheme } from './desktop/scheme.ts';
import { readDemonstration } from './workspace/demonstration.ts';

const headless = process.argv.indexOf('--headless');

if (headless >= 0) {
  // Awaited here, so that Electron itself never begins: it would look for a display.
  const { main } = await import('./cli/main.ts');
  if (app.isPackaged) await warnOfDeposits();
  app.exit(await main(['serve', ...process.argv.slice(headless + 1)]));
} else if (app.requestSingleInstanceLock()) {
  registerScheme();
  app.enableSandbox();
  // A build that runs from its sources would register Electron itself.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  const links = watchLinks(process.argv.slice(1));
  const switchOf = (name: string): string => app.commandLine.getSwitchValue(name);
  void app.whenReady().then(() =>
    startDesktop({
      renderer: path.join(import.meta.dirname, '../renderer'),
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      links,
      workerFile: path.join(import.meta.dirname, 'workspace-worker.js'),
      ...(switchOf('server') === '' ? {} : { serverUrl: switchOf('server') }),
      ...(switchOf('demonstration') === ''
        ? {}
        : { demonstration: readDemonstration(switchOf('demonstration')) }),
    }),
  );
} else {
  // The instance that is already there shows its window.
  app.quit();
}

/** The packed binary refuses to run as Node, which is what looks into deposited files. */
async function warnOfDeposits(): Promise<void> {
  const { format } = await import('../messages/catalogue.ts');
  const { desktopTexts } = await import('../messages/desktop.ts');
  const langue = langueOfLocale(app.getPreferredSystemLanguages()[0] ?? 'fr');
  process.stderr.write(`${format(desktopTexts, langue, 'sansDepots')}\n`);
}
