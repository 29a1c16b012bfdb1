import { useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { seanceKey, usePerform } from './use-seance.ts';

interface Props {
  readonly view: SeanceView;
  /** When it was asked for, ms: the time that the procès-verbal has. */
  readonly le: number;
  readonly left: number;
  readonly onClose: () => void;
}

/** DE12: closing freezes the procès-verbal, and says what is not done. */
export function CloseDialog({ view, le, left, onClose }: Props) {
  const t = useMessages(reviewSeance);
  const f = useFormat();
  const sentence = useSentence();
  const perform = usePerform(view.version);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const close = async (): Promise<void> => {
    const act = { type: 'seance.clore@1', payload: { ...seanceKey(view), le } } as const;
    const refused = await perform(act, t('closed'));
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('closeTitle')}
      confirm={t('closeConfirm')}
      onClose={onClose}
      onConfirm={() => void close()}
    >
      <p style={{ marginTop: 0 }}>{t('closeText', { heure: f.time(le) })}</p>
      {left > 0 ? <Notice tone="warn">{t('closeLeft', { count: left })}</Notice> : null}
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
}
