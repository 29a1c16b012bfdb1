import type { Logger } from 'pino';
import { ScolariteIndisponible, type ScolariteInterne } from '../../../application/scolarite-port.ts';
import { reportTo } from '../anomalie.ts';
import { CHAMPS_CURSUS, CHAMPS_ETUDIANT, etudiantOf } from '../etudiant.ts';
import { createTable } from './table.ts';

const ETUDIANTS = 'etudiants.csv';
const CURSUS = 'cursus.csv';

/**
 * Reads a folder that the information system exports to (docs/scolarite.md). Nothing is read before the
 * first question; an export that replaces another is seen at the next one.
 */
export function createCsvScolarite(
  folder: string,
  logger: Pick<Logger, 'warn' | 'info'>,
  today: () => string,
): ScolariteInterne {
  const etudiants = createTable(folder, { name: ETUDIANTS, known: CHAMPS_ETUDIANT, unique: true }, logger);
  const cursus = createTable(folder, { name: CURSUS, known: CHAMPS_CURSUS, unique: false }, logger);
  const report = reportTo(logger);
  return {
    async etudiant(identifiant) {
      const found = await etudiants.rowsOf(identifiant);
      if (!found) throw new ScolariteIndisponible(`${ETUDIANTS} is not in its folder`);
      const [row] = found;
      if (!row) return undefined;
      const brut = {
        identifiant,
        fields: row.fields,
        ligne: row.ligne,
        cursus: (await cursus.rowsOf(identifiant)) ?? [],
      };
      return etudiantOf(brut, { aujourdhui: today() }, (part, ligne, champ, raison) =>
        report({ source: part === 'etudiant' ? ETUDIANTS : CURSUS, ligne, champ, raison }),
      );
    },
  };
}
