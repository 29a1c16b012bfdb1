import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LIGNES_REPONSE_MAX } from '../../../../domain/candidature/reponses.ts';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import fields from '../../profil/fields/fields.module.css';
import { rowsOf } from './answer.ts';
import classes from './questions.module.css';
import type { TypedAnswer } from './use-answer.ts';

interface Props {
  readonly id: string;
  readonly legend: ReactNode;
  readonly columns: readonly string[];
  readonly error: string | null;
  readonly value: TypedAnswer;
  readonly onChange: (rows: readonly (readonly string[])[]) => void;
  readonly onLeave: () => void;
}

/** A table of rows: columns side by side where there is room, one field under the other on a phone. */
export function TableField({ id, legend, columns, error, value, onChange, onLeave }: Props) {
  const t = useMessages(portalCandidature);
  const rows = rowsOf(value, columns.length);
  const write = (at: number, column: number, text: string): void =>
    onChange(rows.map((row, i) => (i === at ? row.with(column, text) : row)));
  return (
    <fieldset
      className={fields.group}
      onBlur={(event) => {
        // From one cell to the next is not leaving.
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
      {...(error ? { 'aria-describedby': `${id}-erreur` } : {})}
    >
      <legend className={fields.label}>{legend}</legend>
      <ol className={classes.rows}>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
          <li key={at} className={classes.row} data-columns={Math.min(columns.length, 4)}>
            {columns.map((column, i) => (
              <label key={column} className={classes.cell}>
                <span>
                  {column}
                  <span className="p-hidden"> {t('table.row', { rang: at + 1 })}</span>
                </span>
                <input
                  id={at === 0 && i === 0 ? id : `${id}-${at}-${i}`}
                  value={row[i] ?? ''}
                  onChange={(event) => write(at, i, event.currentTarget.value)}
                />
              </label>
            ))}
            {rows.length > 1 ? (
              <button
                type="button"
                className={classes.remove}
                aria-label={t('table.removeRow', { rang: at + 1 })}
                onClick={() => onChange(rows.toSpliced(at, 1))}
              >
                {t('table.remove')}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {rows.length < LIGNES_REPONSE_MAX ? (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => {
            onChange([...rows, columns.map(() => '')]);
            requestAnimationFrame(() => document.getElementById(`${id}-${rows.length}-0`)?.focus());
          }}
        >
          {t('table.add')}
        </Button>
      ) : null}
      {error ? (
        <p id={`${id}-erreur`} className={fields.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
