import type { Browser, BrowserContext, Page } from '@playwright/test';

/** A cheap phone in the country: 400 kbit/s both ways, 400 ms before each answer, a processor four times slower. */
export const SLOW_PHONE = { kbits: 400, latency: 400, cpu: 4 } as const;

/** A page, and how one knows that it can be used. */
export interface UsablePage {
  readonly path: string;
  /** Its first action is on screen. */
  readonly shown: (page: Page) => Promise<void>;
  /** Takes the action as a person would, and waits until the page has answered. */
  readonly act: (page: Page) => Promise<void>;
}

/** Milliseconds since the page was asked for. */
export interface Usable {
  /** The main heading and the first action are painted. */
  readonly painted: number;
  /** The first action has answered, on screen. */
  readonly answered: number;
}

export interface Visit {
  readonly first: Usable;
  /** The same page again, with what the browser has kept. */
  readonly again: Usable;
}

/** A phone whose caches are empty; `cookie` ('name=value') of who is signed in, or null. */
export async function openPhone(
  browser: Browser,
  origin: string,
  cookie: string | null,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    locale: 'fr-FR',
  });
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(cookie ?? '') ?? [];
  if (name !== '') await context.addCookies([{ name, value, url: origin }]);
  return context;
}

/** The page on the clock of `SLOW_PHONE`, twice. */
export async function visit(context: BrowserContext, origin: string, usable: UsablePage): Promise<Visit> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const throughput = (SLOW_PHONE.kbits * 1000) / 8;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_PHONE.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PHONE.cpu });
  const once = async (): Promise<Usable> => {
    await page.goto(origin + usable.path, { waitUntil: 'commit' });
    await page.locator('main h1').waitFor();
    await usable.shown(page);
    const painted = await afterPaint(page);
    await usable.act(page);
    return { painted, answered: await afterPaint(page) };
  };
  const first = await once();
  await page.waitForLoadState('networkidle');
  await page.goto('about:blank');
  return { first, again: await once() };
}

/** The page's own clock, which began when it was asked for, once what is there now is painted. */
const afterPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
      ),
  );
