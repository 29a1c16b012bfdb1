import type { Page } from '@playwright/test';

interface Watched {
  readonly violations: string[];
}

/** Loads the page again and keeps what its policy refuses, from its first byte on. */
export async function watchPolicy(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const watched: Watched = { violations: [] };
    Object.assign(globalThis, { watched });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      watched.violations.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  await page.reload();
  return () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.violations);
}
