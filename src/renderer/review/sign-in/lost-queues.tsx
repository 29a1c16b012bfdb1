import { Anchor, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import classes from './sign-in.module.css';

/** Acts of an earlier workspace wait on this disk: their recovery key brings them back. */
export function LostQueues({ count }: { readonly count: number }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const t = useMessages(reviewSignIn);
  const [asking, setAsking] = useState(false);
  const [cle, setCle] = useState('');
  const recover = useMutation(
    trpc.account.recover.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.account.lostQueues.queryFilter()),
    }),
  );
  const answer = recover.data;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    recover.mutate({ cle: cle.trim() });
  };
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={() => setAsking(true)}>
        {t('lost.link', { count })}
      </Anchor>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('lost.title')}>
        <form className={classes.form} onSubmit={submit}>
          <p style={{ margin: 0 }}>{t('lost.text')}</p>
          <TextInput
            data-autofocus
            label={t('lost.key')}
            autoComplete="off"
            spellCheck={false}
            value={cle}
            onChange={(event) => setCle(event.currentTarget.value)}
          />
          {answer ? (
            <Notice tone={answer.ok ? 'good' : 'bad'} role="alert">
              {answer.ok ? t('lost.found', { count: answer.actes }) : t(`lost.${answer.code}`)}
            </Notice>
          ) : null}
          <div className={classes.actions}>
            <Button type="submit" loading={recover.isPending} disabled={cle.trim() === ''}>
              {t('lost.open')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
