import { Button, Checkbox, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import classes from './sign-in.module.css';
import { WelcomeFrame } from './welcome-frame.tsx';

/** By groups of a few letters, as one reads them out. */
const groupsOf = (cle: string): readonly string[] =>
  cle.includes('-') ? cle.split('-') : (cle.match(/.{1,4}/g) ?? []);

/** Shown once: without the key of this computer, it alone brings back what was not sent yet. */
export default function RecoveryKey({ cle }: { readonly cle: string }) {
  const trpc = useTRPC();
  const t = useMessages(reviewSignIn);
  const [kept, setKept] = useState(false);
  const noted = useMutation(trpc.account.noteRecoveryKey.mutationOptions());
  return (
    <WelcomeFrame title={t('recovery.title')} text={<p>{t('recovery.text')}</p>}>
      <div className={classes.form}>
        <div className={classes.key}>
          {groupsOf(cle).map((group) => (
            <span key={group}>{group}</span>
          ))}
        </div>
        <div className={classes.actions}>
          <CopyButton value={cle}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={16} stroke={2} /> : <IconCopy size={16} stroke={1.75} />
                }
                onClick={copy}
              >
                {t(copied ? 'recovery.copied' : 'recovery.copy')}
              </Button>
            )}
          </CopyButton>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.75} />}
            onClick={() => window.print()}
          >
            {t('recovery.print')}
          </Button>
        </div>
        <Checkbox
          className={classes.confirm ?? ''}
          label={t('recovery.kept')}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        {noted.isError ? (
          <Notice tone="bad" role="alert">
            {t('failure.poste', { duree: '' })}
          </Notice>
        ) : null}
        <div className={classes.actions}>
          <Button disabled={!kept} loading={noted.isPending} onClick={() => noted.mutate()}>
            {t('recovery.next')}
          </Button>
        </div>
      </div>
    </WelcomeFrame>
  );
}
