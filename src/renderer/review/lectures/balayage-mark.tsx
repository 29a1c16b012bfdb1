import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Critere } from '../../../domain/organisation/organisation.ts';
import { reviewGrille } from '../../../messages/review-grille.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { markTyped } from '../avis/contenu.ts';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import classes from './balayage.module.css';

interface Props {
  readonly critere: Critere;
  readonly note: number | null;
  readonly onMark: (note: number) => void;
}

/** Highest mark of one key. */
export const ONE_KEY = 9;

/** A scale of one key a mark: the key marks, and the next dossier comes. */
function Keys({ critere, note, onMark }: Props) {
  const t = useMessages(reviewGrille);
  const ariaKeys = useAriaKeys();
  useShortcut('sweepMark', (digit) => (digit <= critere.echelle ? onMark(digit) : false));
  return (
    <fieldset className={classes.keys} aria-label={t('sweep.mark')}>
      {Array.from({ length: critere.echelle + 1 }, (_, mark) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the mark is the item
          key={mark}
          type="button"
          className={`p-plain ${classes.key}`}
          aria-pressed={note === mark}
          aria-keyshortcuts={mark === 0 ? ariaKeys('sweepMark') : undefined}
          onClick={() => onMark(mark)}
        >
          {mark}
        </button>
      ))}
    </fieldset>
  );
}

/** A longer scale: the mark is typed, and Enter brings the next dossier. */
function Typed({ critere, note, onMark }: Props) {
  const t = useMessages(reviewGrille);
  const f = useFormat();
  const name = useBilingue();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const shown = typed ?? (note === null ? '' : f.number(note, 2));
  const mark = markTyped(shown, critere.echelle);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (typeof mark === 'number') onMark(mark);
  };
  return (
    <label className={classes.typed}>
      <span>{t('sweep.typed', { max: critere.echelle })}</span>
      <input
        ref={field}
        className={classes.field}
        inputMode="decimal"
        maxLength={6}
        aria-label={name(critere.libelle)}
        aria-invalid={mark === null}
        value={shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

/** The mark of the dossier whose turn it is. */
export const BalayageMark = (props: Props) =>
  props.critere.echelle <= ONE_KEY ? <Keys {...props} /> : <Typed {...props} />;
