import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Shape } from '../../ui/shape.tsx';
import { ROUTES } from '../app/routes.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import work from '../work/work.module.css';
import { ReadyCard } from './ready-card.tsx';
import classes from './sweep.module.css';
import { tally } from './sweep-state.ts';
import type { Sweep } from './use-sweep.ts';

const MINUTE = 60_000;

/** What was done, and what it leads to. */
export function SweepEnd({ sweep }: { readonly sweep: Sweep }) {
  const t = useMessages(reviewSweep);
  const ariaKeys = useAriaKeys();
  const common = useMessages(reviewCommon);
  const f = useFormat();
  const [, navigate] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { validees, refusees, passees } = tally(sweep.state);
  const span = sweep.span();
  const decided = sweep.state.decided.length;
  useShortcut('sweepBack', sweep.back);
  useShortcut('sweepUndo', sweep.undo);
  useShortcut('undo', sweep.undo);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.end}>
      <h2 ref={heading} tabIndex={-1}>
        {t('done')}
      </h2>
      <ul className={`${classes.figures} p-figures`}>
        <li>
          <Shape name="check" />
          {t('doneValidees', { count: validees })}
        </li>
        <li>
          <Shape name="cross" />
          {t('doneRefusees', { count: refusees })}
        </li>
        <li>
          <Shape name="dash" />
          {t('donePassees', { count: passees })}
        </li>
        {decided > 1 && span > 0 ? (
          <li className={work.muted}>
            {t('donePace', { duree: f.duration(span), rythme: f.number((decided * MINUTE) / span, 0) })}
          </li>
        ) : null}
      </ul>
      <p className={work.muted}>{t('consequence')}</p>
      <ReadyCard />
      <div className={work.actions}>
        {passees > 0 ? (
          <Button variant="default" onClick={sweep.again}>
            {t('again', { count: passees })}
          </Button>
        ) : null}
        {decided > 0 ? (
          <Button
            variant="default"
            aria-keyshortcuts={ariaKeys('sweepUndo')}
            rightSection={<KeyHint id="sweepUndo" />}
            onClick={sweep.undo}
          >
            {t('undo')}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => navigate(ROUTES.inbox)}>
          {common('back')}
        </Button>
      </div>
    </div>
  );
}
