import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useSentence } from '../../../i18n/sentence.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useConnection } from '../../app/connection.ts';
import { useJour } from '../../app/use-jour.ts';
import { useCandidature } from '../candidature-context.tsx';
import { missingOf } from '../missing.ts';
import { Checklist } from './checklist.tsx';
import classes from './transmit.module.css';
import { useTransmit } from './use-transmit.ts';

interface Props {
  readonly onGo: (anchor: string) => void;
  /** The receipt is on screen. */
  readonly onDone: () => void;
}

/** LC5: what is missing, an explicit confirmation, and the button. Nothing is ever transmitted by itself. */
export function TransmitPanel({ onGo, onDone }: Props) {
  const t = useMessages(portalCandidature);
  const { jour } = useJour();
  const sentence = useSentence();
  const { view } = useCandidature();
  const connection = useConnection();
  const { transmit, state, stop } = useTransmit(onDone);
  const [confirmed, setConfirmed] = useState(false);
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const possible = view.transmettre;
  // What only awaits the confirmation is possible: the box below is that confirmation.
  const ready = possible.allowed || possible.refusal.code === 'confirmation_requise';
  const missing = missingOf(view);
  const cut = state.kind === 'waiting' || (state.kind === 'sending' && connection.kind !== 'bonne');
  const send = (): void => {
    setAsked(true);
    if (confirmed) void transmit();
    else box.current?.focus();
  };
  return (
    <section className={classes.panel} aria-labelledby="transmettre">
      <h2 id="transmettre" tabIndex={-1}>
        {t(view.transmissions.length > 0 ? 'transmit.againTitle' : 'transmit.title')}
      </h2>
      {ready ? (
        <>
          <p>{t('transmit.ready', { jour: jour(view.retour) })}</p>
          <label className={classes.confirm} data-error={asked && !confirmed ? true : undefined}>
            <input
              ref={box}
              type="checkbox"
              checked={confirmed}
              aria-invalid={asked && !confirmed ? true : undefined}
              {...(asked && !confirmed ? { 'aria-describedby': 'transmettre-erreur' } : {})}
              onChange={(event) => setConfirmed(event.currentTarget.checked)}
            />
            <span>{t('transmit.confirm')}</span>
          </label>
          {asked && !confirmed ? (
            <p id="transmettre-erreur" className={classes.error} role="alert">
              {t('transmit.confirmFirst')}
            </p>
          ) : null}
        </>
      ) : (
        <>
          <p id="transmettre-pourquoi">
            {missing.length > 0
              ? t('transmit.missing', { count: missing.length })
              : sentence(possible.refusal)}
          </p>
          <Checklist missing={missing} onGo={onGo} />
        </>
      )}
      {cut ? (
        <Notice
          tone="warn"
          role="status"
          action={
            <Button variant="default" size="xs" onClick={stop}>
              {t('transmit.stop')}
            </Button>
          }
        >
          {t(
            connection.kind === 'horsLigne' || (state.kind === 'waiting' && state.why === 'network')
              ? 'transmit.network'
              : 'transmit.busy',
          )}
        </Notice>
      ) : null}
      {state.kind === 'failed' ? (
        <Notice tone="bad" role="alert">
          {state.sentence}
        </Notice>
      ) : null}
      <Button
        className={classes.button ?? ''}
        size="md"
        leftSection={<IconSend size={18} stroke={1.75} aria-hidden="true" />}
        loading={state.kind === 'sending' || state.kind === 'waiting'}
        onClick={ready ? send : () => undefined}
        {...(ready
          ? {}
          : { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': 'transmettre-pourquoi' })}
      >
        {t('transmit.act')}
      </Button>
    </section>
  );
}
