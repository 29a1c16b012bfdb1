import { Button, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { portalFusion } from '../../../../messages/portal-fusion.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useDelayed } from '../../../ui/use-delayed.ts';
import type { Progress as BuildProgress } from '../work/build-file.ts';
import classes from './fusion.module.css';

/** The file being made: where it is, page by page, and a way out. */
export function Building({
  progress,
  onStop,
}: {
  readonly progress: BuildProgress;
  readonly onStop: () => void;
}) {
  const t = useMessages(portalFusion);
  const stop = useRef<HTMLButtonElement>(null);
  // Before that, most files are made: nothing blinks.
  const shown = useDelayed(true);
  useEffect(() => {
    if (shown) stop.current?.focus();
  }, [shown]);
  if (!shown) return <div className={classes.building} aria-busy="true" />;
  const assembling = progress.phase === 'assemblage';
  const done = assembling ? 100 : (100 * (progress.page - 1)) / progress.total;
  const sentence = assembling
    ? t('assemblage')
    : t(progress.round === 1 ? 'enCours' : 'ajustement', { page: progress.page, total: progress.total });
  return (
    <div className={classes.building}>
      <h2 className={classes.title}>{t('fabrication')}</h2>
      <Progress.Root size="md">
        {/* Mantine's own attributes say a percentage: the page it is at says more. */}
        <Progress.Section
          withAria={false}
          value={done}
          role="progressbar"
          aria-label={t('fabrication')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(done)}
          aria-valuetext={sentence}
        />
      </Progress.Root>
      <p className={classes.dim} role="status">
        {sentence}
      </p>
      <Button ref={stop} h="2.75rem" variant="default" onClick={onStop}>
        {t('arreter')}
      </Button>
    </div>
  );
}
