import { Button } from '@mantine/core';
import { useState } from 'react';
import { portalMotifs } from '../../../../messages/portal-motifs.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Dialog } from '../../app/dialog.tsx';
import { useCandidature } from '../candidature-context.tsx';
import { useTroubleWords } from '../trouble-words.ts';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** DE11: says what a request for the motifs does before it is made. */
export function MotifsDialog({ onClose, onDone }: Props) {
  const t = useMessages(portalMotifs);
  const name = useBilingue();
  const words = useTroubleWords();
  const { view, act } = useCandidature();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  const ask = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const outcome = await act(({ candidatures }) =>
      candidatures.demanderMotifs.mutate({ dossierId: view.id }),
    );
    setBusy(false);
    if (outcome.kind === 'done') onDone();
    else setFailure(words(outcome));
  };
  return (
    <Dialog
      title={t('ask.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('ask.no')}
          </Button>
          <Button loading={busy} onClick={() => void ask()}>
            {t('ask')}
          </Button>
        </>
      }
    >
      <p>{t('ask.what', { formation: name(view.formation) })}</p>
      <ul>
        <li>{t('ask.due')}</li>
        <li>{t('ask.where')}</li>
        <li>{t('ask.still')}</li>
      </ul>
      {failure ? (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      ) : null}
    </Dialog>
  );
}
