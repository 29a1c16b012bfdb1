import type { Page } from '@playwright/test';

/** What happened around a file while it was shown, and must not. */
export interface Incidents {
  /** A dialog, a new window, a request for pdf.js's script engine, a request that leaves the origin. */
  readonly scripts: readonly string[];
  readonly violations: readonly string[];
  readonly consoleErrors: readonly string[];
}

export interface Watch {
  /** Everything since the last call. */
  readonly take: () => Incidents;
}

/** Watch a page for scripts running, policy violations and errors. */
export async function watchPage(page: Page, origin: string): Promise<Watch> {
  let scripts: string[] = [];
  let violations: string[] = [];
  let consoleErrors: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  page.on('dialog', (dialog) => {
    scripts.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => {
    scripts.push(`window: ${popup.url()}`);
    void popup.close();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/sandbox|quickjs/.test(url)) scripts.push(`script engine: ${url}`);
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) scripts.push(`request: ${url}`);
  });
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(origin) && frame.url() !== 'about:blank')
      scripts.push(`navigation: ${frame.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  return {
    take() {
      const incidents = { scripts, violations, consoleErrors };
      scripts = [];
      violations = [];
      consoleErrors = [];
      return incidents;
    },
  };
}
