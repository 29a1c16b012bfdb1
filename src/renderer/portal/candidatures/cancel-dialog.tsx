import { Button } from '@mantine/core';
import { useState } from 'react';
import { portalCandidature } from '../../../messages/portal-candidature.ts';
import { jourOf } from '../../i18n/dates.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Dialog } from '../app/dialog.tsx';
import { useOnce } from '../app/once.ts';
import { useJour } from '../app/use-jour.ts';
import { useCandidature } from './candidature-context.tsx';
import { useTroubleWords } from './trouble-words.ts';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** LC8: says what happens before it happens. */
export function CancelDialog({ onClose, onDone }: Props) {
  const t = useMessages(portalCandidature);
  const { jour } = useJour();
  const name = useBilingue();
  const words = useTroubleWords();
  const { view, act } = useCandidature();
  const { busy, run } = useOnce();
  const [failure, setFailure] = useState('');
  const cancel = async (): Promise<void> => {
    const outcome = await act(({ candidatures }) => candidatures.annuler.mutate({ dossierId: view.id }));
    if (outcome.kind === 'done') onDone();
    else setFailure(words(outcome));
  };
  const last = view.transmissions.at(-1);
  return (
    <Dialog
      title={t('cancel.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('cancel.keep')}
          </Button>
          <Button color="red" loading={busy} onClick={() => void run(cancel)}>
            {t('cancel.act')}
          </Button>
        </>
      }
    >
      <p>{t('cancel.what', { formation: name(view.formation) })}</p>
      <ul>
        <li>
          {last ? t('cancel.transmitted', { jour: jour(jourOf(last.le)) }) : t('cancel.notTransmitted')}
        </li>
        <li>{t('cancel.shared')}</li>
        <li>{t('cancel.noWayBack')}</li>
      </ul>
      {failure ? (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      ) : null}
    </Dialog>
  );
}
