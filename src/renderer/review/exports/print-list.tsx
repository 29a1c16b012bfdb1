import { reviewExports } from '../../../messages/review-exports.ts';
import type { CelluleExport, ColonneExport, TableExport } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useSession } from '../app/session.tsx';
import classes from './print.module.css';
import { PrintFrame } from './print-frame.tsx';

/** What fits across a sheet. */
const PAPER = [
  'numero',
  'nom',
  'prenom',
  'formation',
  'statut',
  'bac',
  'moyenne',
  'avisType',
  'note',
  'decisionType',
  'decisionRang',
] as const satisfies readonly ColonneExport[];
const FIGURES: ReadonlySet<ColonneExport> = new Set(['moyenne', 'note', 'decisionRang']);

interface Props {
  readonly table: TableExport;
  readonly titre: string;
  readonly onDone: () => void;
}

/** The list as it is filtered and sorted, on A4. A column that is empty throughout is left out. */
export function PrintList({ table, titre, onDone }: Props) {
  const t = useMessages(reviewExports);
  const f = useFormat();
  const now = useNow();
  const { me } = useSession();
  const columns = PAPER.flatMap((colonne) => {
    const at = table.colonnes.indexOf(colonne);
    return table.lignes.some((ligne) => ligne[at] !== null && ligne[at] !== '') ? [{ colonne, at }] : [];
  });
  const shown = (cell: CelluleExport | undefined): string =>
    cell === null || cell === undefined
      ? ''
      : typeof cell === 'number'
        ? f.number(cell, 2)
        : typeof cell === 'string'
          ? cell
          : f.day(cell.le);
  return (
    <PrintFrame landscape onDone={onDone}>
      <header className={classes.head}>
        <h1>{t('print.list')}</h1>
        <p>
          {titre} ·{' '}
          {t('preview.dossiers', { count: table.lignes.length, nombre: f.count(table.lignes.length) })}
        </p>
        <p>{t('print.made', { jour: f.moment(now), nom: me?.nom ?? '' })}</p>
      </header>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(({ colonne }) => (
              <th key={colonne} scope="col" data-end={FIGURES.has(colonne) || undefined}>
                {t(`column.${colonne}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lignes.map((ligne) => (
            <tr key={shown(ligne[0])}>
              {columns.map(({ colonne, at }) => (
                <td key={colonne} data-end={FIGURES.has(colonne) || undefined}>
                  {shown(ligne[at])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintFrame>
  );
}
