import type { Database } from 'better-sqlite3';
import type { DossierTexts } from '../../application/texts-ports.ts';
import { lazyRaw, lazyStatement } from './database.ts';

/** Units of one dossier at most: the rest of a very long one is not indexed. */
export const UNITS = 65_536;

export const firstUnit = (n: number): number => n * UNITS;
export const lastUnit = (n: number): number => n * UNITS + UNITS - 1;

/** The writing side of the full-text index. Inside the caller's transaction. */
export interface TextWriter {
  /** Changed, or new: to be indexed. */
  touch(dossierId: string): void;
  /** The same for one that may not be in the list. */
  touchKnown(dossierId: string): void;
  /** The dossier left the list: all of its texts go, and those of files that no other dossier has. */
  remove(dossierId: string): void;
  /** A note or an avis is gone: its text goes at once, its dossier is indexed anew. */
  removeUnit(cle: string): void;
  replace(texts: DossierTexts): void;
}

type UnitRow = [id: number, genre: string, cle: string, page: number, contenu: string | null];

export function openTextWriter(db: Database): TextWriter {
  const touch = lazyStatement<[string]>(
    db,
    `INSERT INTO texte_dossier (dossier_id, a_jour) VALUES (?, 0)
     ON CONFLICT (dossier_id) DO UPDATE SET a_jour = 0 WHERE a_jour <> 0`,
  );
  const touchKnown = lazyStatement<[string]>(db, 'UPDATE texte_dossier SET a_jour = 0 WHERE dossier_id = ?');
  const find = lazyRaw<[string], [n: number]>(db, 'SELECT n FROM texte_dossier WHERE dossier_id = ?');
  const settle = lazyStatement<[aJour: number, n: number]>(
    db,
    'UPDATE texte_dossier SET a_jour = ? WHERE n = ?',
  );
  const forget = lazyStatement<[number]>(db, 'DELETE FROM texte_dossier WHERE n = ?');
  const unitsOf = lazyRaw<[number, number], UnitRow>(
    db,
    'SELECT id, genre, cle, page, contenu FROM texte_unite WHERE id BETWEEN ? AND ?',
  );
  const unitsNamed = lazyRaw<[string], [id: number]>(db, 'SELECT id FROM texte_unite WHERE cle = ?');
  const addUnit = lazyStatement<UnitRow>(
    db,
    'INSERT INTO texte_unite (id, genre, cle, page, contenu) VALUES (?, ?, ?, ?, ?)',
  );
  const dropUnit = lazyStatement<[number]>(db, 'DELETE FROM texte_unite WHERE id = ?');
  const addPhrases = lazyStatement<[number, string]>(
    db,
    'INSERT INTO texte_phrases (rowid, plie) VALUES (?, ?)',
  );
  const dropPhrases = lazyStatement<[number]>(db, 'DELETE FROM texte_phrases WHERE rowid = ?');
  const addWords = lazyStatement<[number, string]>(db, 'INSERT INTO texte_mots (rowid, mots) VALUES (?, ?)');
  const dropWords = lazyStatement<[number]>(db, 'DELETE FROM texte_mots WHERE rowid = ?');
  const filesOf = lazyRaw<[number], [sha256: string]>(
    db,
    'SELECT DISTINCT sha256 FROM texte_piece WHERE n = ?',
  );
  const addPiece = lazyStatement<[number, string, string]>(
    db,
    'INSERT OR IGNORE INTO texte_piece (n, type_id, sha256) VALUES (?, ?, ?)',
  );
  const dropPieces = lazyStatement<[number]>(db, 'DELETE FROM texte_piece WHERE n = ?');
  const isUsed = lazyRaw<[string], [1]>(db, 'SELECT 1 FROM texte_piece WHERE sha256 = ? LIMIT 1');
  const dropPages = lazyStatement<[string]>(db, 'DELETE FROM texte_page WHERE sha256 = ?');
  const dropFile = lazyStatement<[string]>(db, 'DELETE FROM texte_fichier WHERE sha256 = ?');

  const unindex = (id: number): void => {
    dropPhrases().run(id);
    dropUnit().run(id);
  };
  /** Files as before, and as they are now: the text of those that nobody reads any more goes. */
  const replacePieces = (n: number, pieces: DossierTexts['pieces']): void => {
    const before = filesOf().all(n);
    dropPieces().run(n);
    for (const { typeId, sha256 } of pieces) addPiece().run(n, typeId, sha256);
    for (const [sha256] of before) {
      if (isUsed().get(sha256)) continue;
      dropPages().run(sha256);
      dropFile().run(sha256);
    }
  };
  const replaceUnits = (n: number, unites: DossierTexts['unites']): void => {
    const nameOf = (genre: string, cle: string, page: number): string => `${genre} ${page} ${cle}`;
    const wanted = new Map(unites.map((unit) => [nameOf(unit.genre, unit.cle, unit.page), unit]));
    let last = firstUnit(n) - 1;
    for (const [id, genre, cle, page, contenu] of unitsOf().all(firstUnit(n), lastUnit(n))) {
      const name = nameOf(genre, cle, page);
      const unit = wanted.get(name);
      // Files are named by what they hold: the page of one never changes.
      if (unit && (contenu === null || contenu === unit.contenu)) {
        last = id;
        wanted.delete(name);
        continue;
      }
      unindex(id);
    }
    for (const { genre, cle, page, contenu, plie } of wanted.values()) {
      if (last >= lastUnit(n)) break;
      last += 1;
      addUnit().run(last, genre, cle, page, genre === 'piece' ? null : contenu);
      addPhrases().run(last, plie);
    }
  };

  return {
    touch: (dossierId) => void touch().run(dossierId),
    touchKnown: (dossierId) => void touchKnown().run(dossierId),
    remove(dossierId) {
      const [n] = find().get(dossierId) ?? [];
      if (n === undefined) return;
      for (const [id] of unitsOf().all(firstUnit(n), lastUnit(n))) unindex(id);
      dropWords().run(n);
      replacePieces(n, []);
      forget().run(n);
    },
    removeUnit(cle) {
      for (const [id] of unitsNamed().all(cle)) {
        const n = Math.floor(id / UNITS);
        unindex(id);
        // Its words are among those of the dossier: no search finds it before it is indexed anew.
        dropWords().run(n);
        settle().run(0, n);
      }
    },
    replace({ dossierId, pieces, unites, mots }) {
      const [n] = find().get(dossierId) ?? [];
      // It left the list since its texts were gathered.
      if (n === undefined) return;
      replacePieces(n, pieces);
      replaceUnits(n, unites);
      dropWords().run(n);
      addWords().run(n, mots);
      settle().run(1, n);
    },
  };
}
