import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/main/cli/main.ts';
import { nodeProblem } from '../../src/main/cli/node-version.ts';
import { openFileStore } from '../../src/main/storage/files/file-store.ts';
import { openServerStore } from '../../src/main/storage/server/store.ts';
import type { SignInAnswer } from '../../src/protocol/accounts.ts';
import { pupitre, serve } from './cli-process.ts';
import { pull, pullRaw, trpc } from './client.ts';
import { removeFolders, temporaryFolder } from './harness.ts';
import { fileOf, seedWorld } from './world.ts';

let data: string;
beforeEach(async () => {
  data = path.join(await temporaryFolder(), 'data');
});

/** A data folder with a small world in it. */
async function seeded(): Promise<void> {
  await pupitre(['user', 'list', '--data', data]);
  const store = openServerStore({ file: path.join(data, 'pupitre.sqlite') });
  await seedWorld(store, openFileStore(path.join(data, 'fichiers')));
  store.close();
}
const invite = (email: string, role: string, ...more: string[]) =>
  pupitre([
    'user',
    'invite',
    '--data',
    data,
    '--json',
    '--email',
    email,
    '--nom',
    'N',
    '--prenom',
    'P',
    '--role',
    role,
    ...more,
  ]);

afterEach(removeFolders);

describe('pupitre', () => {
  it('OR5: from an empty folder to a signed-in device, by the command line and the link alone', {
    timeout: 60_000,
  }, async () => {
    const invited = await invite('admin@example.org', 'admin');
    expect(invited.code).toBe(0);
    const lien = String(invited.json().lien);
    const server = await serve(data);
    try {
      const accepted = await trpc(server, 'mutation', 'auth.acceptInvitation', {
        jeton: new URL(lien).hash.slice(1),
        motDePasse: 'un long mot de passe',
        appareil: 'Portable',
      });
      expect(accepted.status).toBe(200);
      const { jeton, deviceId } = accepted.data as SignInAnswer;
      const devices = await pupitre(['device', 'list', 'ADMIN@example.org', '--data', data, '--json']);
      expect(devices.json()).toMatchObject({
        ok: true,
        devices: [{ id: deviceId, nom: 'Portable', revoqueLe: null }],
      });
      expect(devices.out).not.toContain(jeton);
      expect((await pupitre(['device', 'revoke', deviceId, '--data', data])).code).toBe(0);
      expect((await trpc(server, 'query', 'auth.me', undefined, jeton)).problem?.code).toBe(
        'appareil_revoque',
      );

      const set = await pupitre(['user', 'set-password', 'admin@example.org', '--data', data], {
        input: 'another long phrase\n',
      });
      expect(set.code).toBe(0);
      const signIn = { email: 'admin@example.org', motDePasse: 'another long phrase', appareil: 'x' };
      expect((await trpc(server, 'mutation', 'auth.signIn', signIn)).status).toBe(200);
      expect((await pupitre(['user', 'disable', 'admin@example.org', '--data', data])).code).toBe(0);
      expect((await trpc(server, 'mutation', 'auth.signIn', signIn)).status).toBe(401);
      expect((await pupitre(['user', 'list', '--data', data, '--json'])).json()).toMatchObject({
        users: [{ email: 'admin@example.org', etat: 'ferme' }],
      });
    } finally {
      expect(await server.end('SIGTERM')).toBe(0);
    }
  });

  it('keeps its folder to its owner, and its key too', async () => {
    await pupitre(['user', 'list', '--data', data]);
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(data, 'server.key'))).mode & 0o777).toBe(0o600);
    const key = await readFile(path.join(data, 'server.key'), 'utf8');
    await pupitre(['user', 'list', '--data', data]);
    expect(await readFile(path.join(data, 'server.key'), 'utf8')).toBe(key);
  });

  it('ends with 2 for a wrong command or configuration, with all its errors, and 1 for what cannot be done', async () => {
    const wrong = await pupitre(['serve', '--port', 'abc', '--json']);
    expect(wrong.code).toBe(2);
    expect(wrong.json()).toEqual({
      ok: false,
      errors: [expect.stringContaining('--port'), expect.stringContaining('PUPITRE_DATA')] as string[],
    });
    const people = await pupitre(['serve', '--port', 'abc']);
    expect([people.code, people.out, people.err.trim().split('\n').length]).toEqual([2, '', 2]);
    expect((await pupitre(['fly'])).code).toBe(2);
    expect((await pupitre(['user', 'invite'])).code).toBe(2);
    expect((await invite('not a mail', 'admin')).code).toBe(2);
    expect((await invite('a@example.org', 'membre:none')).code).toBe(1);
    expect((await pupitre(['user', 'disable', 'nobody@example.org', '--data', data])).code).toBe(1);
    expect((await pupitre(['user', 'set-password', 'nobody@example.org', '--data', data])).code).toBe(1);
  });

  it('explains itself in both languages, every command', async () => {
    const told = async (args: readonly string[], langue: 'fr' | 'en'): Promise<string> => {
      let text = '';
      const write = (part: string): void => {
        text += part;
      };
      const io = {
        env: {},
        langue,
        out: write,
        err: write,
        readLine: async () => '',
        untilStopped: async () => undefined,
      };
      expect([args, await main(args, io)]).toEqual([args, 0]);
      return text;
    };
    const commands = [
      '',
      'serve',
      'demo',
      'user',
      'user invite',
      'user list',
      'user disable',
      'user set-password',
      'device',
      'device list',
      'device revoke',
      'device kept',
      'fsck',
      'backup',
    ];
    for (const command of commands) {
      const args = [...command.split(' ').filter((word) => word !== ''), '--help'];
      const [fr, en] = [await told(args, 'fr'), await told(args, 'en')];
      expect(en).not.toBe(fr);
      for (const text of [fr, en]) expect(text).toContain(`pupitre ${command}`.trim());
    }
  });

  it('OR1: makes a campaign to try, whose accounts sign in and whose data are whole', {
    timeout: 120_000,
  }, async () => {
    const made = await pupitre(['demo', '--dossiers', '3', '--seed', 'x', '--data', data, '--json']);
    expect(made.code).toBe(0);
    const { comptes, dossiers } = made.json() as {
      comptes: { email: string; motDePasse: string; roles: { kind: string }[] }[];
      dossiers: number;
    };
    expect(dossiers).toBe(3);
    expect((await pupitre(['demo', '--data', data])).code).toBe(1);
    expect((await pupitre(['demo', '--dossiers', 'many', '--data', data])).code).toBe(2);
    expect((await pupitre(['fsck', '--data', data])).code).toBe(0);
    const server = await serve(data);
    try {
      const one = comptes.find(({ roles }) => roles.some(({ kind }) => kind === 'scolarite'));
      const signedIn = await trpc(server, 'mutation', 'auth.signIn', {
        email: one?.email,
        motDePasse: one?.motDePasse,
        appareil: 'x',
      });
      const { docs } = await pull(server, (signedIn.data as SignInAnswer).jeton);
      expect(docs.filter(({ doc }) => doc.entity === 'dossier')).toHaveLength(3);
    } finally {
      await server.end('SIGTERM');
    }
  });

  it('says in one line that Node is too old, before anything could crash', () => {
    expect(nodeProblem('v24.1.0', {})).toBeUndefined();
    expect(nodeProblem('v22.4.0', {})).toBeUndefined();
    const told = nodeProblem('v20.11.1', { LANG: 'en_US.UTF-8' });
    expect(told).toContain('Node 24');
    expect(told).toContain('v20.11.1');
    expect(told?.split('\n')).toHaveLength(1);
  });

  it('FI3: fsck finds nothing in what was written, and names a damaged file', async () => {
    await seeded();
    const fine = await pupitre(['fsck', '--data', data, '--json']);
    expect([fine.code, fine.json()]).toMatchObject([0, { ok: true, findings: [], counts: { fichiers: 12 } }]);
    const { sha256 } = fileOf('d1', 'cv');
    await writeFile(path.join(data, 'fichiers', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'spoilt');
    const damaged = await pupitre(['fsck', '--data', data]);
    expect(damaged.code).toBe(1);
    expect(damaged.out).toContain(`fichier_abime sha256=${sha256}`);
  });

  it('SY8: a backup of a running server is whole, can be served, and says what it covers', {
    timeout: 60_000,
  }, async () => {
    await seeded();
    await invite('m@example.org', 'membre:c1');
    await pupitre(['user', 'set-password', 'm@example.org', '--data', data], {
      input: 'un long mot de passe\n',
    });
    const server = await serve(data);
    const copy = path.join(await temporaryFolder(), 'copy');
    try {
      const signedIn = await trpc(server, 'mutation', 'auth.signIn', {
        email: 'm@example.org',
        motDePasse: 'un long mot de passe',
        appareil: 'x',
      });
      const { jeton } = signedIn.data as SignInAnswer;
      expect((await pull(server, jeton)).start.durableThrough).toBe(0);
      expect((await pupitre(['backup', copy, '--data', data, '--json'])).json()).toMatchObject({
        ok: true,
        folder: copy,
      });
      expect((await pull(server, jeton)).start.durableThrough).toBeGreaterThan(0);
      expect((await readdir(copy)).toSorted()).toEqual(['fichiers', 'pupitre.sqlite']);
      const again = await serve(copy);
      try {
        expect((await pullRaw(again, jeton)).status).toBe(200);
      } finally {
        await again.end('SIGTERM');
      }
    } finally {
      await server.end('SIGINT');
    }
    expect((await pupitre(['fsck', '--data', copy])).code).toBe(0);
  });
});
