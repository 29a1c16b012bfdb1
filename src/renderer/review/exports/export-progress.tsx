import { Button, Group, Progress } from '@mantine/core';
import { reviewExports } from '../../../messages/review-exports.ts';
import type { EtapeExport } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import { useSyncState } from '../app/sync-provider.tsx';
import classes from './exports.module.css';

interface Props {
  readonly etape: Extract<EtapeExport, { kind: 'avance' }> | null;
  /** A table is made at once: nothing of it is counted. */
  readonly table: boolean;
  readonly onStop: () => void;
}

/** How far an export is, and how to stop it. What is made in a blink shows no bar. */
export function ExportProgress({ etape, table, onStop }: Props) {
  const t = useMessages(reviewExports);
  const f = useFormat();
  const offline = useSyncState()?.badge === 'horsLigne';
  const late = useDelayed(true);
  const faits = etape?.faits ?? 0;
  const total = etape?.total ?? 0;
  const share = total === 0 || table ? 0 : (faits / total) * 100;
  return (
    <div className={classes.dialog}>
      <div className={classes.running} data-shown={late || undefined}>
        <div className={classes.runningLine} role="status">
          <span>{etape?.attend ? t(offline ? 'working.offline' : 'working.waiting') : t('working')}</span>
          <span className="p-figures">
            {total > 0 && !table
              ? t('working.progress', { faits: f.count(faits), total: f.count(total) })
              : ''}
          </span>
        </div>
        <Progress size={6} value={share} aria-label={t('working')} transitionDuration={0} />
      </div>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onStop}>
          {t('stop')}
        </Button>
      </Group>
    </div>
  );
}
