import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/main/server/config/load.ts';
import { configSchema, ENVIRONMENT } from '../../src/main/server/config/schema.ts';
import { configErrors, configExpected } from '../../src/messages/cli.ts';
import { removeFolders, temporaryFolder } from './harness.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

async function file(content: unknown): Promise<string> {
  const at = path.join(folder, 'pupitre.json');
  await writeFile(at, typeof content === 'string' ? content : JSON.stringify(content));
  return at;
}
const load = (over: Partial<Parameters<typeof loadConfig>[0]>) =>
  loadConfig({ file: null, env: {}, flags: {}, ...over }, 'en');
const errorsOf = (loaded: ReturnType<typeof loadConfig>): readonly string[] =>
  loaded.ok ? [] : loaded.errors;

afterEach(removeFolders);

describe('configuration', () => {
  it('takes the command line over the environment over the file over the defaults', async () => {
    const at = await file({
      dataFolder: '/a',
      port: 1000,
      offlineDays: 10,
      mailFrom: 'a@example.org',
      smtp: { host: 'mail' },
    });
    const env = {
      PUPITRE_PORT: '2000',
      PUPITRE_OFFLINE_DAYS: '20',
      PUPITRE_SMTP_PORT: '25',
      PUPITRE_TRUST_PROXY: '10.0.0.1, 10.0.0.2',
    };
    const loaded = load({ file: at, env, flags: { port: 3000, host: undefined } });
    expect(loaded.ok && loaded.config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      offlineDays: 20,
      mailFrom: 'a@example.org',
      dataFolder: '/a',
      smtp: { host: 'mail', port: 25, secure: false, user: null },
      trustProxy: ['10.0.0.1', '10.0.0.2'],
    });
  });

  it('tells every mistake at once, each where it was made', async () => {
    const at = await file({
      port: 70_000,
      colour: 'blue',
      smtp: { host: 'mail', user: 'u', wrong: 1 },
      logLevel: 'loud',
    });
    const loaded = load({
      file: at,
      env: { PUPITRE_OFFLINE_DAYS: 'many', PUPITRE_ALLOW_HTTP: 'perhaps' },
      flags: { host: '' },
    });
    expect(errorsOf(loaded).toSorted()).toEqual([
      '--host: expected: an address or a host name; received: "".',
      'PUPITRE_ALLOW_HTTP: expected: true or false; received: "perhaps".',
      'PUPITRE_OFFLINE_DAYS: expected: a number of days from 1 to 365; received: "many".',
      'colour: there is no such setting.',
      'dataFolder (--data, PUPITRE_DATA): missing setting; expected: the path of the data folder.',
      'logLevel: expected: fatal, error, warn, info, debug or silent; received: "loud".',
      'port: expected: a whole number from 0 to 65535; received: 70000.',
      'smtp.wrong: there is no such setting.',
    ]);
  });

  it('never repeats a secret', () => {
    const env = {
      PUPITRE_DATA: '/a',
      PUPITRE_METRICS_TOKEN: 'short-secret',
      PUPITRE_SMTP_HOST: 'm',
      PUPITRE_SMTP_PASSWORD: 'hunter2',
    };
    const errors = errorsOf(load({ env }));
    expect(errors.join('\n')).not.toMatch(/short-secret|hunter2/);
    expect(errors).toContain(
      'PUPITRE_METRICS_TOKEN: expected: a text of at least 16 characters, or null; received: •••.',
    );
  });

  it('refuses what is right apart and wrong together', () => {
    const open = (flags: object) => errorsOf(load({ flags: { dataFolder: '/a', ...flags } })).length;
    expect(open({ host: '0.0.0.0' })).toBe(1);
    expect(open({ host: '0.0.0.0', publicUrl: 'http://candidatures.example.org' })).toBe(1);
    expect(open({ host: '0.0.0.0', publicUrl: 'https://candidatures.example.org/' })).toBe(0);
    expect(open({ host: '0.0.0.0', allowHttp: true })).toBe(0);
    expect(open({ publicUrl: 'http://127.0.0.2' })).toBe(0);
    // A name that only begins like this machine's address is another machine's.
    expect(open({ publicUrl: 'http://127.0.0.1.example.org' })).toBe(1);
    expect(open({ publicUrl: 'https://candidatures.example.org' })).toBe(0);
    expect(open({ smtp: { host: 'm', user: 'u' } })).toBe(1);
    expect(open({ trustProxy: ['127.0.0.1', '10.0.0.0/8', '2001:db8::/32'] })).toBe(0);
    for (const wrong of ['localhost', '10.0.0.0/33', '10.0.0', '10.0.0.0/8/8'])
      expect(open({ trustProxy: [wrong] })).toBe(1);
    expect(errorsOf(load({ flags: { dataFolder: '/a', publicUrl: 'https://x.org/?a=1' } }))).toHaveLength(1);
  });

  it('says why a file cannot be read', async () => {
    expect(errorsOf(load({ file: path.join(folder, 'none.json') }))[0]).toContain('ENOENT');
    expect(errorsOf(load({ file: await file('{ not json') }))[0]).toContain('JSON');
    expect(errorsOf(load({ file: await file([1]) }))[0]).toContain('JSON object');
  });

  it('says of every setting what it must be', () => {
    const leaves = (schema: object, at = ''): string[] => Object.keys(schema).map((key) => `${at}${key}`);
    for (const name of leaves(configSchema.shape)) expect(Object.keys(configExpected.fr)).toContain(name);
    for (const name of Object.keys(ENVIRONMENT)) expect(Object.keys(configExpected.fr)).toContain(name);
    expect(Object.keys(configErrors.en)).toEqual(Object.keys(configErrors.fr));
  });
});
