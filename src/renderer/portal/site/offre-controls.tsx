import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import { portalFormations } from '../../../messages/portal-formations.ts';
import type { SessionView } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './formations.module.css';
import type { Filtre } from './offre.ts';
import type { OffreState, Vue } from './use-offre-url.ts';

const ETATS: readonly Filtre['etat'][] = ['toutes', 'ouverte', 'aVenir', 'close'];
const VUES: readonly Vue[] = ['arbre', 'tableau'];

interface Props {
  readonly state: OffreState;
  readonly onChange: (partial: Partial<OffreState>) => void;
  readonly offre: readonly SessionView[] | undefined;
}

/** Search, state, and which of the two ways to look at the offer. */
export function OffreControls({ state, onChange, offre }: Props) {
  const t = useMessages(portalFormations);
  const countOf = (etat: Filtre['etat']): string => {
    if (!offre) return '';
    const count = etat === 'toutes' ? offre.length : offre.filter((one) => one.etat === etat).length;
    return ` (${count})`;
  };
  return (
    <search className={classes.controls}>
      <TextInput
        type="search"
        label={t('formations.chercher')}
        placeholder={t('formations.exemple')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
        className={classes.search ?? ''}
        autoComplete="off"
        value={state.texte}
        onChange={(event) => onChange({ texte: event.currentTarget.value })}
      />
      <Choice
        legend={t('formations.etat')}
        value={state.etat}
        options={ETATS.map((etat) => ({ value: etat, label: t(`filtre.${etat}`) + countOf(etat) }))}
        onChange={(etat) => onChange({ etat })}
      />
      <Choice
        legend={t('formations.vue')}
        value={state.vue}
        options={VUES.map((vue) => ({ value: vue, label: t(`vue.${vue}`) }))}
        onChange={(vue) => onChange({ vue })}
      />
    </search>
  );
}

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few: the browser's radio buttons, drawn as a row of chips. */
function Choice<V extends string>({ legend, value, options, onChange }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className={classes.choice}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
