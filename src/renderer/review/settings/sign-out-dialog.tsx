import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewSettings } from '../../../messages/review-settings.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { useSyncState } from '../app/sync-provider.tsx';
import classes from './settings.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The passphrase is lost: nothing can be kept. */
  readonly erasing?: boolean;
}

/** Leaving this computer: with the files kept for next time, or erased; says what is lost. */
export function SignOutDialog({ opened, onClose, erasing = false }: Props) {
  const trpc = useTRPC();
  const t = useMessages(reviewSettings);
  const waiting = useSyncState()?.enAttente ?? 0;
  const [erase, setErase] = useState(erasing);
  const signOut = useMutation(trpc.account.signOut.mutationOptions({ onSuccess: onClose }));
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t(erasing ? 'signOut.forgotTitle' : 'signOut.title')}
      confirm={t(erase ? 'signOut.erase' : 'signOut.confirm')}
      danger={erase}
      busy={signOut.isPending}
      onConfirm={() => signOut.mutate({ effacer: erase })}
    >
      <div className={classes.signOut}>
        {erasing ? (
          <p>{t('signOut.forgotText')}</p>
        ) : (
          <Radio.Group
            aria-label={t('signOut.title')}
            value={erase ? 'erase' : 'keep'}
            onChange={(value) => setErase(value === 'erase')}
          >
            <div className={classes.signOut}>
              <Radio value="keep" label={t('signOut.keep')} description={t('signOut.keepText')} />
              <Radio value="erase" label={t('signOut.eraseOption')} description={t('signOut.eraseText')} />
            </div>
          </Radio.Group>
        )}
        {waiting > 0 ? <Notice tone="warn">{t('signOut.waiting', { count: waiting })}</Notice> : null}
        {signOut.isError ? (
          <Notice tone="bad" role="alert">
            {t('signOut.failed')}
          </Notice>
        ) : null}
      </div>
    </ConfirmDialog>
  );
}
