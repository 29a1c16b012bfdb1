import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { portalMotifs } from '../../../../messages/portal-motifs.ts';
import type { DemandeMotifsView } from '../../../../protocol/portal/views.ts';
import { leftUntil } from '../../../i18n/days-left.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useJour } from '../../app/use-jour.ts';
import { useCandidature } from '../candidature-context.tsx';
import { useToday } from '../use-today.ts';
import { MotifsDialog } from './motifs-dialog.tsx';
import own from './suite.module.css';

/** What became of the request: until when an answer is due, then the answer. */
function Request({ demande }: { readonly demande: DemandeMotifsView }) {
  const t = useMessages(portalMotifs);
  const { jour, moment } = useJour();
  const today = useToday();
  const { mail } = useCandidature().view.contact;
  const { le, echeance, reponse, sansObjet } = demande;
  const late = leftUntil(today, echeance).kind === 'past';
  const due = late
    ? t(mail ? 'lateAsk' : 'late', { jour: jour(echeance), mail })
    : t('due', { jour: jour(echeance) });
  return (
    <>
      <p>
        {t('asked', { quand: moment(le) })}
        {reponse || sansObjet ? null : ` ${due}`}
      </p>
      {sansObjet ? <p>{t('closed')}</p> : null}
      {reponse ? (
        <div>
          <h4 className={own.label}>{t('answered', { quand: moment(reponse.le) })}</h4>
          <p className={own.said}>{reponse.texte}</p>
        </div>
      ) : null}
    </>
  );
}

/** DE11: who was refused asks for the motifs, and reads what he is answered. Nothing where there is nothing to ask. */
export function MotifsRequest() {
  const t = useMessages(portalMotifs);
  const { jour } = useJour();
  const { view } = useCandidature();
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // Once the dialog is gone: nothing behind an open one takes the focus.
    if (asking || !asked.current) return;
    asked.current = false;
    heading.current?.focus();
  }, [asking]);
  const { demandeMotifs, demanderMotifs, motifsJusquau } = view;
  if (!demandeMotifs && motifsJusquau === null) return null;
  const done = (): void => {
    asked.current = true;
    setAsking(false);
  };
  return (
    <div className={own.motifs}>
      <h3 ref={heading} id="motifs" tabIndex={-1}>
        {t('title')}
      </h3>
      {demandeMotifs ? <Request demande={demandeMotifs} /> : null}
      {!demandeMotifs && motifsJusquau !== null ? (
        <p>{t(demanderMotifs.allowed ? 'offer' : 'expired', { jour: jour(motifsJusquau) })}</p>
      ) : null}
      {demanderMotifs.allowed ? (
        <div className={own.actions}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
        </div>
      ) : null}
      {asking ? <MotifsDialog onClose={() => setAsking(false)} onDone={done} /> : null}
    </div>
  );
}
