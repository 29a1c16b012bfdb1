import { Button } from '@mantine/core';
import { useState } from 'react';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { MotifsCard } from '../motifs/motifs-card.tsx';
import work from '../work/work.module.css';
import { AvisTally } from './avis-tally.tsx';
import { DecisionActs } from './decision-acts.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { DecisionSteps } from './decision-steps.tsx';
import { DecisionSummary } from './decision-summary.tsx';
import { useDecisionActs } from './use-decision-acts.ts';

/** DE2: saisie, validée, publiée: where the decision stands, what it says, and the next act of those who may. */
export function DecisionPanel() {
  const t = useMessages(reviewDecision);
  const sentence = useSentence();
  const { view } = useDossier();
  const { decision, abilities } = view;
  const { enter } = useDecisionActs();
  const [editing, setEditing] = useState(false);
  const { saisirDecision } = abilities;
  const form = editing || decision === null;
  return (
    <div className={work.body}>
      <MotifsCard />
      <DecisionSteps decision={decision} />
      <AvisTally />
      {decision && !form ? (
        <>
          <DecisionSummary contenu={decision.contenu} confirmerAvant={decision.confirmerAvant} />
          <DecisionActs decision={decision} onEdit={() => setEditing(true)} />
        </>
      ) : saisirDecision.allowed ? (
        <DecisionForm
          contenu={decision?.contenu ?? null}
          submit={t('enter')}
          onSubmit={async (contenu) => {
            const refusal = await enter(contenu);
            if (refusal === null) setEditing(false);
            return refusal;
          }}
          extra={
            editing ? (
              <Button variant="default" onClick={() => setEditing(false)}>
                {t('cancel')}
              </Button>
            ) : null
          }
        />
      ) : (
        <Notice tone="info">
          {saisirDecision.refusal.code === 'interdit' ? t('none') : sentence(saisirDecision.refusal)}
        </Notice>
      )}
      {decision ? <DecisionHistory actes={decision.actes} /> : null}
    </div>
  );
}
