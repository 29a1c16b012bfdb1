import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { pathOfConnexion } from '../../app/routes.ts';
import classes from './deposit.module.css';
import { sentOf } from './run-deposit.ts';
import type { DepositControl } from './use-deposit.ts';

/** What is happening to the file that was chosen, and what can be done about it. */
export function DepositProgress({ control }: { readonly control: DepositControl }) {
  const t = useMessages(portalDeposit);
  const f = useFormat();
  const [location] = useLocation();
  const { deposit, pause, resume, cancel } = control;
  if (deposit.kind === 'idle' || deposit.kind === 'done') return null;
  const { file } = deposit;
  if (deposit.kind === 'refused') {
    const { code, message } = deposit.problem;
    return (
      <Notice tone="bad" role="alert">
        <p className={classes.fileName}>{file.name}</p>
        <p>{code === 'illisible_ici' ? t('deposit.unreadable') : message || t('deposit.refused')}</p>
        {code === 'erreur_interne' ? (
          <Button variant="default" mt="sm" onClick={resume}>
            {t('deposit.retryNow')}
          </Button>
        ) : null}
      </Notice>
    );
  }
  const total = Math.max(1, file.size);
  const sent = sentOf(deposit);
  const words = (): string => {
    switch (deposit.kind) {
      case 'preparing':
        return t('deposit.preparing');
      case 'sending':
        return t('deposit.sending', { fait: f.bytes(sent), total: f.bytes(total) });
      case 'checking':
        return t('deposit.checking');
      case 'waiting':
        return t(deposit.why === 'busy' ? 'deposit.busy' : 'deposit.network');
      case 'paused':
        return t('deposit.paused', { fait: f.bytes(sent), total: f.bytes(total) });
      case 'signedOut':
        return t('deposit.signedOut');
    }
  };
  const stopped = deposit.kind === 'paused' || deposit.kind === 'signedOut';
  return (
    <div className={classes.progress} data-kind={deposit.kind}>
      <p className={classes.fileName}>{file.name}</p>
      <progress
        className={classes.bar}
        aria-label={t('deposit.progress', { fichier: file.name })}
        max={total}
        value={sent}
      />
      <p className={classes.words}>
        {words()}
        {deposit.kind === 'signedOut' ? (
          <>
            {' '}
            <a href={pathOfConnexion(location)} target="_blank" rel="noopener">
              {t('deposit.signIn')}
            </a>
          </>
        ) : null}
      </p>
      <div className={classes.actions}>
        {stopped || deposit.kind === 'waiting' ? (
          <Button variant="default" onClick={resume}>
            {t(deposit.kind === 'paused' ? 'deposit.resume' : 'deposit.retryNow')}
          </Button>
        ) : null}
        {deposit.kind === 'sending' || deposit.kind === 'waiting' ? (
          <Button variant="default" onClick={pause}>
            {t('deposit.pause')}
          </Button>
        ) : null}
        <Button variant="subtle" color="gray" onClick={cancel}>
          {t('deposit.cancel')}
        </Button>
      </div>
    </div>
  );
}
