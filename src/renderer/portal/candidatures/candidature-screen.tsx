import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { portalCandidature } from '../../../messages/portal-candidature.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StatutDossierChip } from '../../ui/statut.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import classes from './candidature.module.css';
import { useCandidature } from './candidature-context.tsx';
import { useDropGuard } from './deposit/use-drop-guard.ts';
import { Details } from './details.tsx';
import { documentUrl } from './document-url.ts';
import { anchorOfQuestion, type Missing, missingOf } from './missing.ts';
import { NextStep } from './next-step.tsx';
import { PiecesTab } from './pieces/pieces-tab.tsx';
import { QuestionsTab } from './questions/questions-tab.tsx';
import { DecisionPanel } from './suite/decision-panel.tsx';
import { SuitePanel } from './suite/suite-panel.tsx';
import { Tabs } from './tabs.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { Receipt } from './transmit/receipt.tsx';
import { TransmitPanel } from './transmit/transmit-panel.tsx';
import { usePlace } from './use-place.ts';

/** The first question that waits for its answer. */
const anchorOf = (missing: readonly Missing[]): string =>
  anchorOfQuestion(missing.find(({ kind }) => kind === 'question')?.id ?? '');

/** One column: what to do next, the facts, the pièces and forms, the transmission, the steps. */
export function CandidatureScreen() {
  const t = useMessages(portalCandidature);
  const { view } = useCandidature();
  const { tab, setTab, goTo } = usePlace();
  useDropGuard();
  const [cancelling, setCancelling] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const missing = missingOf(view);
  const pieces = missing.filter(({ kind }) => kind !== 'question').length;
  const questions = missing.length - pieces;
  const open = view.repondre.allowed || view.pieces.some(({ deposer }) => deposer.allowed);
  const mayTransmit = !view.annulee && (view.statut === 'AT' || view.statut === 'IN');
  const focusReceipt = (): void => {
    requestAnimationFrame(() => {
      const heading = document.getElementById('recu');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'center' });
    });
  };
  return (
    <div className={classes.screen}>
      <div ref={top} tabIndex={-1} className={classes.top}>
        <p className={classes.state}>
          {view.annulee ? t('cancelled') : <StatutDossierChip statut={view.statut} />}
          <span>{t('numero', { numero: view.numero })}</span>
        </p>
        <NextStep />
        <DecisionPanel />
        <SuitePanel />
        {mayTransmit || view.annulee ? null : <Receipt />}
      </div>
      <Details />
      <Tabs
        label={t('tabs.label')}
        open={tab}
        onOpen={setTab}
        tabs={[
          {
            key: 'pieces',
            label: t('tabs.pieces'),
            count: open ? pieces : 0,
            countText: t('tabs.piecesCount', { count: pieces }),
            panel: <PiecesTab />,
          },
          {
            key: 'questions',
            label: t('tabs.questions'),
            count: open ? questions : 0,
            countText: t('tabs.questionsCount', { count: questions }),
            panel: <QuestionsTab />,
          },
        ]}
      />
      {view.repondre.allowed && questions > 0 && tab === 'pieces' ? (
        <div className={classes.remember}>
          <Notice tone="warn">
            <p>{t('remember', { count: questions })}</p>
            <Button variant="default" mt="sm" onClick={() => goTo(anchorOf(missing))}>
              {t('remember.go')}
            </Button>
          </Notice>
        </div>
      ) : null}
      {mayTransmit ? <TransmitPanel onGo={goTo} onDone={focusReceipt} /> : null}
      {mayTransmit && view.transmissions.length > 0 ? <Receipt /> : null}
      <Timeline />
      <div className={classes.foot}>
        <a className={classes.download} href={documentUrl(view.id, 'dossier.pdf')} download>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {t('download')}
        </a>
        {view.annuler.allowed && !view.annulee ? (
          <Button variant="subtle" color="red" onClick={() => setCancelling(true)}>
            {t('cancel.open')}
          </Button>
        ) : null}
      </div>
      {cancelling ? (
        <CancelDialog
          onClose={() => setCancelling(false)}
          onDone={() => {
            setCancelling(false);
            top.current?.focus();
            window.scrollTo(0, 0);
          }}
        />
      ) : null}
    </div>
  );
}
