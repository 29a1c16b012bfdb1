import type { Database } from 'better-sqlite3';
import type { JournalEntry } from '../../application/ports.ts';
import { lazyStatement } from './database.ts';

type JournalRow = Omit<JournalEntry, 'avant' | 'apres'> & { avant: string; apres: string };

export interface Journal {
  /** `json` serialises before and after, so that a body written too is serialised once. */
  append(entry: JournalEntry, json: (value: unknown) => string): void;
  /** What happened to one document, oldest first. */
  of(entity: string, id: string): readonly JournalEntry[];
}

/** PM6. */
export function openJournal(db: Database): Journal {
  const insert = lazyStatement<(string | number)[]>(
    db,
    `INSERT INTO journal (action, entity, id, acteur_id, acteur_nom, device_id, le, avant, apres)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const select = lazyStatement<[string, string], JournalRow>(db, JOURNAL_SQL.of);
  return {
    append(e, json) {
      insert().run(
        e.action,
        e.entity,
        e.id,
        e.acteurId,
        e.acteurNom,
        e.deviceId,
        e.le,
        json(e.avant),
        json(e.apres),
      );
    },
    of: (entity, id) =>
      select()
        .all(entity, id)
        .map((row) => ({
          ...row,
          avant: JSON.parse(row.avant) as unknown,
          apres: JSON.parse(row.apres) as unknown,
        })),
  };
}

/** Hot queries, whose plans are asserted by a test. */
export const JOURNAL_SQL = {
  of: `SELECT action, entity, id, acteur_id AS acteurId, acteur_nom AS acteurNom, device_id AS deviceId, le,
    avant, apres FROM journal WHERE entity = ? AND id = ? ORDER BY seq`,
} as const;
