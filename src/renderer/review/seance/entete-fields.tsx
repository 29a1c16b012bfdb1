import { TextInput } from '@mantine/core';
import type { EnteteSeance } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './seance.module.css';

interface Props {
  readonly value: EnteteSeance;
  readonly onEdit: (part: Partial<EnteteSeance>) => void;
}

/** What a séance is headed with. */
export function EnteteFields({ value, onEdit }: Props) {
  const t = useMessages(reviewSeance);
  return (
    <div className={classes.fields}>
      <TextInput
        required
        data-autofocus
        maxLength={200}
        label={t('heading')}
        value={value.titre}
        onChange={(event) => onEdit({ titre: event.currentTarget.value })}
      />
      <div className={classes.fieldRow}>
        <TextInput
          required
          type="date"
          label={t('day')}
          value={value.jour}
          onChange={(event) => onEdit({ jour: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('hour')}
          value={value.heure}
          onChange={(event) => onEdit({ heure: event.currentTarget.value })}
        />
      </div>
      <TextInput
        maxLength={200}
        label={t('place')}
        value={value.lieu}
        onChange={(event) => onEdit({ lieu: event.currentTarget.value })}
      />
    </div>
  );
}
