import { Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { reviewCommon } from '../../../messages/review-common.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import { useRegistry } from '../keys/shortcuts-provider.tsx';
import classes from './dossier-skeleton.module.css';

const LINES = ['62%', '84%', '48%', '76%', '90%', '58%', '70%'];

/**
 * Places of the three panes while a dossier is read from the disk; nothing at all for the first 300 ms. Keys
 * that are pressed meanwhile wait for what answers them.
 */
export function DossierSkeleton() {
  const t = useMessages(reviewCommon);
  const shown = useDelayed(true);
  const registry = useRegistry();
  useEffect(() => registry.hold(), [registry]);
  return (
    <div className={classes.root} aria-busy="true" aria-label={t('loading')} role="status">
      {['left', 'page', 'right'].map((part) => (
        <div key={part} className={classes[part]}>
          {shown
            ? part === 'page'
              ? null
              : LINES.map((width) => <Skeleton key={width} height={10} width={width} animate={false} />)
            : null}
        </div>
      ))}
    </div>
  );
}
