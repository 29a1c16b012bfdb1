import type { Seance } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';

/** « 4 mai 2026 à 14:00 ». */
export function useWhen(): (seance: Pick<Seance, 'jour' | 'heure'>) => string {
  const t = useMessages(reviewSeance);
  const f = useFormat();
  return ({ jour, heure }) => (heure ? t('when', { jour: f.day(jour), heure }) : f.day(jour));
}
