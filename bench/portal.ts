import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../src/main/browser/find-chromium.ts';
import { PLAIN, pagesOf } from './lib/portal-pages.ts';
import { type ServedPortal, servePortal } from './lib/portal-served.ts';
import type { BenchResult, Line } from './lib/report.ts';
import { type Contender, interleave, median, ratio } from './lib/rounds.ts';
import { openPhone, SLOW_PHONE, type UsablePage, type Visit, visit } from './lib/slow-phone.ts';
import { type Transfer, weigh } from './lib/transfer.ts';

/** What a first visit may bring to a public page. */
const LIMIT_KB = 200;

const line = (what: string, value: number, unit: Line['unit'], goal: Line['goal'] = null): Line => ({
  what,
  value,
  unit,
  goal,
});

/** The portal on a slow phone, beside the least page that React and Mantine can show. */
export async function run({ quick }: { readonly quick: boolean }): Promise<BenchResult> {
  const executablePath = findChromium();
  if (executablePath === null)
    return { name: 'portal', lines: [], notes: ['no Chromium is here: nothing was measured'] };
  const served = await servePortal(quick ? 24 : 200);
  const browser = await chromium.launch({ executablePath });
  try {
    return await measure(browser, served, quick ? 1 : 5);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function measure(browser: Browser, served: ServedPortal, kept: number): Promise<BenchResult> {
  const pages: Readonly<Record<string, UsablePage & { readonly signedIn: boolean }>> = {
    ...pagesOf(served.dossierId),
    'plain page': { ...PLAIN, signedIn: false },
  };
  const originOf = (name: string): string => (name === 'plain page' ? served.plainUrl : served.url);
  const open = (name: string, signedIn: boolean) =>
    openPhone(browser, originOf(name), signedIn ? served.cookie : null);

  const weights = new Map<string, { readonly first: Transfer; readonly again: Transfer }>();
  for (const [name, { path, signedIn }] of Object.entries(pages)) {
    const phone = await open(name, signedIn);
    const load = async (): Promise<Transfer> => {
      const page = await phone.newPage();
      const transfer = await weigh(page, originOf(name), path);
      await page.close();
      return transfer;
    };
    weights.set(name, { first: await load(), again: await load() });
    await phone.close();
  }

  const visits = new Map<string, Visit[]>();
  const timings = await interleave(
    Object.entries(pages).map(
      ([name, page]): Contender => ({
        name,
        once: async (round) => {
          const phone = await open(name, page.signedIn);
          const seen = await visit(phone, originOf(name), page);
          await phone.close();
          if (round > 0) visits.set(name, [...(visits.get(name) ?? []), seen]);
          return seen.first.answered;
        },
      }),
    ),
    kept,
  );

  const typical = (name: string, of: (visit: Visit) => number): number =>
    median((visits.get(name) ?? []).map(of));
  const lines = Object.entries(pages).flatMap(([name, { signedIn }]): readonly Line[] => {
    const weight = weights.get(name);
    if (!weight) return [];
    const { first, again } = weight;
    const judged = !signedIn && name !== 'plain page';
    const atMost = (value: number): Line['goal'] => (judged ? { sense: 'atMost', value } : null);
    if (first.failed.length > 0) throw new Error(`${name}: ${first.failed.join(', ')}`);
    return [
      line(`${name}: first load`, first.bytes / 1000, 'kB', atMost(LIMIT_KB)),
      line(`${name}: first load, requests`, first.requests, ''),
      line(`${name}: requests to another origin`, first.elsewhere.length, '', atMost(0)),
      line(
        `${name}: heading and first action painted`,
        typical(name, (v) => v.first.painted),
        'ms',
      ),
      line(
        `${name}: first action has answered`,
        typical(name, (v) => v.first.answered),
        'ms',
      ),
      ...(name === 'plain page'
        ? []
        : [line(`${name}: beside the plain page`, ratio(timings, name, 'plain page'), '×')]),
      line(`${name}: second load`, again.bytes / 1000, 'kB'),
      line(`${name}: second load, requests`, again.requests, ''),
      line(
        `${name}: second load, first action has answered`,
        typical(name, (v) => v.again.answered),
        'ms',
      ),
    ];
  });
  const { kbits, latency, cpu } = SLOW_PHONE;
  return {
    name: 'portal',
    lines,
    notes: [
      `a window of 360 × 740, ${kbits} kbit/s each way, ${latency} ms before each answer, the processor ${cpu} times slower; no TLS; empty caches at the first load`,
      'bytes and requests: without the slowing down, until the page asks for nothing more; encoded, with headers',
    ],
  };
}
