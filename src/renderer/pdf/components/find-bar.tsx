import { ActionIcon, CloseButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import { assertNever } from '../../../domain/refusal.ts';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import { Hint } from '../../ui/hint.tsx';
import type { Finder, FindView } from '../surface/finder.ts';
import type { FindControl } from './use-find.ts';
import classes from './viewer.module.css';

interface Props {
  readonly langue: Langue;
  readonly finder: Finder;
  readonly find: FindControl;
}

/** « 3 sur 12 » */
function resultOf(langue: Langue, { etat, rang, total }: FindView): string {
  switch (etat) {
    case 'repos':
      return '';
    case 'enCours':
      return format(viewer, langue, 'rechercheEnCours');
    case 'aucun':
      return format(viewer, langue, 'aucunResultat');
    case 'sansTexte':
      return format(viewer, langue, 'aucunTexte');
    case 'boucle':
    case 'trouve':
      return format(viewer, langue, 'resultat', { rang, total });
    default:
      return assertNever(etat);
  }
}

/** Search in the shown pièce, with the rank of what is found. */
export function FindBar({ langue, finder, find }: Props) {
  const { query, asked } = find;
  const input = useRef<HTMLInputElement>(null);
  const view = useSyncExternalStore(finder.store.subscribe, finder.store.get);
  // Each time it is asked for, it takes the focus.
  useEffect(() => {
    if (asked > 0) input.current?.select();
  }, [asked]);
  // Another pièce under an open search: look for the same word there.
  const wanted = useRef(query);
  useEffect(() => {
    wanted.current = query;
  });
  useEffect(() => {
    if (wanted.current !== '') finder.search(wanted.current);
    return () => finder.close();
  }, [finder]);

  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.shiftKey) finder.previous();
      else finder.next();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      find.close();
    }
  };
  const found = view.etat === 'trouve' || view.etat === 'boucle';
  const arrow = (label: 'resultatPrecedent' | 'resultatSuivant', onClick: () => void) => (
    <Hint label={format(viewer, langue, label)}>
      <ActionIcon
        aria-label={format(viewer, langue, label)}
        aria-disabled={!found}
        data-disabled={!found}
        onClick={onClick}
      >
        {label === 'resultatSuivant' ? (
          <IconChevronDown size={18} stroke={1.6} />
        ) : (
          <IconChevronUp size={18} stroke={1.6} />
        )}
      </ActionIcon>
    </Hint>
  );
  return (
    <search className={classes.find} onKeyDown={keys}>
      <IconSearch size={16} stroke={1.6} aria-hidden className={classes.findIcon} />
      <input
        ref={input}
        className={classes.findInput}
        type="text"
        spellCheck={false}
        aria-label={format(viewer, langue, 'rechercher')}
        placeholder={format(viewer, langue, 'champRecherche')}
        value={query}
        onChange={(event) => {
          find.setQuery(event.currentTarget.value);
          finder.search(event.currentTarget.value);
        }}
      />
      <output className={`${classes.findCount} p-figures`} data-none={view.etat === 'aucun' || undefined}>
        {resultOf(langue, view)}
      </output>
      {arrow('resultatPrecedent', () => finder.previous())}
      {arrow('resultatSuivant', () => finder.next())}
      <CloseButton aria-label={format(viewer, langue, 'fermerRecherche')} onClick={find.close} />
    </search>
  );
}
