import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconArrowUpRight, IconFolder } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewReading } from '../../../messages/review-reading.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { Hint } from '../../ui/hint.tsx';
import { dossierPath } from '../app/routes.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { nameOf } from './name-of.ts';
import classes from './pieces.module.css';
import { usePane, useReading } from './reading-context.tsx';

/** Over the pages of another dossier: whose they are, so that nobody takes them for the open one's. */
export function OtherDossierHead() {
  const t = useMessages(reviewReading);
  const dossier = useMessages(reviewDossier);
  const name = useBilingue();
  const [, navigate] = useLocation();
  const { setOpened } = useInbox();
  const { pane, view } = usePane();
  const { show } = useReading();
  const { id, numero } = view.dossier;
  const who = nameOf(view.dossier) || dossier('anonymous', { numero });
  const act = (label: string, icon: ReactNode, onClick: () => void) => (
    <Hint label={label}>
      <ActionIcon size={26} aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Hint>
  );
  return (
    <div className={classes.other} role="note" aria-label={t('otherDossier', { nom: who })}>
      <IconFolder size={16} stroke={1.75} aria-hidden="true" />
      <span className={classes.otherName} title={`${who} · ${numero} · ${name(view.session.libelle)}`}>
        <strong>{who}</strong>
        <span>{name(view.session.libelle)}</span>
      </span>
      {act(t('openOther'), <IconArrowUpRight size={16} stroke={1.75} />, () => {
        show(pane.id, 'courant');
        setOpened(id);
        navigate(dossierPath(id), { replace: true });
      })}
      {act(t('backToCurrent'), <IconArrowBackUp size={16} stroke={1.75} />, () => show(pane.id, 'courant'))}
    </div>
  );
}
