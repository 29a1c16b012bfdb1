import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Hint } from '../../ui/hint.tsx';
import { BackToList } from '../app/back-to-list.tsx';
import { useOrigin } from '../app/origin.tsx';
import { dossierPath } from '../app/routes.ts';
import classes from '../app/top-bar.module.css';
import { useInbox } from '../inbox/inbox-query.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import type { ShortcutId } from '../keys/shortcuts.ts';
import { useAriaKeys } from '../keys/shortcuts-provider.tsx';
import { nameOf } from './name-of.ts';
import { useDossierView } from './use-dossier-view.ts';

/** Who is on screen, and the way to the next one. */
export function DossierTitle({ id }: { readonly id: string }) {
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewDossier);
  const f = useFormat();
  const name = useBilingue();
  const [, navigate] = useLocation();
  const { setOpened } = useInbox();
  const { data: view } = useDossierView(id);
  const { position, total, precedent, suivant } = view?.voisins ?? {
    position: 0,
    total: 0,
    precedent: null,
    suivant: null,
  };
  const step = (to: string | null, label: string, key: ShortcutId, Icon: typeof IconChevronUp) => (
    <Hint
      label={
        <>
          {label} <KeyHint id={key} />
        </>
      }
    >
      <ActionIcon
        aria-label={label}
        aria-keyshortcuts={ariaKeys(key)}
        disabled={to === null}
        onClick={() => {
          if (to === null) return;
          setOpened(to);
          navigate(dossierPath(to), { replace: true });
        }}
      >
        <Icon size={18} stroke={1.75} />
      </ActionIcon>
    </Hint>
  );
  return (
    <div className={classes.title} data-dossier>
      <BackToList to={useOrigin()} />
      <h1>{view ? nameOf(view.dossier) || t('anonymous', { numero: view.dossier.numero }) : ''}</h1>
      <span className={classes.aside}>{view ? name(view.session.libelle) : ''}</span>
      <span className={classes.steps}>
        {step(precedent, t('previous'), 'previousDossier', IconChevronUp)}
        {step(suivant, t('next'), 'nextDossier', IconChevronDown)}
        <span className={`${classes.position} p-figures`}>
          {total > 0 && position > 0
            ? t('position', { position: f.count(position), total: f.count(total) })
            : ''}
        </span>
      </span>
    </div>
  );
}
