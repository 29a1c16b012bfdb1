import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { COULEURS, type Couleur } from '../../../domain/couleurs.ts';
import { ETIQUETTE_MAX } from '../../../domain/etiquette/etiquette.ts';
import { reviewTags } from '../../../messages/review-tags.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { choicesFor } from './choices.ts';
import classes from './etiquettes.module.css';
import { Swatch } from './tag-chip.tsx';

interface Props {
  /** Keys of those that are there already: not proposed again. */
  readonly already: readonly string[];
  readonly onPick: (libelle: string, couleur: Couleur) => void;
}

/** Type to find or to name an étiquette; arrows choose, Enter puts it on. A new one takes the colour picked. */
export function TagPicker({ already, onPick }: Props) {
  const trpc = useTRPC();
  const t = useMessages(reviewTags);
  const { query } = useInbox();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(0);
  const [couleur, setCouleur] = useState<Couleur>('jaune');
  const { data } = useQuery(trpc.inbox.counts.queryOptions({ query }));
  const choices = choicesFor(typed, data?.etiquettes ?? [], already);
  const active = Math.min(picked, choices.length - 1);
  const take = (index: number): void => {
    const choice = choices[index];
    if (!choice) return;
    onPick(choice.libelle, choice.couleur ?? couleur);
    setTyped('');
    setPicked(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || choices.length === 0) return;
    if (event.key === 'ArrowDown') setPicked((active + 1) % choices.length);
    else if (event.key === 'ArrowUp') setPicked((active - 1 + choices.length) % choices.length);
    else if (event.key === 'Enter') take(active);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.picker}>
      <TextInput
        data-autofocus
        aria-label={t('field')}
        placeholder={t('placeholder')}
        maxLength={ETIQUETTE_MAX}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? `${listId}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPicked(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* The field keeps the focus and names the active option (ARIA combobox). */}
      <div
        id={listId}
        role="listbox"
        aria-label={t('existing')}
        className={classes.options}
        hidden={choices.length === 0}
      >
        {choices.map((choice, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
          <div
            key={choice.cle}
            id={`${listId}-${i}`}
            role="option"
            aria-selected={i === active}
            className={classes.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(i)}
          >
            <Swatch couleur={choice.couleur ?? couleur} />
            <span className={classes.word}>
              {choice.couleur === null ? t('create', { libelle: choice.libelle }) : choice.libelle}
            </span>
            {choice.total > 0 ? (
              <span className={classes.used}>{t('used', { total: choice.total })}</span>
            ) : null}
          </div>
        ))}
      </div>
      <fieldset className={classes.colours}>
        <legend className="p-hidden">{t('colour')}</legend>
        {COULEURS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${listId}-couleur`}
              checked={couleur === value}
              onChange={() => setCouleur(value)}
            />
            <Swatch couleur={value} />
            {t(`couleur.${value}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
