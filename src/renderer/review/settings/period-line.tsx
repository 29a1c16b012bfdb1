import { useQuery } from '@tanstack/react-query';
import { reviewSettings } from '../../../messages/review-settings.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useTRPC } from '../app/api.ts';
import { useSyncState } from '../app/sync-provider.tsx';
import { SettingLine } from './setting-line.tsx';

const DAY_MS = 86_400_000;

/** SY10: how long this computer may go without its server, and what is left of it. */
export function PeriodLine() {
  const trpc = useTRPC();
  const t = useMessages(reviewSettings);
  const f = useFormat();
  const now = useNow();
  // A contact moves the end: asked again after each one.
  const contact = useSyncState()?.dernierContact ?? null;
  const { data } = useQuery(
    trpc.sync.period.queryOptions(undefined, { staleTime: 0, refetchInterval: 60_000 }),
  );
  if (!data) return null;
  const end = Math.max(data.echeance ?? 0, contact === null ? 0 : contact + data.jours * DAY_MS);
  return (
    <SettingLine label={t('period')} text={t('periodText', { jours: data.jours })}>
      {end === 0 ? null : (
        <span className="p-figures">
          {t('periodLeft', { count: Math.max(0, Math.floor((end - now) / DAY_MS)) })},{' '}
          {t('periodUntil', { moment: f.day(end) })}
        </span>
      )}
    </SettingLine>
  );
}
