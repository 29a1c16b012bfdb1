import { useState } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './avis.module.css';
import { markTyped } from './contenu.ts';

interface Props {
  readonly label: string;
  /** Highest mark. */
  readonly max: number;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A mark typed by hand, « 14,5 »; what is not one is shown as wrong and kept out of the avis. */
export function MarkInput({ label, max, value, onChange }: Props) {
  const f = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === undefined ? '' : f.number(value, 2));
  return (
    <input
      className={classes.mark}
      inputMode="decimal"
      aria-label={label}
      aria-invalid={markTyped(shown, max) === null}
      placeholder={`/ ${max}`}
      maxLength={6}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const mark = markTyped(event.currentTarget.value, max);
        if (mark !== null) onChange(mark);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
