import type { Database } from 'better-sqlite3';
import type { CommandeLot } from '../../../domain/decision/lot.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { LotView } from '../../../protocol/lots.ts';
import type { Ligne, LigneOutcome, LotHead, LotStore } from '../../application/lots-ports.ts';
import { lazyRaw, lazyStatement } from './database.ts';

type HeadRow = [id: string, commande: string, faitLe: number, etat: LotView['etat'], total: number];
type LineRow = [n: number, corps: string, sort: Ligne['sort'], refus: string | null];

const refusalOf = (refus: string | null): Refusal | null =>
  refus === null ? null : (JSON.parse(refus) as Refusal);

const lineOf = ([n, corps, sort, refus]: LineRow): Ligne => {
  const known = JSON.parse(corps) as Ligne;
  // What is undefined is not in JSON: there was no decision.
  return { ...known, vue: known.vue, laissee: known.laissee, n, sort, refusal: refusalOf(refus) };
};

/** DE5: the lots that were begun, in the replica: they go with it, and each line with its dossier. */
export function openLots(db: Database): {
  readonly store: LotStore;
  readonly forget: (dossierId: string) => void;
} {
  const heads = lazyRaw<[], HeadRow>(
    db,
    'SELECT id, commande, fait_le, etat, total FROM lot ORDER BY fait_le DESC, rowid DESC',
  );
  const lines = lazyRaw<[string, number, number], LineRow>(
    db,
    'SELECT n, corps, sort, refus FROM lot_ligne WHERE lot_id = ? AND n >= ? ORDER BY n LIMIT ?',
  );
  const left = lazyRaw<[string], [number, string]>(
    db,
    `SELECT n, acte_id FROM lot_ligne WHERE lot_id = ? AND sort = 'prevu' ORDER BY n`,
  );
  const addHead = lazyStatement(
    db,
    'INSERT INTO lot (id, commande, fait_le, etat, total) VALUES (?, ?, ?, ?, ?)',
  );
  const addLine = lazyStatement(
    db,
    'INSERT OR REPLACE INTO lot_ligne (lot_id, n, dossier_id, acte_id, corps, sort, refus) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const setEtat = lazyStatement<[string, string]>(db, 'UPDATE lot SET etat = ? WHERE id = ?');
  const setLine = lazyStatement<[string, string | null, string, number]>(
    db,
    'UPDATE lot_ligne SET sort = ?, refus = ? WHERE lot_id = ? AND n = ?',
  );
  const drop = lazyStatement<[string]>(db, 'DELETE FROM lot WHERE id = ?');
  const dropLines = lazyStatement<[string]>(db, 'DELETE FROM lot_ligne WHERE lot_id = ?');
  const dropOrphans = lazyStatement<[]>(db, 'DELETE FROM lot_ligne WHERE lot_id NOT IN (SELECT id FROM lot)');
  const dropDossier = lazyStatement<[string]>(db, 'DELETE FROM lot_ligne WHERE dossier_id = ?');
  const refusOf = (refusal: Refusal | null): string | null => (refusal ? JSON.stringify(refusal) : null);

  const store: LotStore = {
    list: () =>
      heads()
        .all()
        .map(([id, commande, faitLe, etat, total]) => ({
          id,
          commande: JSON.parse(commande) as CommandeLot,
          faitLe,
          etat,
          total,
        })),
    lines: (id, from, limit) => lines().all(id, from, limit).map(lineOf),
    left: (id) =>
      left()
        .all(id)
        .map(([n, acteId]) => ({ n, acteId })),
    addLines: db.transaction((id: string, lignes: readonly Ligne[]) => {
      for (const { n, sort, refusal, ...corps } of lignes)
        addLine().run(id, n, corps.dossierId, corps.acteId, JSON.stringify(corps), sort, refusOf(refusal));
    }),
    begin: ({ id, commande, faitLe, etat, total }: LotHead) =>
      void addHead().run(id, JSON.stringify(commande), faitLe, etat, total),
    settle: db.transaction((id: string, etat: LotView['etat'], outcomes: readonly LigneOutcome[]) => {
      setEtat().run(etat, id);
      for (const { n, sort, refusal } of outcomes) setLine().run(sort, refusOf(refusal), id, n);
    }),
    remove: db.transaction((id: string) => {
      drop().run(id);
      dropLines().run(id);
    }),
    tidy: () => void dropOrphans().run(),
  };
  return { store, forget: (dossierId) => void dropDossier().run(dossierId) };
}
