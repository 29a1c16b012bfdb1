import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Shape } from '../../ui/shape.tsx';
import { useTRPC } from '../app/api.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import { isFreeEnter } from '../staff/own-enter.ts';
import work from '../work/work.module.css';
import { ReadyDialog } from './ready-dialog.tsx';
import classes from './sweep.module.css';
import { useSweepQuery } from './use-sweep-query.ts';

/** LC7: « 37 dossiers peuvent passer en complet », one key away. */
export function ReadyCard() {
  const trpc = useTRPC();
  const t = useMessages(reviewSweep);
  const ariaKeys = useAriaKeys();
  const query = useSweepQuery();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(trpc.sweep.ready.queryOptions({ query }, { staleTime: 0 }));
  const count = data?.length ?? 0;
  useShortcut('declare', (_, event) => (isFreeEnter(event) ? setOpen(true) : false), count > 0);
  return (
    <section className={classes.ready} aria-live="polite">
      {count === 0 ? (
        <p className={work.muted}>{data ? t('ready.none') : ''}</p>
      ) : (
        <>
          <p className={work.row}>
            <Shape name="disc" />
            <strong>{t('ready.count', { count })}</strong>
          </p>
          <div className={work.actions}>
            <Button
              aria-keyshortcuts={ariaKeys('declare')}
              rightSection={<KeyHint id="declare" />}
              onClick={() => setOpen(true)}
            >
              {t('ready.open')}
            </Button>
          </div>
        </>
      )}
      {open && data ? <ReadyDialog dossiers={data} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
