import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { TypeAvis } from '../../../domain/codes.ts';
import type { ContenuDecision, RendezVous } from '../../../domain/decision/decision.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { toggled } from '../avis/contenu.ts';
import { MotifsField } from '../avis/motifs-field.tsx';
import { TypeField } from '../avis/type-field.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';

type Typed = Omit<ContenuDecision, 'type'> & { readonly type: TypeAvis | null };
const VIDE: Typed = { type: null, motifs: [], commentaire: '', rang: null, rendezVous: null };
const NO_MEETING: RendezVous = { jour: '', heure: '', lieu: '' };
const isMeeting = ({ jour, heure, lieu }: RendezVous): boolean => jour !== '' && heure !== '' && lieu !== '';

interface Props {
  readonly contenu: ContenuDecision | null;
  readonly submit: string;
  readonly onSubmit: (contenu: ContenuDecision) => Promise<Refusal | null>;
  /** Beside the button. */
  readonly extra?: ReactNode;
  /** Above the button: what this form asks besides. */
  readonly children?: ReactNode;
  readonly ready?: boolean;
}

/** DE3: what is decided; each type asks for what it needs, and nothing else. */
export function DecisionForm({ contenu, submit, onSubmit, extra, children, ready = true }: Props) {
  const t = useMessages(reviewDecision);
  const sentence = useSentence();
  const { commission } = useDossier().view;
  const [typed, setTyped] = useState<Typed>(contenu ?? VIDE);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const edit = (part: Partial<Typed>): void => {
    setRefusal(null);
    setTyped((before) => ({ ...before, ...part }));
  };
  const meeting = typed.rendezVous ?? NO_MEETING;
  const meet = (part: Partial<RendezVous>): void => edit({ rendezVous: { ...meeting, ...part } });

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed.type === null) return;
    // A meeting half filled is no meeting: the rules then ask for it.
    const rendezVous = typed.rendezVous && isMeeting(typed.rendezVous) ? typed.rendezVous : null;
    setRefusal(await onSubmit({ ...typed, type: typed.type, rendezVous }));
  };
  return (
    <form className={work.block} style={{ gap: '1rem' }} onSubmit={(event) => void send(event)}>
      <TypeField value={typed.type} onPick={(type) => edit({ type })} withKeys={false} name="type-decision" />
      {typed.type === 'LC' ? (
        <NumberInput
          label={t('rank')}
          required
          min={1}
          allowDecimal={false}
          allowNegative={false}
          value={typed.rang ?? ''}
          onChange={(rang) => edit({ rang: typeof rang === 'number' && rang >= 1 ? rang : null })}
        />
      ) : null}
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
        motifs={commission.motifs}
        value={typed.motifs}
        onToggle={(code) => edit({ motifs: toggled(typed.motifs, code) })}
        withKeys={false}
      />
      <Textarea
        label={t('comment')}
        description={t('commentText')}
        value={typed.commentaire}
        onChange={(event) => edit({ commentaire: event.currentTarget.value })}
      />
      {children}
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
      <div className={work.actions}>
        <Button type="submit" disabled={typed.type === null || !ready}>
          {submit}
        </Button>
        {extra}
      </div>
    </form>
  );
}
