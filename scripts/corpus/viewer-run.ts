import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { serveViewer, type ViewerServer } from './viewer-server.ts';
import { type Incidents, type Watch, watchPage } from './viewer-watch.ts';

export interface ViewerVerdict {
  readonly file: string;
  /** page: it is read · phrase: a sentence says why not · hang: neither in time · crash: the page died. */
  readonly verdict: 'page' | 'phrase' | 'hang' | 'crash';
  /** Of the sentence; null otherwise. */
  readonly code: string | null;
  readonly ms: number;
  /** Anything of the file ran, or tried to. */
  readonly scripts: boolean;
  readonly incidents: Incidents;
}

export interface ViewerRunOptions {
  /** The built renderer: the folder that holds `pdf/corpus.html` and `pdfjs/`. */
  readonly root: string;
  /** Told after each file. */
  readonly onVerdict?: (verdict: ViewerVerdict) => void;
}

/** A file must have its page or its sentence by then. */
const HANG_MS = 10_500;

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** By content, never by name (FI1). */
async function typeOf(file: string): Promise<'application/pdf' | 'image/jpeg'> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    return buffer.equals(JPEG) ? 'image/jpeg' : 'application/pdf';
  } finally {
    await handle.close();
  }
}

/** Chromium for the viewer: `CHROMIUM`, or Debian's; its sandbox cannot be used as root. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

interface Session {
  readonly page: Page;
  readonly watch: Watch;
}

async function openSession(browser: Browser, server: ViewerServer): Promise<Session> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const watch = await watchPage(page, server.origin);
  await page.goto(`${server.origin}/pdf/corpus.html`);
  await page.waitForFunction(() => 'corpus' in window);
  return { page, watch };
}

async function showFile(
  { page, watch }: Session,
  server: ViewerServer,
  file: string,
): Promise<ViewerVerdict> {
  const source = {
    url: server.urlOf(file),
    sha256: createHash('sha256')
      .update(await readFile(file))
      .update(file)
      .digest('hex'),
    type: await typeOf(file),
    nomFichier: path.basename(file),
  };
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'hang'>((resolve) => {
    timer = setTimeout(() => resolve('hang'), HANG_MS);
  });
  const crashed = new Promise<'crash'>((resolve) => page.once('crash', () => resolve('crash')));
  const shown = page.evaluate(
    (s) =>
      (
        window as unknown as {
          corpus: {
            open(s: unknown): Promise<{ verdict: 'page' | 'phrase'; code: string | null; ms: number }>;
          };
        }
      ).corpus.open(s),
    source,
  );
  shown.catch(() => undefined);
  const outcome = await Promise.race([shown.catch(() => 'crash' as const), late, crashed]);
  clearTimeout(timer);
  // What a file tries a moment after it is shown counts too.
  if (typeof outcome === 'object') await page.waitForTimeout(150);
  const incidents = watch.take();
  return {
    file,
    ...(typeof outcome === 'object'
      ? outcome
      : { verdict: outcome, code: null, ms: Math.round(performance.now() - start) }),
    scripts: incidents.scripts.length > 0,
    incidents,
  };
}

/** Show every file in the real viewer, one after another in one window, as a member would. */
export async function runViewer(
  files: readonly string[],
  { root, onVerdict }: ViewerRunOptions,
): Promise<ViewerVerdict[]> {
  const server = await serveViewer(root, files);
  const browser = await launchChromium();
  const verdicts: ViewerVerdict[] = [];
  try {
    let session = await openSession(browser, server);
    for (const file of files) {
      const verdict = await showFile(session, server, file);
      verdicts.push(verdict);
      onVerdict?.(verdict);
      if (verdict.verdict === 'hang' || verdict.verdict === 'crash') {
        await session.page.close();
        session = await openSession(browser, server);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return verdicts;
}
