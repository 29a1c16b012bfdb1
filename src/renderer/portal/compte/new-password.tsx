import { PasswordInput } from '@mantine/core';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { MOT_DE_PASSE_MIN } from '../../../protocol/password.ts';
import { useMessages } from '../../i18n/langue.tsx';
import type { FormErrors } from '../app/form.tsx';
import classes from './new-password.module.css';
import { forceOf } from './password-force.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly errors: FormErrors;
  readonly onChange: (value: string) => void;
}

/** A password to choose: typed once, shown on demand, its strength told by its length. */
export function NewPassword({ id, label, value, errors, onChange }: Props) {
  const t = useMessages(portalCompte);
  const force = forceOf(value);
  return (
    <div>
      <PasswordInput
        id={id}
        label={label}
        description={t('motDePasse.aide', { count: MOT_DE_PASSE_MIN })}
        required
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('montrer'), tabIndex: 0 }}
        value={value}
        error={errors.of(id)}
        aria-invalid={errors.of(id) !== null}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          errors.clear(id);
        }}
      />
      <div className={classes.force} data-step={force.step}>
        <span className={classes.track} aria-hidden="true">
          <span className={classes.level} />
        </span>
        <span role="status">
          {value === '' || errors.of(id) !== null
            ? ''
            : force.kind === 'court'
              ? t('motDePasse.manque', { count: force.missing })
              : t(`motDePasse.${force.kind}`)}
        </span>
      </div>
    </div>
  );
}
