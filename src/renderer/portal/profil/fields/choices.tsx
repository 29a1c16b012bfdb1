import type { ReactNode } from 'react';
import classes from './fields.module.css';

interface Props {
  /** Of the group: what an error's link gives the focus to. */
  readonly id: string;
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** '' for none. */
  readonly value: string;
  readonly error?: string | null;
  readonly disabled?: boolean;
  readonly onPick: (value: string) => void;
  /** Takes the choice back, where it may be empty, with the words of its button. */
  readonly onClear?: () => void;
  readonly clear?: string;
  readonly onBlur?: () => void;
}

/** One of a few: the browser's own radio buttons, each as tall as a finger. */
export function Choices(props: Props) {
  const { id, legend, help, choices, value, error, disabled, onPick, onClear, clear, onBlur } = props;
  const described = [help ? `${id}-aide` : '', error ? `${id}-erreur` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={classes.group}
      disabled={disabled}
      aria-invalid={error ? true : undefined}
      {...(described ? { 'aria-describedby': described } : {})}
      {...(onBlur ? { onBlur } : {})}
    >
      <legend className={classes.label}>{legend}</legend>
      {help ? (
        <p id={`${id}-aide`} className={classes.help}>
          {help}
        </p>
      ) : null}
      <div className={classes.choices}>
        {choices.map((choice, i) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={id}
              // The first one stands for the group: a link to the question gives it the focus.
              id={i === 0 ? id : `${id}-${i}`}
              checked={value === choice.value}
              onChange={() => onPick(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {onClear && value !== '' && !disabled ? (
        <button type="button" className={classes.clear} onClick={onClear}>
          {clear}
        </button>
      ) : null}
      {error ? (
        <p id={`${id}-erreur`} className={classes.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
