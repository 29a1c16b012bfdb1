import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Suite } from '../../../../domain/candidature/dossier.ts';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { portalSuite } from '../../../../messages/portal-suite.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { Shape } from '../../../ui/shape.tsx';
import { useJour } from '../../app/use-jour.ts';
import { useCandidature } from '../candidature-context.tsx';
import { documentUrl } from '../document-url.ts';
import { fingerprintLines } from '../transmit/fingerprint.ts';
import classes from '../transmit/transmit.module.css';
import { AnswerDialog } from './answer-dialog.tsx';
import own from './suite.module.css';

interface ReceiptProps {
  readonly suite: Suite;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function SuiteReceipt({ suite, heading }: ReceiptProps) {
  const t = useMessages(portalSuite);
  const c = useMessages(portalCandidature);
  const f = useFormat();
  const { view } = useCandidature();
  return (
    <>
      <h2 ref={heading} id="suite" tabIndex={-1}>
        <span className={classes.sent}>
          <Shape name={suite.etat === 'confirme' ? 'check' : 'dash'} size={16} />
        </span>
        {t(`receipt.${suite.etat}`)}
      </h2>
      <p>{t(suite.etat === 'confirme' ? 'confirmed' : 'withdrawn')}</p>
      <dl>
        <dt>{c('receipt.number')}</dt>
        <dd className={classes.number}>{suite.recu}</dd>
        <dt>{c('receipt.time')}</dt>
        <dd className="p-figures">{c('receipt.at', { quand: f.moment(suite.le) })}</dd>
        <dt>{c('receipt.fingerprint')}</dt>
        <dd>
          <code className={classes.fingerprint}>{fingerprintLines(suite.empreinte)}</code>
        </dd>
      </dl>
      <p>
        <a className={classes.link} href={`${documentUrl(view.id, 'recu.pdf')}?acte=suite`} download>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {c('receipt.pdf')}
        </a>
      </p>
    </>
  );
}

/** DE7: the answer to a favourable decision, and its receipt. Nothing where there is none to give. */
export function SuitePanel() {
  const t = useMessages(portalSuite);
  const { jour } = useJour();
  const { view } = useCandidature();
  const [asking, setAsking] = useState<'confirm' | 'giveUp' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const answered = useRef(false);
  useEffect(() => {
    // Once the dialog is gone: nothing behind an open one takes the focus.
    if (asking || !answered.current) return;
    answered.current = false;
    heading.current?.focus();
  }, [asking]);
  const { suite, confirmer, desister } = view;
  if (!suite && !confirmer.allowed && !desister.allowed) return null;
  const done = (): void => {
    answered.current = true;
    setAsking(null);
  };
  return (
    <section className={suite ? classes.receipt : classes.panel} aria-labelledby="suite">
      {suite ? (
        <SuiteReceipt suite={suite} heading={heading} />
      ) : (
        <>
          <h2 ref={heading} id="suite" tabIndex={-1}>
            {t('title')}
          </h2>
          <p>{t('offer', { jour: jour(view.confirmation) })}</p>
        </>
      )}
      <div className={own.actions}>
        {confirmer.allowed ? <Button onClick={() => setAsking('confirm')}>{t('confirm')}</Button> : null}
        {desister.allowed ? (
          <Button variant="subtle" color="red" onClick={() => setAsking('giveUp')}>
            {t('giveUp')}
          </Button>
        ) : null}
      </div>
      {asking ? <AnswerDialog kind={asking} onClose={() => setAsking(null)} onDone={done} /> : null}
    </section>
  );
}
