import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Entete } from './entete.tsx';
import { OrderSection } from './order-section.tsx';
import { PresencesSection } from './presences-section.tsx';
import { RankLinks } from './rank-links.tsx';
import classes from './seance.module.css';
import { seanceKey, usePerform } from './use-seance.ts';

/** DE12: when, where, who, and which dossiers in which order; then it is opened. */
export function Preparation({ view }: { readonly view: SeanceView }) {
  const t = useMessages(reviewSeance);
  const f = useFormat();
  const sentence = useSentence();
  const perform = usePerform(view.version);
  const [opening, setOpening] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (le: number): Promise<void> => {
    setOpening(null);
    setRefusal(
      await perform({ type: 'seance.ouvrir@1', payload: { ...seanceKey(view), le } }, t('opened'), null),
    );
  };
  return (
    <div className={classes.screen}>
      <div className={classes.page} data-wide>
        <Entete view={view}>
          {view.conduire ? <Button onClick={() => setOpening(Date.now())}>{t('open')}</Button> : null}
        </Entete>
        {refusal ? (
          <Notice tone="bad" role="alert">
            {sentence(refusal)}
          </Notice>
        ) : null}
        {view.conduire ? null : <Notice tone="info">{t('following')}</Notice>}
        <div className={classes.columns}>
          <OrderSection view={view} />
          <div className={classes.column}>
            <PresencesSection view={view} />
            <RankLinks view={view} />
          </div>
        </div>
      </div>
      <ConfirmDialog
        opened={opening !== null}
        title={t('openTitle')}
        confirm={t('open')}
        onClose={() => setOpening(null)}
        onConfirm={() => void open(opening ?? 0)}
      >
        <p style={{ margin: 0 }}>{t('openText', { heure: f.time(opening ?? 0) })}</p>
      </ConfirmDialog>
    </div>
  );
}
