import { ScolariteIndisponible } from '../../../application/scolarite-port.ts';
import type { ReportAnomalie } from '../anomalie.ts';
import { lettersOf } from '../readers.ts';

/** Which field each column holds, in order; null: none that is known. */
export type Columns = readonly (string | null)[];

/**
 * Reads a header. Case, accents, spaces and underscores make no difference (`Nom de naissance` is
 * not `nomNaissance`, `NOM_NAISSANCE` is). An unknown column is told by its place: a file without a header
 * has a person there.
 * @throws ScolariteIndisponible when a column is there twice, or none holds the identifiant.
 */
export function columnsOf(
  header: readonly string[],
  known: readonly string[],
  name: string,
  report: ReportAnomalie,
): Columns {
  const byLetters = new Map(['identifiant', ...known].map((field) => [lettersOf(field), field]));
  const columns = header.map((text, i) => {
    const letters = lettersOf(text);
    const field = byLetters.get(letters) ?? null;
    if (field === null && letters !== '')
      report({ source: name, ligne: 1, champ: `colonne ${i + 1}`, raison: 'colonne_inconnue' });
    return field;
  });
  const found = columns.filter((field) => field !== null);
  if (!found.includes('identifiant')) throw new ScolariteIndisponible(`${name} has no column "identifiant"`);
  const twice = found.find((field, i) => found.indexOf(field) !== i);
  if (twice !== undefined) throw new ScolariteIndisponible(`${name} has the column "${twice}" twice`);
  return columns;
}
