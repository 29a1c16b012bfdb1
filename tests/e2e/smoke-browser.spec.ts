/** The browser edition: the same workspace and interface on loopback, in a real Chromium. */
import { type OpenedEdition, openEdition, startEdition } from './support/browser-edition.ts';
import { watchPolicy } from './support/policy.ts';
import { expect, test } from './support/test.ts';

let edition: OpenedEdition;
test.beforeEach(async ({ browser, folder }) => {
  edition = await openEdition(browser, { folder });
});
test.afterEach(() => edition.quit());

test('the workspace answers through the pipe', async () => {
  await expect(edition.page.getByRole('textbox').first()).toBeVisible();
});

test('a workspace that was started for a server proposes it', async ({ browser, folder }) => {
  const serverUrl = 'https://candidatures.example';
  const proposing = await openEdition(browser, { folder: `${folder}/autre`, serverUrl });
  await expect(proposing.page.getByText('candidatures.example').first()).toBeVisible();
  await proposing.quit();
});

test('the address with its token opens one browser only', async ({ browser }) => {
  await expect(edition.page.getByRole('textbox').first()).toBeVisible();
  expect(new URL(edition.page.url()).search).toBe('');
  const other = await browser.newContext();
  const page = await other.newPage();
  expect((await page.goto(edition.child.ready.url))?.status()).toBe(401);
  expect((await page.goto(new URL('/', edition.child.ready.url).href))?.status()).toBe(401);
  await other.close();
  await edition.page.reload();
  await expect(edition.page.getByRole('textbox').first()).toBeVisible();
});

test('the policy refuses nothing that the interface does, and scripts can not read the cookie', async () => {
  const { page } = edition;
  const violations = await watchPolicy(page);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })),
  );
  await expect.poll(violations).toContain(`frame-src ${new URL('/', page.url()).href}`);
});

test('another site can neither read nor post', async () => {
  const origin = new URL(edition.page.url()).origin;
  const foreign = await edition.context.newPage();
  await foreign.route('http://attacker.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: 'hi' }),
  );
  await foreign.goto('http://attacker.test/');
  const answers = await foreign.evaluate(async (target) => {
    const ask = (path: string, init: RequestInit = {}): Promise<string> =>
      fetch(target + path, { credentials: 'include', ...init }).then(
        () => 'read',
        () => 'refused',
      );
    return [await ask('/'), await ask('/pipe?page=x', { method: 'POST', body: '[]' })];
  }, origin);
  expect(answers).toEqual(['refused', 'refused']);
  await foreign.close();
});

test('when the process is killed the page says so, and the next one takes the folder over', async ({
  browser,
  folder,
}) => {
  const { page } = edition;
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await edition.kill();
  await expect(page.getByRole('alert')).toBeVisible();
  await edition.context.close();
  edition = await openEdition(browser, { folder });
  await expect(edition.page.getByRole('textbox').first()).toBeVisible();
});

test('a second start on the same folder leaves it to the first, and ends well', async ({ folder }) => {
  await expect(startEdition({ folder })).rejects.toThrow(/ended with 0 .*\n.*déjà lancé/);
  expect(await edition.quit()).toBe(0);
});
