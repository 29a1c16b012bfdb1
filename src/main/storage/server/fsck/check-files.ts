import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { LocalFileStore } from '../../files/file-store.ts';
import { PART_MAX_AGE } from '../../files/part-file.ts';
import type { Finding, FsckCounts } from './finding.ts';
import { pages } from './pages.ts';

/** FI3: every file that a row refers to is there, every file there is has the bytes its name says. */
export async function* checkFiles(
  db: Database,
  files: LocalFileStore,
  now: number,
  counts: FsckCounts,
): AsyncGenerator<Finding> {
  yield* checkReferences(db, files);
  for await (const sha256 of files.list()) {
    counts.fichiers += 1;
    if ((await hashOf(files, sha256)) !== sha256) yield { code: 'fichier_abime', sha256 };
  }
  for (const part of await files.parts())
    if (part.majLe < now - PART_MAX_AGE) yield { code: 'depot_abandonne', chemin: part.path };
}

async function* checkReferences(db: Database, files: LocalFileStore): AsyncGenerator<Finding> {
  type Reference = { readonly dossierId: string; readonly typeId: string; readonly taille: number };
  const references = db.prepare<[string], Reference>(
    'SELECT dossier_id AS dossierId, type_id AS typeId, taille FROM version_piece WHERE sha256 = ?',
  );
  const sql = 'SELECT DISTINCT sha256 FROM version_piece WHERE sha256 > ? ORDER BY sha256 LIMIT ?';
  for await (const rows of pages<[string]>(db, sql, ''))
    for (const [sha256] of rows) {
      const found = await files.stat(sha256);
      for (const { dossierId, typeId, taille } of references.all(sha256)) {
        if (!found) yield { code: 'fichier_manquant', sha256, dossierId, typeId };
        else if (found.taille !== taille) yield { code: 'taille_differente', sha256, dossierId, typeId };
      }
    }
}

async function hashOf(files: LocalFileStore, sha256: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of files.read(sha256)) hash.update(chunk);
  return hash.digest('hex');
}
