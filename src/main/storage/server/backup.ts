import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { FileRejected } from '../../application/file-rejected.ts';
import { type LocalFileStore, openFileStore } from '../files/file-store.ts';
import type { Finding } from './fsck/finding.ts';
import { fsck } from './fsck/fsck.ts';
import { pages } from './fsck/pages.ts';

export type BackupResult =
  /** Everything up to this feed seq is in a copy that was read back and found whole (SY8). */
  | { readonly ok: true; readonly durableThrough: number }
  /** The copy before it, if any, is still there. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Names inside a backup: a server can be started on a copy of the folder. */
export const BACKUP_DATABASE = 'pupitre.sqlite';
export const BACKUP_FILES = 'fichiers';

/**
 * Copies a running server's database and files into `destination`, and verifies the copy by reading
 * all of it. An earlier backup in the same folder is replaced only by one that was verified; files it
 * has already are not copied again.
 */
export async function backup(
  db: Database,
  files: LocalFileStore,
  destination: string,
  now: number,
): Promise<BackupResult> {
  await mkdir(destination, { recursive: true });
  const copy = path.join(destination, `${BACKUP_DATABASE}.${randomUUID()}.part`);
  try {
    await db.backup(copy);
    const copiedFiles = openFileStore(path.join(destination, BACKUP_FILES));
    const findings: Finding[] = [];
    const head = await copyFiles(copy, files, copiedFiles, findings);
    for await (const finding of fsck(copy, copiedFiles, now)) findings.push(finding);
    if (findings.length > 0) return { ok: false, findings };
    await sync(copy);
    await rename(copy, path.join(destination, BACKUP_DATABASE));
    await sync(destination);
    return { ok: true, durableThrough: head };
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${copy}${suffix}`, { force: true });
  }
}

/** Copies what the copied database refers to, and returns the head of its feed. */
async function copyFiles(
  database: string,
  from: LocalFileStore,
  to: LocalFileStore,
  findings: Finding[],
): Promise<number> {
  const db = new SqliteDatabase(database);
  try {
    // One file, without a log beside it that a later copy of the folder could miss.
    db.pragma('journal_mode = DELETE');
    const sql = 'SELECT DISTINCT sha256 FROM version_piece WHERE sha256 > ? ORDER BY sha256 LIMIT ?';
    for await (const rows of pages<[string]>(db, sql, ''))
      for (const [sha256] of rows) {
        const there = await from.stat(sha256);
        const copied = await to.stat(sha256);
        if (!there || copied?.taille === there.taille) continue;
        if (!(await copyFile(sha256, there.taille, from, to)))
          findings.push({ code: 'fichier_abime', sha256 });
      }
    return db.prepare<[], [number | null]>('SELECT max(seq) FROM feed').raw().get()?.[0] ?? 0;
  } finally {
    db.close();
  }
}

/** False when the bytes that were read are not those of the name. */
async function copyFile(
  sha256: string,
  taille: number,
  from: LocalFileStore,
  to: LocalFileStore,
): Promise<boolean> {
  try {
    await to.put(from.read(sha256), { maxBytes: taille, expected: sha256 });
    return true;
  } catch (error) {
    if (error instanceof FileRejected) return false;
    throw error;
  }
}

/** Makes a file, or a folder's entries, survive a power cut. */
async function sync(at: string): Promise<void> {
  const handle = await open(at, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
