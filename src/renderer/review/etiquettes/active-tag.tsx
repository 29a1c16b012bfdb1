import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { reviewTags } from '../../../messages/review-tags.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import classes from './etiquettes.module.css';
import { Swatch } from './tag-chip.tsx';

/** Beside the name of the list: the étiquette that narrows it, and the way back to all. */
export function ActiveTag() {
  const trpc = useTRPC();
  const t = useMessages(reviewTags);
  const { query, change } = useInbox();
  const wanted = query.etiquette ?? null;
  const { data } = useQuery(
    trpc.inbox.counts.queryOptions({ query }, { enabled: wanted !== null, placeholderData: (was) => was }),
  );
  if (wanted === null) return null;
  const etiquette = data?.etiquettes.find(({ cle }) => cle === wanted);
  const libelle = etiquette?.libelle ?? wanted;
  return (
    <span className={classes.chip}>
      <Swatch couleur={etiquette?.couleur ?? 'gris'} />
      <span className={classes.word}>{libelle}</span>
      <button
        type="button"
        className={`p-plain ${classes.remove}`}
        aria-label={t('unfilter', { libelle })}
        onClick={() => change({ etiquette: null })}
      >
        <IconX size={12} stroke={2} aria-hidden="true" />
      </button>
    </span>
  );
}
