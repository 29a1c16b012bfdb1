import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CachedFileRow, FileTotals } from '../../../src/main/application/replica-ports.ts';
import { migrationsFolder, readMigrations } from '../../../src/main/storage/migrate.ts';
import { openEncrypted } from '../../../src/main/storage/workspace/database.ts';
import { openFileIndex } from '../../../src/main/storage/workspace/file-index.ts';
import { aKey } from './factories.ts';

const NAMES = ['a', 'b', 'c'] as const;
const aRow = fc.record({
  sha256: fc.constantFrom(...NAMES),
  type: fc.constant('application/pdf'),
  taille: fc.nat(1_000),
  etat: fc.constantFrom('attendu', 'present', 'introuvable'),
  octets: fc.nat(1_000),
  utiliseLe: fc.nat(9),
}) satisfies fc.Arbitrary<CachedFileRow>;
const anAct = fc.oneof(
  aRow.map((row) => ({ row })),
  fc.constantFrom(...NAMES).map((gone) => ({ gone })),
);

const summed = (rows: readonly CachedFileRow[]): FileTotals => ({
  presents: rows.filter(({ etat }) => etat === 'present').length,
  introuvables: rows.filter(({ etat }) => etat === 'introuvable').length,
  octets: rows.reduce((sum, { octets }) => sum + octets, 0),
});

describe('the files of the cache', () => {
  const aDatabase = (): Database => {
    const db = openEncrypted(':memory:', aKey(), readMigrations(migrationsFolder('workspace')));
    onTestFinished(() => void db.close());
    return db;
  };

  it('are counted as they are, whatever is saved again and removed', () => {
    const files = openFileIndex(aDatabase());
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 30 }), (acts) => {
        for (const act of acts) {
          if ('row' in act) files.save(act.row);
          else files.remove(act.gone);
          expect(files.totals()).toEqual(summed(files.all()));
        }
      }),
    );
  });

  it('are counted without what was rolled back', () => {
    const db = aDatabase();
    const files = openFileIndex(db);
    const row = {
      sha256: 'a',
      type: 'application/pdf',
      taille: 3,
      etat: 'present',
      octets: 5,
      utiliseLe: 0,
    } as const;
    files.save(row);
    expect(files.totals()).toEqual({ presents: 1, introuvables: 0, octets: 5 });
    const fail = db.transaction(() => {
      files.save({ ...row, sha256: 'b' });
      expect(files.totals()).toEqual(summed(files.all()));
      throw new Error('full disk');
    });
    expect(fail).toThrow('full disk');
    expect(files.totals()).toEqual({ presents: 1, introuvables: 0, octets: 5 });
  });
});
