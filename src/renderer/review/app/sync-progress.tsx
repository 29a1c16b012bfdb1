import { Progress } from '@mantine/core';
import { reviewSync } from '../../../messages/review-sync.ts';
import type { SyncState } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './sync.module.css';

type Progression = NonNullable<SyncState['progression']>;

const percent = ({ recus, total }: { recus: number; total: number }): number =>
  total === 0 ? 100 : Math.min(100, (recus / total) * 100);

/** Real counts of what came and what is to come: dossiers, files, bytes, time left. */
export function SyncProgress({ progression }: { readonly progression: Progression }) {
  const t = useMessages(reviewSync);
  const f = useFormat();
  const { dossiers, fichiers, octets, resteMs } = progression;
  const lines = [
    { key: 'dossiers', of: dossiers, text: `${f.count(dossiers.recus)} / ${f.count(dossiers.total)}` },
    { key: 'fichiers', of: fichiers, text: `${f.count(fichiers.recus)} / ${f.count(fichiers.total)}` },
  ] as const;
  return (
    <div className={classes.progress}>
      {lines
        .filter(({ of }) => of.total > 0)
        .map(({ key, of, text }) => (
          <div key={key}>
            <div className={classes.progressLine}>
              <span>{t(`progress.${key}`)}</span>
              <span className="p-figures">{text}</span>
            </div>
            <Progress size={4} value={percent(of)} aria-label={t(`progress.${key}`)} transitionDuration={0} />
          </div>
        ))}
      <p className={classes.progressFoot}>
        {octets.total > 0
          ? t('progress.octets', { recus: f.bytes(octets.recus), total: f.bytes(octets.total) })
          : null}
        {resteMs === null ? null : <span>{t('progress.reste', { duree: f.duration(resteMs) })}</span>}
      </p>
    </div>
  );
}
