import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { reviewSettings } from '../../../messages/review-settings.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useTRPC } from '../app/api.ts';
import { usePreferences } from '../app/preferences.tsx';
import { SettingLine } from './setting-line.tsx';

const GB = 1_000_000_000;
const CHOICES = [1, 2, 5, 10, 20, 50].map((gigabytes) => gigabytes * GB);

/** How much of the disk the pièces may take; what they take now. */
export function CacheLine() {
  const trpc = useTRPC();
  const t = useMessages(reviewSettings);
  const f = useFormat();
  const { preferences, set } = usePreferences();
  const { data } = useQuery(trpc.files.status.queryOptions(undefined, { staleTime: 0 }));
  const { budgetCache } = preferences;
  const choices = CHOICES.includes(budgetCache)
    ? CHOICES
    : [...CHOICES, budgetCache].toSorted((a, b) => a - b);
  const now = data
    ? t('cacheNow', { presents: f.count(data.presents), octets: f.bytes(data.octets), count: data.attendus })
    : '';
  return (
    <SettingLine label={t('cache')} text={[t('cacheText'), now].filter(Boolean).join(' ')}>
      <Select
        w={128}
        aria-label={t('cache')}
        data={choices.map((bytes) => ({ value: String(bytes), label: f.bytes(bytes) }))}
        value={String(budgetCache)}
        onChange={(value) => {
          if (value !== null) set({ budgetCache: Number(value) });
        }}
      />
    </SettingLine>
  );
}
