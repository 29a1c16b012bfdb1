import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it } from 'vitest';
import { createRenderer, templatesFolder } from '../../src/main/mails/render.ts';
import { loadConfig } from '../../src/main/server/config/load.ts';
import { configSchema, type ServerConfig } from '../../src/main/server/config/schema.ts';
import { hasInbox } from '../../src/main/server/mails/inbox-access.ts';
import { INBOX } from '../../src/main/server/mails/inbox-route.ts';
import { readEml } from '../../src/main/server/mails/read-eml.ts';
import { fileTransport } from '../../src/main/server/mails/transport.ts';
import { createMailWorker } from '../../src/main/server/mails/worker.ts';
import { removeFolders, startTestServer, type TestServer, temporaryFolder } from './harness.ts';
import { MOT_DE_PASSE, openPortal } from './portal-client.ts';

const open: TestServer[] = [];
async function start(over: Partial<ServerConfig> = {}): Promise<TestServer> {
  const server = await startTestServer(over);
  open.push(server);
  return server;
}
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  await removeFolders();
});

const SMTP = configSchema.parse({ dataFolder: '/a', smtp: { host: 'mail' } }).smtp;
const folderOf = ({ folder }: TestServer): string => path.join(folder, 'mails');
const read = (server: TestServer, langue = 'fr') =>
  fetch(server.url + INBOX, { headers: { 'accept-language': langue } });
const write = (server: TestServer, id: string, subject: string, text: string) =>
  fileTransport(folderOf(server)).send({
    id,
    from: 'Pupitre <a@example.org>',
    to: { name: 'Inès Łukasiewicz', address: 'ines@example.org' },
    subject,
    text,
  });
/** Asks with a host of its own choosing, as a browser does whom another site's name led here. */
const statusFor = (server: TestServer, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = httpRequest(server.url + INBOX, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });

