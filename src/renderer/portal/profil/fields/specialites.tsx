import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { SPECIALITES_GARDEES } from '../../../../domain/candidat/bac.ts';
import { specialitesDuBac } from '../../../../domain/candidat/nomenclature-bac.ts';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useLangue, useMessages } from '../../../i18n/langue.tsx';
import type { FormValues } from '../forms.ts';
import { yearOf } from './fiche-fields.ts';
import fields from './fields.module.css';
import classes from './specialites.module.css';

interface Props {
  readonly id: string;
  readonly legend: ReactNode;
  readonly values: FormValues;
  readonly error: string | null;
  readonly onChange: (codes: readonly string[]) => void;
  readonly onLeave: () => void;
}

/** The spécialités kept in terminale: as many lists as are kept, each without what the others have. */
export function Specialites({ id, legend, values, error, onChange, onLeave }: Props) {
  const t = useMessages(portalRubriques);
  const langue = useLangue();
  const listed = specialitesDuBac(yearOf(values) ?? 0);
  const chosen = Array.isArray(values.specialites) ? (values.specialites as readonly string[]) : [];
  const places = Array.from({ length: SPECIALITES_GARDEES }, (_, i) => chosen[i] ?? '');
  return (
    <fieldset className={fields.group} {...(error ? { 'aria-describedby': `${id}-erreur` } : {})}>
      <legend className={fields.label}>{legend}</legend>
      <div className={classes.places}>
        {places.map((code, place) => (
          <NativeSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: a place has no other identity
            key={place}
            id={place === 0 ? id : `${id}-${place}`}
            aria-label={t('specialite', { rang: place + 1 })}
            data={[
              { value: '', label: t('select.choose') },
              ...listed
                .filter((one) => one.code === code || !places.includes(one.code))
                .map((one) => ({ value: one.code, label: one.libelle[langue] })),
            ]}
            error={Boolean(error)}
            value={code}
            onChange={(event) => onChange(places.with(place, event.currentTarget.value))}
            onBlur={onLeave}
          />
        ))}
      </div>
      {error ? (
        <p id={`${id}-erreur`} className={fields.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
