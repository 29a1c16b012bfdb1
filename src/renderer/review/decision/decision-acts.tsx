import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Decision } from '../../../domain/decision/decision.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AbilityButton } from '../../ui/ability-button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { LetterButton } from '../letter/letter-button.tsx';
import { MailConsequence } from '../staff/mail-consequence.tsx';
import work from '../work/work.module.css';
import { AppealDialog } from './appeal-dialog.tsx';
import { DecisionSummary } from './decision-summary.tsx';
import { useDecisionActs } from './use-decision-acts.ts';

type Asked = 'validate' | 'publish' | 'withdraw' | 'appeal';

/** The next act for those who may, each with what it will do; then the way back. */
export function DecisionActs({ decision, onEdit }: { decision: Decision; onEdit: () => void }) {
  const t = useMessages(reviewDecision);
  const sentence = useSentence();
  const f = useFormat();
  const { abilities } = useDossier().view;
  const acts = useDecisionActs();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { etat } = decision;
  const mine = (name: keyof typeof abilities): boolean => {
    const ability = abilities[name];
    return ability.allowed || ability.refusal.code !== 'interdit';
  };
  const run = async (act: () => Promise<Refusal | null>): Promise<void> => {
    setRefusal(await act());
    setAsked(null);
  };
  const { preparerDecision } = abilities;
  const byTwo =
    etat === 'validee' &&
    !decision.preparee &&
    mine('preparerDecision') &&
    (preparerDecision.allowed || preparerDecision.refusal.code !== 'preparation_sans_objet');
  const step = etat === 'validee' ? (decision.preparee ? 'preparee' : 'validee') : 'saisie';
  const mayWithdraw =
    (etat === 'saisie' && abilities.saisirDecision.allowed) ||
    (etat === 'validee' && mine('validerDecision'));
  return (
    <div className={work.block}>
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
      {decision.preparee ? (
        <Notice tone="info">
          {t('preparedBy', { nom: decision.preparee.parNom, quand: f.moment(decision.preparee.le) })}
        </Notice>
      ) : null}
      <div className={work.actions}>
        {etat === 'saisie' && mine('validerDecision') ? (
          <AbilityButton ability={abilities.validerDecision} onClick={() => setAsked('validate')}>
            {t('validate')}
          </AbilityButton>
        ) : null}
        {byTwo ? (
          <AbilityButton ability={abilities.preparerDecision} onClick={() => void run(acts.prepare)}>
            {t('prepare')}
          </AbilityButton>
        ) : null}
        {etat === 'validee' && mine('publierDecision') && !(byTwo && abilities.preparerDecision.allowed) ? (
          <AbilityButton ability={abilities.publierDecision} onClick={() => setAsked('publish')}>
            {t('publish')}
          </AbilityButton>
        ) : null}
        {etat === 'saisie' && abilities.saisirDecision.allowed ? (
          <Button variant="default" onClick={onEdit}>
            {t('edit')}
          </Button>
        ) : null}
        {etat !== 'saisie' && mine('faireAppel') ? (
          <AbilityButton ability={abilities.faireAppel} variant="default" onClick={() => setAsked('appeal')}>
            {t('appeal')}
          </AbilityButton>
        ) : null}
        {mayWithdraw ? (
          <Button variant="subtle" color="gray" onClick={() => setAsked('withdraw')}>
            {t(`withdraw.${step}`)}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        opened={asked === 'validate'}
        onClose={() => setAsked(null)}
        title={t('validateTitle')}
        confirm={t('validate')}
        onConfirm={() => void run(acts.validate)}
      >
        <DecisionSummary contenu={decision.contenu} />
        <p>{t('validateText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'publish'}
        onClose={() => setAsked(null)}
        title={t('publishTitle')}
        confirm={t('publishConfirm')}
        onConfirm={() => void run(acts.publish)}
      >
        <p style={{ marginTop: 0 }}>{t('publishText')}</p>
        <MailConsequence>
          <DecisionSummary contenu={decision.contenu} />
          <LetterButton dossierId={decision.dossierId} />
        </MailConsequence>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'withdraw'}
        onClose={() => setAsked(null)}
        title={t('withdrawTitle')}
        confirm={t(`withdraw.${step}`)}
        onConfirm={() => void run(acts.withdraw)}
      >
        <p style={{ margin: 0 }}>{t(`withdrawText.${step}`)}</p>
      </ConfirmDialog>
      {asked === 'appeal' ? <AppealDialog decision={decision} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}
