import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { MOTIF_DESISTEMENT_MAX } from '../../../../domain/candidature/decide-suite.ts';
import { portalSuite } from '../../../../messages/portal-suite.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { useSentence } from '../../../i18n/sentence.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Dialog } from '../../app/dialog.tsx';
import { useOnce } from '../../app/once.ts';
import { useCandidature } from '../candidature-context.tsx';
import { useTroubleWords } from '../trouble-words.ts';

interface Props {
  readonly kind: 'confirm' | 'giveUp';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** DE7: says what the answer does before it is given. */
export function AnswerDialog({ kind, onClose, onDone }: Props) {
  const t = useMessages(portalSuite);
  const name = useBilingue();
  const words = useTroubleWords();
  const sentence = useSentence();
  const { view, act } = useCandidature();
  const [motif, setMotif] = useState('');
  const { busy, run } = useOnce();
  const [failure, setFailure] = useState('');
  const formation = name(view.formation);
  const giveUp = kind === 'giveUp';
  const tooLong = motif.trim().length > MOTIF_DESISTEMENT_MAX;

  const answer = async (): Promise<void> => {
    if (tooLong) return;
    const outcome = await act(({ candidatures }) =>
      giveUp
        ? candidatures.desister.mutate({ dossierId: view.id, motif })
        : candidatures.confirmer.mutate({ dossierId: view.id }),
    );
    if (outcome.kind === 'done') onDone();
    else setFailure(words(outcome));
  };
  return (
    <Dialog
      title={t(`${kind}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t(giveUp ? 'giveUp.keep' : 'confirm.no')}
          </Button>
          <Button {...(giveUp ? { color: 'red' } : {})} loading={busy} onClick={() => void run(answer)}>
            {t(kind)}
          </Button>
        </>
      }
    >
      <p>{t(`${kind}.what`, { formation })}</p>
      {giveUp ? (
        <>
          <ul>
            <li>{t('giveUp.noWayBack')}</li>
            <li>{t('giveUp.next')}</li>
          </ul>
          <Textarea
            label={t('giveUp.motif')}
            error={
              tooLong ? sentence({ code: 'texte_trop_long', params: { max: MOTIF_DESISTEMENT_MAX } }) : null
            }
            value={motif}
            onChange={(event) => setMotif(event.currentTarget.value)}
          />
        </>
      ) : (
        <p>{t('confirm.then')}</p>
      )}
      {failure ? (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      ) : null}
    </Dialog>
  );
}
