import { appendFile, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  askScolarite,
  ScolariteIndisponible,
  type ScolariteInterne,
} from '../../src/main/application/scolarite-port.ts';
import { createLogger } from '../../src/main/server/http/logger.ts';
import { openScolarite } from '../../src/main/server/scolarite/open.ts';
import { removeFolders, temporaryFolder } from './harness.ts';

let folder: string;
let log: string;
let scolarite: ScolariteInterne;
beforeEach(async () => {
  folder = path.join(await temporaryFolder(), 'exports');
  await mkdir(folder);
  log = '';
  const lines = new PassThrough();
  lines.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const opened = openScolarite({ kind: 'csv', folder }, createLogger({ logLevel: 'info' }, lines));
  scolarite = opened ?? expect.unreachable();
});
afterEach(removeFolders);

const write = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);
const numeroOf = async (identifiant: string): Promise<string | undefined> =>
  (await scolarite.etudiant(identifiant))?.numeroEtudiant;

describe('files that cannot be used', () => {
  it.each<readonly [string, string | Uint8Array | null]>([
    ['no file', null],
    ['an empty file', ''],
    ['no header', 'znguyen;Nguyen;Zoé\n'],
    ['a column twice', 'identifiant;numeroEtudiant;Numero_Etudiant\na;b;c\n'],
    ['UTF-16', Buffer.from('\uFEFFidentifiant;numeroEtudiant\na;b\n', 'utf16le')],
    ['a spreadsheet', Buffer.from('PK\x03\x04\0\0\0\0', 'latin1')],
  ])('PR2: %s: the system is not available, and the sign-in goes on', async (_what, content) => {
    if (content !== null) await write('etudiants.csv', content);
    await expect(scolarite.etudiant('a')).rejects.toBeInstanceOf(ScolariteIndisponible);
    expect(await askScolarite(scolarite, 'a')).toMatchObject({ kind: 'indisponible' });
    expect(log).not.toMatch(/znguyen|Zoé/);
    // Repaired, it answers without a restart.
    await write('etudiants.csv', 'identifiant;numeroEtudiant\na;Petit\n');
    expect(await askScolarite(scolarite, 'a')).toMatchObject({ kind: 'connu' });
    expect(await askScolarite(scolarite, 'b')).toEqual({ kind: 'inconnu' });
    expect(await askScolarite(null, 'a')).toEqual({ kind: 'inconnu' });
  });

  it('PR2: a folder that vanishes is not a student who is unknown', async () => {
    await write('etudiants.csv', 'identifiant;numeroEtudiant\na;Petit\n');
    expect(await numeroOf('a')).toBe('Petit');
    await rm(folder, { recursive: true });
    await expect(scolarite.etudiant('a')).rejects.toBeInstanceOf(ScolariteIndisponible);
  });
});

describe('files that change', () => {
  it('PR2: a new export is seen at the next question, whichever way it came', async () => {
    const at = path.join(folder, 'etudiants.csv');
    await write('etudiants.csv', 'identifiant;numeroEtudiant\na;Petit\n');
    expect(await numeroOf('a')).toBe('Petit');
    await write('nouveau.csv', 'identifiant;numeroEtudiant\nb;Autre\na;Grand\n');
    await rename(path.join(folder, 'nouveau.csv'), at);
    expect(await numeroOf('a')).toBe('Grand');
    await appendFile(at, 'c;Dernier\n');
    expect(await numeroOf('c')).toBe('Dernier');
    // Written over, of the same size and with the old time.
    const past = new Date(1_700_000_000_000);
    await utimes(at, past, past);
    expect(await numeroOf('b')).toBe('Autre');
    await write('etudiants.csv', 'identifiant;numeroEtudiant\na;Grand\nb;Autre\nc;Dernier\n');
    await utimes(at, past, past);
    expect(await numeroOf('b')).toBe('Autre');
    expect(await numeroOf('a')).toBe('Grand');
    await write('cursus.csv', 'identifiant;annee;libelle;obtenu\na;2020;L1;oui\n');
    expect((await scolarite.etudiant('a'))?.cursusInterne).toHaveLength(1);
    await rm(path.join(folder, 'cursus.csv'));
    expect((await scolarite.etudiant('a'))?.cursusInterne).toEqual([]);
  });

  it('PR2: 100,000 students stay on the disk; many questions at once read the file once', async () => {
    const pad = 'Lycée '.repeat(40);
    const rows = Array.from({ length: 100_000 }, (_, i) => `u${i};"Nom ${i}";${pad}`);
    await write('etudiants.csv', `identifiant;numeroEtudiant;libre\n${rows.join('\n')}\n`);
    rows.length = 0;
    const asked = Array.from({ length: 20 }, (_, i) => i * 5_000 + 7);
    const names = await Promise.all(asked.map((i) => numeroOf(`u${i}`)));
    expect(names).toEqual(asked.map((i) => `Nom ${i}`));
    expect(log.match(/"lignes":100000/g)).toHaveLength(1);
    const started = performance.now();
    for (const i of asked) expect(await numeroOf(`u${i + 1}`)).toBe(`Nom ${i + 1}`);
    expect((performance.now() - started) / asked.length).toBeLessThan(50);
  });
});
