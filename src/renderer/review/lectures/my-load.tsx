import { useQuery } from '@tanstack/react-query';
import { rappelEcran } from '../../../domain/lecture/rappel.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { MaCharge } from '../../../protocol/lectures.ts';
import { jourOf } from '../../i18n/dates.ts';
import { daysBetween } from '../../i18n/days-left.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useTRPC } from '../app/api.ts';
import { useVue } from '../app/preferences.tsx';
import { PACE_MS, savedPace } from '../inbox/workload.ts';
import classes from './my-load.module.css';

/** What was asked of me; null while nothing was, or before the workspace answered. */
export function useMyLoad(sessionId: string | null): MaCharge | null {
  const trpc = useTRPC();
  const today = jourOf(useNow());
  const { data } = useQuery(
    trpc.lectures.maCharge.queryOptions({ sessionId, today }, { placeholderData: (before) => before }),
  );
  return data && data.confies > 0 ? data : null;
}

/** « 12 des 20 dossiers qui me sont confiés · environ 1 h 30 · avant le 12 mai »; a word more when the day is near. */
export function MyLoad({ load }: { readonly load: MaCharge }) {
  const t = useMessages(reviewLectures);
  const f = useFormat();
  const today = jourOf(useNow());
  const [pace] = useVue('rythme', savedPace, PACE_MS);
  const { confies, restent, prochaine, enRetard } = load;
  if (restent === 0) return <span className="p-figures">{t('mine.none', { count: confies })}</span>;
  const reminded = prochaine !== null && rappelEcran(prochaine.jour, today) !== null;
  const parts = [
    t('mine.left', { restent, confies }),
    t('mine.time', { duree: f.work(restent * pace) }),
    ...(prochaine && !reminded ? [t('mine.before', { jour: f.dayShort(prochaine.jour) })] : []),
  ];
  return (
    <span className={`${classes.root} p-figures`}>
      <span>{parts.join(' · ')}</span>
      {reminded && prochaine ? (
        <strong className={classes.near}>
          {t('mine.near', { restent: prochaine.restent, jours: daysBetween(today, prochaine.jour) })}
        </strong>
      ) : null}
      {enRetard > 0 ? <strong className={classes.late}>{t('mine.late', { count: enRetard })}</strong> : null}
    </span>
  );
}
