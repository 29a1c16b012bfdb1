import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { labelOf } from '../model/page.ts';
import type { FusionState, Refusal } from '../session-state.ts';
import classes from './fusion.module.css';

interface Props {
  readonly state: FusionState;
  readonly refus: Refusal | null;
  /** « 2 Mo » */
  readonly limite: string;
  readonly undo: RefObject<HTMLButtonElement | null>;
  readonly create: RefObject<HTMLButtonElement | null>;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
  readonly onCreate: () => void;
}

/** Always in sight: what can be undone, why no file was made, and the way on. */
export function ComposerFoot({ state, refus, limite, undo, create, onRestore, onCancel, onCreate }: Props) {
  const t = useMessages(portalFusion);
  const { pages, removed, reading } = state;
  const last = removed.at(-1);
  const lastLabel = last ? labelOf(last.page) : null;
  const lastName = !lastLabel
    ? ''
    : lastLabel.page === null
      ? lastLabel.nom
      : t('pageDe', { nom: lastLabel.nom, page: lastLabel.page });
  return (
    <footer className={classes.foot}>
      {last ? (
        <Notice
          tone="info"
          action={
            <Button ref={undo} variant="default" onClick={onRestore}>
              {t('remettre')}
            </Button>
          }
        >
          {t('retiree', { nom: lastName })}
        </Notice>
      ) : null}

      {refus ? (
        <Notice tone="warn" role="alert">
          {t(`refus.${refus.code}`, { n: pages.length, limite, page: refus.page })}
        </Notice>
      ) : null}
      <div className={classes.footRow}>
        <span className={classes.dim} aria-live="polite">
          {reading[0] === undefined ? t('pages', { n: pages.length }) : t('lecture', { nom: reading[0] })}
        </span>
        <div className={classes.actions}>
          <Button h="2.75rem" variant="default" onClick={onCancel}>
            {t('annuler')}
          </Button>
          <Button
            ref={create}
            h="2.75rem"
            disabled={pages.length === 0 || reading.length > 0}
            onClick={onCreate}
          >
            {t('creer')}
          </Button>
        </div>
      </div>
    </footer>
  );
}
