import type { Database } from 'better-sqlite3';
import type {
  EtatTexte,
  GenreTexte,
  TextQuery,
  TextStore,
  TextTotals,
} from '../../application/texts-ports.ts';
import { lazyRaw, lazyStatement } from './database.ts';
import { matchTexts } from './texts-match.ts';
import { firstUnit, lastUnit, openTextWriter, type TextWriter, UNITS } from './texts-write.ts';

/** Answers kept until the index or the list changes: each page of results asks for the same one again. */
const KEPT = 8;

/** The index with the side that the replica writes with its own batches. */
export interface TextTables {
  readonly store: TextStore;
  readonly writer: TextWriter;
  /** After each write of the index or of the list. */
  changed(): void;
}

type UnitRow = [genre: GenreTexte, cle: string, page: number, contenu: string | null];

/** `transact` runs a write that need not be waited for on the disk: all of it can be made again. */
export function openTexts(db: Database, transact: (write: () => void) => void): TextTables {
  const writer = openTextWriter(db);
  const stale = lazyRaw<[number], [string]>(
    db,
    'SELECT dossier_id FROM texte_dossier WHERE a_jour = 0 LIMIT ?',
  );
  const file = lazyRaw<[string, number], [essais: number, etat: EtatTexte | null]>(
    db,
    'SELECT essais, etat FROM texte_fichier WHERE sha256 = ? AND lecteur = ?',
  );
  const saveFile = lazyStatement<[string, number, number, EtatTexte | null]>(
    db,
    'INSERT OR REPLACE INTO texte_fichier (sha256, lecteur, essais, etat) VALUES (?, ?, ?, ?)',
  );
  const dropPages = lazyStatement<[string]>(db, 'DELETE FROM texte_page WHERE sha256 = ?');
  const addPage = lazyStatement<[string, number, string]>(
    db,
    'INSERT INTO texte_page (sha256, page, contenu) VALUES (?, ?, ?)',
  );
  const readers = lazyRaw<[string], [dossierId: string]>(
    db,
    'SELECT DISTINCT dossier_id FROM texte_piece JOIN texte_dossier USING (n) WHERE sha256 = ?',
  );
  const pages = lazyRaw<[string], [page: number, contenu: string]>(
    db,
    'SELECT page, contenu FROM texte_page WHERE sha256 = ? ORDER BY page',
  );
  const find = lazyRaw<[string], [n: number]>(db, 'SELECT n FROM texte_dossier WHERE dossier_id = ?');
  const pieces = lazyRaw<[number], [typeId: string, sha256: string]>(
    db,
    'SELECT type_id, sha256 FROM texte_piece WHERE n = ?',
  );
  const units = lazyRaw<[number, number], UnitRow>(
    db,
    `SELECT u.genre, u.cle, u.page, coalesce(u.contenu, p.contenu) FROM texte_unite u
     LEFT JOIN texte_page p ON p.sha256 = u.cle AND p.page = u.page AND u.contenu IS NULL
     WHERE u.id BETWEEN ? AND ? ORDER BY u.id`,
  );
  const totals = lazyRaw<[number], [number, number, number, number, number]>(
    db,
    `SELECT count(*), coalesce(sum(t.etat = 'lu'), 0), coalesce(sum(t.etat = 'sansTexte'), 0),
       coalesce(sum(t.etat = 'illisible'), 0),
       coalesce(sum(t.etat IS NULL AND coalesce(f.etat, '') <> 'present'), 0)
     FROM (SELECT DISTINCT sha256 FROM texte_piece) p
     LEFT JOIN texte_fichier t ON t.sha256 = p.sha256 AND t.lecteur = ?
     LEFT JOIN fichier f ON f.sha256 = p.sha256`,
  );
  const answers = new Map<string, readonly string[]>();

  const look = (query: TextQuery): readonly string[] => {
    const { mots, avec, sans } = matchTexts(query);
    const inUnits = `(SELECT rowid / ${UNITS} FROM texte_phrases WHERE texte_phrases MATCH ?)`;
    const where = [
      ...avec.map(() => `AND m.rowid IN ${inUnits}`),
      ...sans.map(() => `AND m.rowid NOT IN ${inUnits}`),
    ];
    return db
      .prepare<string[], string>(
        // The list says once more what may be seen: what is not in it is in no answer.
        `SELECT i.id FROM texte_mots m JOIN texte_dossier d ON d.n = m.rowid JOIN inbox i ON i.id = d.dossier_id
         WHERE texte_mots MATCH ? AND i.annulee = 0 ${where.join(' ')} ORDER BY m.rank, i.place`,
      )
      .pluck()
      .all(mots, ...avec, ...sans);
  };
  const changed = (): void => answers.clear();
  const write = (task: () => void): void => {
    transact(task);
    changed();
  };

  const store: TextStore = {
    stale: (limit) =>
      stale()
        .all(limit)
        .map(([id]) => id),
    index: (texts) => write(() => writer.replace(texts)),
    file: (sha256, lecteur) => file().get(sha256, lecteur)?.[1] ?? null,
    begin(sha256, lecteur) {
      const essais = (file().get(sha256, lecteur)?.[0] ?? 0) + 1;
      transact(() => void saveFile().run(sha256, lecteur, essais, null));
      return essais;
    },
    saveFile(sha256, lecteur, text) {
      write(() => {
        dropPages().run(sha256);
        const dossiers = readers().all(sha256);
        // Its last dossier left while it was read: so does its text.
        if (dossiers.length === 0) return;
        const essais = file().get(sha256, lecteur)?.[0] ?? 1;
        saveFile().run(sha256, lecteur, essais, text.etat);
        text.pages.forEach((contenu, i) => {
          if (contenu !== '') addPage().run(sha256, i + 1, contenu);
        });
        for (const [dossierId] of dossiers) writer.touch(dossierId);
      });
    },
    pages: (sha256) =>
      pages()
        .all(sha256)
        .map(([page, contenu]) => ({ page, contenu })),
    search(query) {
      const key = JSON.stringify(query);
      const known = answers.get(key) ?? look(query);
      answers.delete(key);
      answers.set(key, known);
      for (const oldest of answers.keys()) {
        if (answers.size <= KEPT) break;
        answers.delete(oldest);
      }
      return known;
    },
    pieces(dossierId) {
      const [n] = find().get(dossierId) ?? [];
      return n === undefined
        ? []
        : pieces()
            .all(n)
            .map(([typeId, sha256]) => ({ typeId, sha256 }));
    },
    units(dossierId) {
      const [n] = find().get(dossierId) ?? [];
      if (n === undefined) return [];
      return units()
        .all(firstUnit(n), lastUnit(n))
        .flatMap(([genre, cle, page, contenu]) => (contenu === null ? [] : [{ genre, cle, page, contenu }]));
    },
    totals(lecteur): TextTotals {
      const [total, lus, sansTexte, illisibles, aRecevoir] = totals().get(lecteur) ?? [0, 0, 0, 0, 0];
      return { total, lus, sansTexte, illisibles, aRecevoir };
    },
  };
  return { store, writer, changed };
}
