import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Decision } from '../../../domain/decision/decision.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { DecisionForm } from './decision-form.tsx';
import { useDecisionActs } from './use-decision-acts.ts';

/** DE6: what was validated or published changes only by an appel, with its reason; the old one stays. */
export function AppealDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const t = useMessages(reviewDecision);
  const common = useMessages(reviewCommon);
  const { appeal } = useDecisionActs();
  const [raison, setRaison] = useState('');
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('appealTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
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
    </Modal>
  );
}
