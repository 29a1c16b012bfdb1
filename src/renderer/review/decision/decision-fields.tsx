import { NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RendezVous } from '../../../domain/decision/decision.ts';
import type { Motif } from '../../../domain/organisation/organisation.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { toggled } from '../avis/contenu.ts';
import { MotifsField } from '../avis/motifs-field.tsx';
import { TypeField } from '../avis/type-field.tsx';
import work from '../work/work.module.css';
import type { Typed } from './typed.ts';

const NO_MEETING: RendezVous = { jour: '', heure: '', lieu: '' };

interface Props {
  readonly typed: Typed;
  readonly onEdit: (part: Partial<Typed>) => void;
  /** The catalogue of the commission. */
  readonly motifs: readonly Motif[];
  /** In the place of the field of the rang: of many dossiers each has its own. */
  readonly rank?: ReactNode;
  /** Under the comment. */
  readonly aside?: ReactNode;
}

/** DE3: what each type of decision asks for, and nothing else. */
export function DecisionFields({ typed, onEdit, motifs, rank, aside }: Props) {
  const t = useMessages(reviewDecision);
  const meeting = typed.rendezVous ?? NO_MEETING;
  const meet = (part: Partial<RendezVous>): void => onEdit({ rendezVous: { ...meeting, ...part } });
  return (
    <>
      <TypeField
        value={typed.type}
        onPick={(type) => onEdit({ type })}
        withKeys={false}
        name="type-decision"
      />
      {typed.type === 'LC'
        ? (rank ?? (
            <NumberInput
              label={t('rank')}
              required
              min={1}
              allowDecimal={false}
              allowNegative={false}
              value={typed.rang ?? ''}
              onChange={(rang) => onEdit({ rang: typeof rang === 'number' && rang >= 1 ? rang : null })}
            />
          ))
        : null}
      {typed.type === 'PR' ? (
        <fieldset className={work.block}>
          <legend className={work.label}>{t('meeting')}</legend>
          <div className={work.row}>
            <TextInput
              type="date"
              required
              aria-label={t('meetingDay')}
              value={meeting.jour}
              onChange={(event) => meet({ jour: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              required
              aria-label={t('meetingHour')}
              value={meeting.heure}
              onChange={(event) => meet({ heure: event.currentTarget.value })}
            />
          </div>
          <TextInput
            required
            aria-label={t('meetingPlace')}
            placeholder={t('meetingPlace')}
            maxLength={200}
            value={meeting.lieu}
            onChange={(event) => meet({ lieu: event.currentTarget.value })}
          />
        </fieldset>
      ) : null}
      <MotifsField
        motifs={motifs}
        value={typed.motifs}
        onToggle={(code) => onEdit({ motifs: toggled(typed.motifs, code) })}
        withKeys={false}
      />
      <Textarea
        label={t('comment')}
        description={t('commentText')}
        value={typed.commentaire}
        onChange={(event) => onEdit({ commentaire: event.currentTarget.value })}
      />
      {aside}
    </>
  );
}
