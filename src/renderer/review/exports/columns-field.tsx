import { Button } from '@mantine/core';
import { reviewExports } from '../../../messages/review-exports.ts';
import { COLONNES_EXPORT, type ColonneExport } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import classes from './exports.module.css';

interface Props {
  readonly value: readonly ColonneExport[];
  readonly onChange: (colonnes: readonly ColonneExport[]) => void;
}

/** What is always in a table, so that its rows can be told apart. */
const KEPT: ColonneExport = 'numero';

/** The columns of a table, in the order that they will have. */
export function ColumnsField({ value, onChange }: Props) {
  const t = useMessages(reviewExports);
  const toggle = (colonne: ColonneExport): void =>
    onChange(
      COLONNES_EXPORT.filter((other) =>
        other === colonne ? !value.includes(other) : value.includes(other) || other === KEPT,
      ),
    );
  return (
    <section aria-labelledby="export-columns">
      <div className={classes.columnTools}>
        <h3 id="export-columns">{t('columns')}</h3>
        <Button variant="subtle" size="compact-xs" onClick={() => onChange(COLONNES_EXPORT)}>
          {t('columns.all')}
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={() => onChange([KEPT])}>
          {t('columns.none')}
        </Button>
      </div>
      <div className={classes.columnGrid}>
        {COLONNES_EXPORT.filter((colonne) => colonne !== KEPT).map((colonne) => (
          <CheckLine key={colonne} checked={value.includes(colonne)} onToggle={() => toggle(colonne)}>
            {t(`column.${colonne}`)}
          </CheckLine>
        ))}
      </div>
    </section>
  );
}
