import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { launchChromium } from '../scripts/corpus/viewer-run.ts';
import { serveViewer, type ViewerServer } from '../scripts/corpus/viewer-server.ts';
import { makePhoto, makeScan, makeTranscript } from '../tests/fixtures/make-pieces.ts';
import { installPeers } from './lib/peers.ts';
import type { BenchResult, Line } from './lib/report.ts';
import {
  assertSame,
  type Contender,
  interleave,
  percentile,
  ratio,
  type Timings,
  typical,
} from './lib/rounds.ts';
import { buildViewer } from './lib/viewer.ts';
import { openChromiumViewer, openMupdf, openNativeJpeg, WIDTH } from './lib/viewer-peers.ts';

interface Piece {
  readonly name: string;
  readonly file: string;
  readonly type: 'application/pdf' | 'image/jpeg';
}
interface Shown {
  readonly verdict: string;
  /** To the second animation frame after it. */
  readonly ms: number;
  /** Animation frames that began before it was on the page. */
  readonly frames: number;
}

/** The first page of the next pièce in the real viewer, prefetched and not, beside other ways to draw it. */
export async function run({ quick }: { readonly quick: boolean }): Promise<BenchResult> {
  const kept = quick ? 1 : 5;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-viewer-'));
  await buildViewer(folder, await installPeers());
  const pieces = await writePieces(folder);
  const server = await serveViewer(
    folder,
    pieces.map(({ file }) => file),
  );
  const browser = await launchChromium();
  try {
    const { timings, notes } = await compare({
      browser,
      server,
      pieces,
      kept,
      settle: quick ? 1_000 : 3_000,
    });
    const walk = await walkThrough(browser, server, pieces, quick ? 8 : 60);
    return { name: 'next-dossier', lines: [...linesOf(pieces, timings), ...walk], notes };
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writePieces(folder: string): Promise<readonly Piece[]> {
  const made = [
    ['scan', await makeScan(10), 'application/pdf'],
    ['text', await makeTranscript(10), 'application/pdf'],
    ['photo', await makePhoto(4000, 3000), 'image/jpeg'],
  ] as const;
  return Promise.all(
    made.map(async ([name, bytes, type]) => {
      const file = path.join(folder, `${name}.${type === 'image/jpeg' ? 'jpg' : 'pdf'}`);
      await writeFile(file, bytes);
      return { name, file, type };
    }),
  );
}

/** The real viewer alone in a window whose pages are WIDTH wide. */
async function openViewer(browser: Browser, server: ViewerServer) {
  const page = await browser.newPage({ viewport: { width: WIDTH + 80, height: 800 } });
  await page.goto(`${server.origin}/pdf/corpus.html`);
  await page.waitForFunction(() => 'corpus' in window);
  let made = 0;
  return {
    page,
    /** The same file as another pièce: nothing of it is known. */
    fresh: ({ name, file, type }: Piece) => ({
      url: server.urlOf(file),
      sha256: `${name}-${++made}`,
      type,
      nomFichier: path.basename(file),
    }),
  };
}
type Source = ReturnType<Awaited<ReturnType<typeof openViewer>>['fresh']>;

/** Shows a pièce. */
async function show(page: Page, source: Source): Promise<Shown> {
  const shown = await page.evaluate(async (s): Promise<Shown> => {
    const { corpus } = window as unknown as {
      corpus: { open(source: Source): Promise<{ verdict: string }> };
    };
    let frames = 0;
    const count = (): void => {
      frames += 1;
      counting = requestAnimationFrame(count);
    };
    let counting = requestAnimationFrame(count);
    const start = performance.now();
    const { verdict } = await corpus.open(s);
    cancelAnimationFrame(counting);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { verdict, ms: performance.now() - start, frames };
  }, source);
  assertSame(`what is seen of ${source.nomFichier}`, shown.verdict, 'page');
  return shown;
}

const prefetch = (page: Page, source: Source): Promise<void> =>
  page.evaluate((s) => {
    (window as unknown as { corpus: { prefetch(source: Source): void } }).corpus.prefetch(s);
  }, source);

interface Compared {
  readonly browser: Browser;
  readonly server: ViewerServer;
  readonly pieces: readonly Piece[];
  readonly kept: number;
  /** Milliseconds that a prefetch is given. */
  readonly settle: number;
}

async function compare({ browser, server, pieces, kept, settle }: Compared) {
  const viewer = await openViewer(browser, server);
  const mupdf = await openMupdf(await browser.newPage(), server.origin);
  const native = await openNativeJpeg(await browser.newPage(), server.origin);
  const chromium = await openChromiumViewer(browser);
  const [first] = pieces;
  if (first === undefined) throw new Error('no pièce was made');
  // The worker is warm: a member opens many.
  await show(viewer.page, viewer.fresh(first));
  const own = (await chromium.show(server.urlOf(first.file))) !== null;

  const contenders = pieces.flatMap((piece): Contender[] => [
    { name: `cold/${piece.name}`, once: async () => (await show(viewer.page, viewer.fresh(piece))).ms },
    {
      name: `prefetched/${piece.name}`,
      once: async () => {
        const source = viewer.fresh(piece);
        await prefetch(viewer.page, source);
        await wait(settle);
        return (await show(viewer.page, source)).ms;
      },
    },
    piece.type === 'image/jpeg'
      ? { name: `native/${piece.name}`, once: () => native(server.urlOf(piece.file)) }
      : { name: `mupdf/${piece.name}`, once: () => mupdf(server.urlOf(piece.file), piece.type) },
    ...(own
      ? [
          {
            name: `chromium/${piece.name}`,
            once: async () => (await chromium.show(server.urlOf(piece.file))) ?? Number.NaN,
          },
        ]
      : []),
  ]);
  const timings = await interleave(contenders, kept);
  await chromium.close();
  return {
    timings,
    notes: [
      'time to the second animation frame after the first page is painted; pages are some 1000 px wide',
      'prefetched: bytes, parsed document and picture of the first page were made ready by the viewer itself',
      ...(own ? [] : ['this Chromium has no viewer of its own without a display: that peer was left out']),
    ],
  };
}

/** J at two dossiers a second: each pièce shown is followed by the prefetch of the next two. */
async function walkThrough(
  browser: Browser,
  server: ViewerServer,
  pieces: readonly Piece[],
  steps: number,
): Promise<readonly Line[]> {
  const { page, fresh } = await openViewer(browser, server);
  const way = Array.from({ length: steps + 2 }, (_, i) => fresh(pieces[i % pieces.length] as Piece));
  const all: Shown[] = [];
  for (const [i, source] of way.slice(0, steps).entries()) {
    const start = performance.now();
    all.push(await show(page, source));
    for (const next of way.slice(i + 1, i + 3)) await prefetch(page, next);
    await wait(Math.max(0, 500 - (performance.now() - start)));
  }
  // The first one was prefetched by nobody.
  const shown = all.slice(1);
  const hits = shown.filter(({ frames }) => frames <= 2);
  return [
    {
      what: 'J at two dossiers a second: on the page within 2 frames',
      value: (hits.length * 100) / shown.length,
      unit: '%',
      goal: { sense: 'atLeast', value: 95 },
    },
    {
      what: 'J at two dossiers a second, p99 of all',
      value: percentile(
        shown.map(({ ms }) => ms),
        99,
      ),
      unit: 'ms',
      goal: null,
    },
  ];
}

function linesOf(pieces: readonly Piece[], timings: Timings): readonly Line[] {
  const has = (name: string): boolean => !Number.isNaN(typical(timings, name));
  return pieces.flatMap(({ name, type }): Line[] => {
    const beside = type === 'image/jpeg' ? `native/${name}` : `mupdf/${name}`;
    return [
      ...(has(`chromium/${name}`)
        ? ([
            {
              what: `${name}, prefetched, beside Chromium’s viewer`,
              value: ratio(timings, `chromium/${name}`, `prefetched/${name}`),
              unit: '×',
              goal: { sense: 'atLeast', value: 12 },
            },
            {
              what: `${name} in Chromium’s viewer`,
              value: typical(timings, `chromium/${name}`),
              unit: 'ms',
              goal: null,
            },
          ] satisfies Line[])
        : []),
      {
        what: `${name}, prefetched, beside ${type === 'image/jpeg' ? 'native decoding' : 'MuPDF in wasm'}`,
        value: ratio(timings, `prefetched/${name}`, beside),
        unit: '×',
        goal: { sense: 'atMost', value: 1.5 },
      },
      { what: `${name}, prefetched`, value: typical(timings, `prefetched/${name}`), unit: 'ms', goal: null },
      { what: `${name}, cold`, value: typical(timings, `cold/${name}`), unit: 'ms', goal: null },
      {
        what: `${name}, cold, beside ${type === 'image/jpeg' ? 'native decoding' : 'MuPDF in wasm'}`,
        value: ratio(timings, `cold/${name}`, beside),
        unit: '×',
        goal: null,
      },
    ];
  });
}
