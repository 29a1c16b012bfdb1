import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Decision } from '../../../domain/decision/decision.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DecisionForm } from './decision-form.tsx';
import { useDecisionActs } from './use-decision-acts.ts';

/** DE6: what was validated or published changes only by an appel, with its reason; the old one stays. */
export function AppealDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const t = useMessages(reviewDecision);
  const { appeal } = useDecisionActs();
  const [raison, setRaison] = useState('');
  return (
    <Dialog opened onClose={onClose} size={520} title={t('appealTitle')}>
      <p style={{ marginTop: 0 }}>{t('appealText')}</p>
      <DecisionForm
        contenu={decision.contenu}
        submit={t('appealConfirm')}
        ready={raison.trim() !== ''}
        onSubmit={async (contenu) => {
          const refusal = await appeal(contenu, raison.trim());
          if (refusal === null) onClose();
          return refusal;
        }}
      >
        <Textarea
          required
          label={t('reason')}
          value={raison}
          onChange={(event) => setRaison(event.currentTarget.value)}
        />
      </DecisionForm>
    </Dialog>
  );
}
