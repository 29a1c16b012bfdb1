import type { Page } from '@playwright/test';

/** What a page brought over the network, as the browser counted it. */
export interface Transfer {
  /** Encoded, with headers. */
  readonly bytes: number;
  /** Those that left the browser: what its cache answered is not among them. */
  readonly requests: number;
  /** Addresses of another origin than the page's. */
  readonly elsewhere: readonly string[];
  readonly failed: readonly string[];
}

/** Counts from now on all that `page` asks for; `origin` is where everything should come from. */
export async function watchTransfer(page: Page, origin: string): Promise<() => Transfer> {
  const cdp = await page.context().newCDPSession(page);
  const sent = new Map<string, string>();
  const failed: string[] = [];
  let bytes = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/^https?:/.test(request.url)) sent.set(requestId, request.url);
  });
  const cached = ({ requestId }: { readonly requestId: string }): void => void sent.delete(requestId);
  cdp.on('Network.requestServedFromCache', cached);
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true) cached({ requestId });
    else if (response.status >= 400) failed.push(`${response.status} ${response.url}`);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (sent.has(requestId)) bytes += encodedDataLength;
  });
  cdp.on('Network.loadingFailed', ({ requestId, errorText }) => {
    const url = sent.get(requestId);
    if (url !== undefined) failed.push(`${errorText} ${url}`);
  });
  await cdp.send('Network.enable');
  return () => ({
    bytes,
    requests: sent.size,
    elsewhere: [...sent.values()].filter((url) => new URL(url).origin !== origin),
    failed,
  });
}

/** Loads `path` of `origin` and waits until the page asks for nothing more. */
export async function weigh(page: Page, origin: string, path: string): Promise<Transfer> {
  const taken = await watchTransfer(page, origin);
  await page.goto(origin + path);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  return taken();
}
