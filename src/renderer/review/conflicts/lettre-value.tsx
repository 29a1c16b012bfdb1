import { reviewQueue } from '../../../messages/review-queue.ts';
import { useMessages } from '../../i18n/langue.tsx';

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const french = (value: unknown): string => {
  const { fr } = record(value);
  return typeof fr === 'string' ? fr : '';
};

/** One side of a conflict on a letter's text or on who signs: in French, which both have. */
export function LettreValue({ value }: { readonly value: unknown }) {
  const t = useMessages(reviewQueue);
  const { objet, paragraphes, nom, qualite } = record(value);
  const parts = [
    typeof nom === 'string' ? nom : '',
    french(qualite),
    french(objet),
    ...(Array.isArray(paragraphes) ? paragraphes.map(french) : []),
  ].filter((part) => part !== '');
  if (parts.length === 0) return <span>{t('value.none')}</span>;
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one value never move
    <p key={i}>{part}</p>
  ));
}
