/** The desktop window, on Electron or (wiring only, not the process sandbox) on the stand-in. */
import { askThroughBridge } from './support/ask.ts';
import { type Desktop, launchDesktop, secondInstance } from './support/desktop.ts';
import { watchPolicy } from './support/policy.ts';
import { expect, test } from './support/test.ts';

let desktop: Desktop;
test.beforeEach(async ({ folder }) => {
  desktop = await launchDesktop({ userData: folder });
});
test.afterEach(() => desktop.quit());

test('a window opens in the language of the system, and the workspace answers through the pipe', async () => {
  const { page } = desktop;
  await expect(page).toHaveTitle(/Pupitre/);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await askThroughBridge(page, 'query', 'preferences.get')).toMatchObject({ langue: 'systeme' });
});

test('the page has one door, frozen, and nothing of Node', async () => {
  const found = await desktop.page.evaluate(() => {
    const { pupitre } = window as unknown as { pupitre: { port: object } };
    return {
      keys: Object.keys(pupitre).sort(),
      port: Object.keys(pupitre.port).sort(),
      frozen: Object.isFrozen(pupitre) && Object.isFrozen(pupitre.port),
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    };
  });
  expect(found).toEqual({
    keys: ['onLink', 'onMenu', 'openWindow', 'platform', 'port'],
    port: ['onMessage', 'send'],
    frozen: true,
    node: [],
  });
});

test('the policy refuses nothing that the interface does, and everything that it does not', async () => {
  const { page } = desktop;
  const violations = await watchPolicy(page);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  expect(await violations()).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    document.body.append(
      Object.assign(document.createElement('img'), { src: 'https://outside.example/x.png' }),
    );
  });
  await expect.poll(violations).toEqual(['script-src-elem inline', 'img-src https://outside.example/x.png']);
  expect(await page.evaluate(() => 'injected' in globalThis)).toBe(false);
});

test('no permission is granted', async () => {
  const states = await desktop.page.evaluate(async () => {
    const query = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      geolocation: await query('geolocation'),
      clipboard: await query('clipboard-read'),
      notifications: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    };
  });
  expect(states).toEqual({
    geolocation: 'denied',
    clipboard: 'denied',
    notifications: 'denied',
    camera: expect.stringMatching(/^NotAllowedError$|^NotFoundError$/),
  });
});

test('the page goes nowhere and opens nothing', async () => {
  const { app, page } = desktop;
  const before = page.url();
  const refused: string[] = [];
  page.on('requestfailed', (request) => refused.push(request.url()));
  await page.evaluate(() => {
    location.href = 'https://outside.example/';
  });
  await expect.poll(() => refused).toContain('https://outside.example/');
  await page.evaluate(() => {
    window.open('https://outside.example/window');
    const link = Object.assign(document.createElement('a'), { href: '/pieces/', target: '_blank' });
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  await expect.poll(() => app.windows().length).toBe(1);
  await expect(page.getByRole('textbox').first()).toBeVisible();
});

test('the session refuses requests to the network even where a policy would not', async () => {
  const { app } = desktop;
  const refused = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Started by the main process, so no policy of a page has a say.
    return window?.loadURL('https://outside.example/').then(
      () => 'loaded',
      (error: Error) => error.message,
    );
  });
  expect(refused).toMatch(/ERR_BLOCKED_BY_CLIENT/);
});

test('frames that do not come from the top page of the workspace are dropped', async () => {
  const { app, page } = desktop;
  await expect(page.getByRole('textbox').first()).toBeVisible();
  const answered = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!sender) throw new Error('no window');
    const seen: number[] = [];
    const send = sender.send.bind(sender);
    Object.assign(sender, {
      send: (channel: string, message: { readonly id?: number }) => {
        if (message.id !== undefined) seen.push(message.id);
        send(channel, message);
      },
    });
    const origin = 'app://pupitre';
    const frames = [
      { id: 901, senderFrame: { origin: 'https://outside.example', parent: null } },
      { id: 902, senderFrame: { origin, parent: {} } },
      { id: 903, senderFrame: null },
      { id: 904, senderFrame: { origin, parent: null } },
    ];
    for (const { id, senderFrame } of frames) {
      const frame = { id, method: 'query', path: 'preferences.get', input: {} };
      ipcMain.emit('pupitre:pipe', { sender, senderFrame }, frame);
    }
    ipcMain.emit('pupitre:pipe', { sender, senderFrame: frames[3]?.senderFrame }, { id: 'x' });
    for (let tries = 0; tries < 100 && !seen.includes(904); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return seen.filter((id) => id > 900);
  });
  expect(answered).toEqual([904]);
});

test('a pièce that is not here is not found, and only the site is served', async () => {
  const { page } = desktop;
  const statuses = await page.evaluate(
    async (paths) => {
      const ask = async (path: string): Promise<number> => (await fetch(path)).status;
      return Promise.all(paths.map(ask));
    },
    [
      '/review/index.html',
      `/pieces/${'0'.repeat(64)}`,
      '/pieces/../../package.json',
      '/../package.json',
      '/main/index.js',
    ],
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});

test('menus and theme follow the member', async () => {
  const { app, page } = desktop;
  const labels = (): Promise<readonly string[]> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  await expect.poll(labels).toContain('&Fichier');
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(labels).toContain('&File');
  await askThroughBridge(page, 'mutation', 'preferences.set', { theme: 'sombre' });
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});

test('a second window is a client of its own; loading one again ends what it had asked', async () => {
  const { app, page } = desktop;
  const opened = app.waitForEvent('window');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('newWindow')?.click());
  const second = await opened;
  await expect(second.getByRole('textbox').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await second.close();
  await expect.poll(() => app.windows().length).toBe(1);
  expect(await askThroughBridge(page, 'query', 'preferences.get')).toBeTruthy();
});

test('what the menu asks reaches the focused page', async () => {
  const { app, page } = desktop;
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const { pupitre } = window as unknown as { pupitre: { onMenu(f: (id: string) => void): () => void } };
    pupitre.onMenu((id) => heard.push(id));
  });
  await page.bringToFront();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help')?.click());
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))
    .toEqual(['help']);
});

test('the window comes back where it was, and quitting ends well', async ({ folder }) => {
  const bounds = { x: 40, y: 30, width: 1100, height: 720 };
  await desktop.app.evaluate(
    ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
    bounds,
  );
  const ended = desktop.ended;
  await desktop.quit();
  expect(await ended).toBe(0);
  desktop = await launchDesktop({ userData: folder });
  const again = await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect(again).toEqual(bounds);
});

test('a second start shows the first window and ends', async ({ folder }) => {
  const { app } = desktop;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await secondInstance(folder)).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(app.windows()).toHaveLength(1);
});
