import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { lireJour } from '../../../../domain/calendar/jour-saisi.ts';
import { assertNever } from '../../../../domain/refusal.ts';
import { champsProfil } from '../../../../messages/portal-profil.ts';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useLangue, useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { type FormValues, textIn } from '../forms.ts';
import { Choices } from './choices.tsx';
import type { FieldSpec } from './field-spec.ts';
import classes from './profile-field.module.css';
import { Specialites } from './specialites.tsx';

interface Props {
  readonly spec: FieldSpec;
  /** Of the form: two forms may be on one page. */
  readonly idOf: (champ: string) => string;
  readonly values: FormValues;
  readonly required: boolean;
  readonly error: string | null;
  readonly onChange: (champ: string, value: string | readonly string[]) => void;
  readonly onLeave: (champ: string) => void;
}

/** One field of the profile: label, help, autofill, and its error tied to it. */
export function ProfileField({ spec, idOf, values, required, error, onChange, onLeave }: Props) {
  const t = useMessages(portalRubriques);
  const champs = useMessages(champsProfil);
  const langue = useLangue();
  const f = useFormat();
  const { champ, kind } = spec;
  const id = idOf(champ);
  const value = textIn(values, champ);
  const title = (
    <>
      {spec.label ? t(spec.label) : champs(champ)}
      {required ? null : <span className={classes.optional}> ({t('optional')})</span>}
    </>
  );
  const options = spec.options?.(values, langue, t) ?? [];
  // Said in words, so that day and month taken for one another are seen.
  const jour = kind === 'date' ? lireJour(value) : null;
  const inWords = jour === null ? null : f.day(jour);
  const help = inWords ?? (spec.help ? t(spec.help) : null);
  const shared = {
    id,
    name: champ,
    label: title,
    error,
    required,
    withAsterisk: false,
    ...(help ? { description: help } : {}),
    ...(spec.autoComplete ? { autoComplete: spec.autoComplete } : {}),
    onBlur: () => onLeave(champ),
  };
  switch (kind) {
    case 'text':
    case 'date':
      return (
        <TextInput
          {...shared}
          {...(spec.width ? { classNames: { wrapper: classes[spec.width] ?? '' } } : {})}
          {...(spec.inputMode ? { inputMode: spec.inputMode } : {})}
          value={value}
          onChange={(event) => onChange(champ, event.currentTarget.value)}
        />
      );
    case 'textarea':
      return (
        <Textarea
          {...shared}
          rows={5}
          className={classes.long ?? ''}
          value={value}
          onChange={(event) => onChange(champ, event.currentTarget.value)}
        />
      );
    case 'select':
      return (
        <NativeSelect
          {...shared}
          disabled={options.length === 0}
          data={[
            {
              value: '',
              label: t(
                options.length === 0 ? 'select.yearFirst' : required ? 'select.choose' : 'select.none',
              ),
            },
            ...options,
          ]}
          value={value}
          onChange={(event) => onChange(champ, event.currentTarget.value)}
        />
      );
    case 'radio':
      return (
        <Choices
          id={id}
          legend={title}
          {...(help ? { help } : {})}
          choices={options}
          value={value}
          error={error}
          onPick={(next) => {
            onChange(champ, next);
            onLeave(champ);
          }}
          {...(required ? {} : { onClear: () => onChange(champ, ''), clear: t('clear') })}
        />
      );
    case 'specialites':
      return (
        <Specialites
          id={id}
          legend={title}
          values={values}
          error={error}
          onChange={(next) => onChange(champ, next)}
          onLeave={() => onLeave(champ)}
        />
      );
    default:
      return assertNever(kind);
  }
}
