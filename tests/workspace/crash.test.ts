import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { aUnit, write } from '../contracts/factories.ts';
import { transmitted } from '../server/world.ts';
import { anAccount, aServer, MEMBRE, MOT_DE_PASSE, openDesk, PHRASE, TOUT, until, upToDate } from './desk.ts';
import { tempFolder } from './storage/factories.ts';

const CHILD = fileURLToPath(new URL('./crash-child.ts', import.meta.url));

it('SY3, SY4: killed again and again in the middle of pulls and acts, it continues and loses nothing', async () => {
  const server = await aServer();
  const more = Array.from({ length: 2_000 }, (_, i) => transmitted(`m${i}`));
  for (let i = 0; i < more.length; i += 500)
    await server.store.commit([
      aUnit({ changes: more.slice(i, i + 500).map((body) => write('dossier', body)) }),
    ]);
  await anAccount(server, 'p1', MEMBRE);
  const folder = await tempFolder();
  const promised = new Set<string>();

  const children: ChildProcess[] = [];
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  for (const delay of [100, 250, 500, 800, 400]) {
    const child = spawn(
      process.execPath,
      [CHILD, folder, server.url, 'p1@example.org', MOT_DE_PASSE, PHRASE],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    children.push(child);
    let lines = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      lines += bytes.toString('utf8');
    });
    // Opening takes half a second of argon2: counted from the first sign of life, or not at all.
    await Promise.race([
      once(child.stdout ?? child, 'data'),
      new Promise((resolve) => setTimeout(resolve, 4_000)),
    ]);
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGKILL');
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
    for (const id of lines.split('\n').slice(0, -1)) promised.add(id);
  }
  expect(promised.size).toBeGreaterThan(10);

  const desk = await openDesk({ folder, keychain: null });
  if (desk.app.account.state.get().phase === 'verrouille') await desk.app.account.unlock(PHRASE);
  await until('all', () => desk.member().inbox.page(TOUT, 0, 1).total === 2_002, 30_000);
  await upToDate(desk);
  for (const id of promised) {
    const stored = await server.store.get('avis', `${id}.p1`);
    expect(stored?.body, id).toMatchObject({ etat: 'rendu', commentaire: `Pour ${id}` });
    expect(stored?.version, id).toBe(1);
    expect(desk.member().dossiers.get(id, TOUT)?.monAvis?.etat).toBe('rendu');
  }
  expect(desk.member().inbox.counts(TOUT).parEtat.rendu).toBeGreaterThanOrEqual(promised.size);
  const found = desk.member().inbox.page({ ...TOUT, recherche: 'nom m1999' }, 0, 5);
  expect(found.rows.map(({ id }) => id)).toEqual(['m1999']);
  expect(desk.errors).toEqual([]);
}, 120_000);