describe('the development inbox', () => {
  it('ML1: shows what was mailed, newest first, with links that work', async () => {
    const server = await start();
    expect(await (await read(server)).text()).toContain('Rien encore.');
    const portal = openPortal(server);
    const saisie = { nom: 'Œuvrard', prenom: 'Åsa', email: 'asa@example.org', langue: 'fr' };
    await portal.mutate('compte.creer', { ...saisie, emailConfirme: saisie.email });
    await write(server, 'older', 'Avant', 'Rien.');
    await utimes(path.join(folderOf(server), 'older.eml'), 1, 1);
    const worker = createMailWorker({
      ...server.services,
      transport: fileTransport(folderOf(server)),
      render: createRenderer(templatesFolder()),
      publicUrl: () => server.url,
    });
    expect(await worker.runOnce()).toBe(1);
    await worker.stop();

    const page = await (await read(server)).text();
    expect(page).toContain('Boîte de développement');
    expect(page).toContain('asa@example.org');
    expect(page.indexOf('Activez')).toBeGreaterThan(0);
    expect(page.indexOf('Activez')).toBeLessThan(page.indexOf('Avant'));
    const [, link = ''] = /<a href="([^"]+\/activation#[^"]+)">/.exec(page) ?? [];
    const jeton = new URL(link).hash.slice(1);
    const answer = await portal.mutate('compte.activer', { jeton, motDePasse: MOT_DE_PASSE });
    expect(answer.status).toBe(200);
    expect(await (await read(server, 'en')).text()).toContain('Development inbox');
  });

  it('ML1: a hostile mail is text and nothing else, and nothing on the page may run', async () => {
    const server = await start();
    const attack = `<script>alert(1)</script> "><img src=x onerror=alert(1)> ' & javascript:alert(1)
https://x.example/"onmouseover=alert(1) https://x.example/'a https://x.example/<b> https://[ http://ok.example/?a=1&b=2#c`;
    await write(server, 'h1', 'Sujet <script>alert(2)</script> & « œ »', attack);
    const answer = await read(server);
    const page = await answer.text();
    expect(page).not.toMatch(/<(script|img|b)[ >]/);
    expect(page).toContain('Sujet &lt;script&gt;alert(2)&lt;/script&gt; &amp; « œ »');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const links = [...page.matchAll(/<a href="([^"]*)"([^>]*)>/g)];
    expect(links.map(([, href]) => href)).toEqual([
      INBOX,
      '/',
      'https://x.example/',
      'https://x.example/',
      'https://x.example/',
      'http://ok.example/?a=1&amp;b=2#c',
    ]);
    expect(links.every(([, , more]) => more === '')).toBe(true);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; base-uri 'none'; form-action 'none';/,
    );
    expect(page).toContain(`<style nonce="${/nonce-([^']+)'/.exec(policy)?.[1]}">`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('ML1: what is in the folder besides mails is left alone, and the newest fifty are shown', async () => {
    const server = await start();
    await mkdir(folderOf(server), { recursive: true });
    await writeFile(path.join(folderOf(server), 'x.eml.part'), 'Subject: en cours\n\n');
    await writeFile(path.join(folderOf(server), 'huge.eml'), `Subject: énorme\n\n${'x'.repeat(1_000_001)}`);
    for (let i = 0; i < 52; i += 1) {
      await writeFile(path.join(folderOf(server), `m${i}.eml`), `Subject: numero-${i}.\n\ntexte`);
      await utimes(path.join(folderOf(server), `m${i}.eml`), i + 1, i + 1);
    }
    const page = await (await read(server)).text();
    expect(page).not.toMatch(/en cours|énorme|numero-[01]\./);
    expect([...page.matchAll(/numero-\d+\./g)]).toHaveLength(50);
  });

  it('ML1: reads back whatever was mailed, as a mail program does', async () => {
    const folder = path.join(await temporaryFolder(), 'mails');
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 160 }),
      fc.string({
        unit: fc.constantFrom('é', 'e', ' ', '=', '_', '?', '語', '😀', '"', '<'),
        maxLength: 200,
      }),
      fc.constantFrom('=?UTF-8?Q?x?=', 'Décision publiée – « Licence » n° 12', 'a'.repeat(300)),
    );
    const text = fc.array(words, { maxLength: 6 }).map((lines) => lines.join('\n'));
    const transport = fileTransport(folder);
    await fc.assert(
      fc.asyncProperty(words, words, text, async (subject, name, body) => {
        const to = { name, address: 'ines@example.org' };
        await transport.send({ id: 'one', from: 'Pupitre <a@example.org>', to, subject, text: body });
        const bytes = await readFile(path.join(folder, 'one.eml'));
        const program = await simpleParser(bytes, { skipTextToHtml: true });
        const ours = readEml(bytes);
        expect(ours.text.trimEnd()).toBe((program.text ?? '').trimEnd());
        expect(ours.subject.trim()).toBe((program.subject ?? '').trim());
        expect(ours.to).toContain('ines@example.org');
      }),
      { numRuns: 150 },
    );
    await transport.send({
      id: 'two',
      from: 'a@example.org',
      to: { name: 'Inès Łukasiewicz', address: 'ines@example.org' },
      subject: 'x',
      text: 'x',
    });
    expect(readEml(await readFile(path.join(folder, 'two.eml'))).to).toBe(
      'Inès Łukasiewicz <ines@example.org>',
    );
  });

  it('ML1: a file that is no mail is shown, and stops nothing', async () => {
    const server = await start();
    await mkdir(folderOf(server), { recursive: true });
    await writeFile(path.join(folderOf(server), 'vide.eml'), '');
    await writeFile(path.join(folderOf(server), 'faux.eml'), Buffer.from([0xff, 0xfe, 10, 10, 60, 98, 62]));
    const answer = await read(server);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('(sans objet)');
    expect(page).toContain('&lt;b&gt;');
  });

  it.each([
    ['an SMTP server is set', { smtp: SMTP }],
    ['the server listens for other machines', { host: '0.0.0.0' }],
    ['it is published, by a proxy on this machine', { publicUrl: 'https://candidatures.example.org' }],
    ['a proxy is trusted', { trustProxy: ['127.0.0.1'] }],
    ['it was turned off', { mails: { boite: false } }],
    ['it was asked for beside an SMTP server', { smtp: SMTP, mails: { boite: true } }],
    [
      'it was asked for on a public address',
      { publicUrl: 'https://candidatures.example.org', mails: { boite: true } },
    ],
  ] as const)('PM1: is not there when %s', async (_, over) => {
    const server = await start(over as Partial<ServerConfig>);
    await write(server, 'm1', 'Secret', 'Secret');
    const answer = await read(server);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('Secret');
  });

  it('PM1: answers this machine alone, asked for by its own name, through no proxy', async () => {
    const server = await start();
    const port = new URL(server.url).port;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
      expect([host, await statusFor(server, { host })]).toEqual([host, 200]);
    // A name of another site that leads here; a machine of the network; nonsense.
    for (const host of [`evil.example:${port}`, '192.168.1.4', '127.0.0.1.evil.example', 'a b'])
      expect([host, await statusFor(server, { host })]).toEqual([host, 404]);
    const host = `localhost:${port}`;
    for (const proxied of ['x-forwarded-for', 'forwarded'])
      expect(await statusFor(server, { host, [proxied]: '127.0.0.1' })).toBe(404);
    const from = async (remoteAddress: string) =>
      (await server.app.inject({ url: INBOX, remoteAddress, headers: { host } })).statusCode;
    expect(await from('127.0.0.1')).toBe(200);
    expect(await from('::ffff:127.0.0.1')).toBe(200);
    for (const far of ['192.168.1.4', '203.0.113.9', '::ffff:10.0.0.1', 'fe80::1'])
      expect([far, await from(far)]).toEqual([far, 404]);
  });

  it('PM1: where it is asked for, a private network may read it, and never a public address', async () => {
    const server = await start({ host: '0.0.0.0', mails: { boite: true } });
    const ask = async (remoteAddress: string, host: string) =>
      (await server.app.inject({ url: INBOX, remoteAddress, headers: { host } })).statusCode;
    for (const near of ['127.0.0.1', '10.1.2.3', '172.31.0.9', '192.168.1.4', '::ffff:10.0.0.1', 'fd00::7'])
      expect([near, await ask(near, '192.168.1.2:4780')]).toEqual([near, 200]);
    for (const far of ['203.0.113.9', '172.32.0.1', '2001:db8::1', '::ffff:8.8.8.8'])
      expect([far, await ask(far, '192.168.1.2:4780')]).toEqual([far, 404]);
    for (const host of ['203.0.113.9', 'candidatures.example.org', 'evil.example:4780'])
      expect([host, await ask('10.1.2.3', host)]).toEqual([host, 404]);
  });

  it('PM1: a setting that would open it to others stops the start, and says so', () => {
    const load = (settings: object) =>
      loadConfig({ file: null, env: {}, flags: { dataFolder: '/a', ...settings } }, 'fr');
    const errors = (settings: object) => {
      const loaded = load(settings);
      return loaded.ok ? [] : loaded.errors;
    };
    expect(errors({ mails: { boite: true }, smtp: { host: 'mail' } })).toEqual([
      expect.stringContaining('avec smtp'),
    ]);
    const publicUrl = 'https://candidatures.example.org';
    expect(errors({ mails: { boite: true }, publicUrl })).toEqual([expect.stringContaining('publicUrl')]);
    expect(errors({ mails: { boite: true }, publicUrl: 'https://192.168.1.2:4780' })).toEqual([]);
    expect(errors({ mails: { boite: 'oui' } })[0]).toContain('true, false ou null');
    expect(errors({ mails: { boit: true } })[0]).toContain('mails.boit');
    const byEnvironment = loadConfig(
      { file: null, env: { PUPITRE_MAILS_BOITE: 'false' }, flags: { dataFolder: '/a' } },
      'fr',
    );
    expect(byEnvironment.ok && hasInbox(byEnvironment.config)).toBe(false);
    const plain = load({});
    expect(plain.ok && hasInbox(plain.config)).toBe(true);
  });
});
