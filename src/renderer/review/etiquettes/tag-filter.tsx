import type { ReactNode } from 'react';
import { reviewTags } from '../../../messages/review-tags.ts';
import type { InboxCounts } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import inbox from '../inbox/inbox.module.css';
import { useInbox } from '../inbox/inbox-query.tsx';
import classes from './etiquettes.module.css';
import { Swatch } from './tag-chip.tsx';

/** In the side column: the étiquettes in use, each of which narrows the list. */
export function TagFilter({ etiquettes }: { readonly etiquettes: InboxCounts['etiquettes'] }) {
  const t = useMessages(reviewTags);
  const f = useFormat();
  const { query, change } = useInbox();
  const wanted = query.etiquette ?? null;
  if (etiquettes.length === 0 && wanted === null) return null;
  const entry = (cle: string | null, text: string, total: number | null, couleur: ReactNode) => (
    <li key={cle ?? ''}>
      <button
        type="button"
        className={`p-plain ${inbox.entry}`}
        aria-current={wanted === cle}
        onClick={() => change({ etiquette: cle })}
      >
        <span className={classes.filterText}>
          {couleur}
          <span className={classes.word}>{text}</span>
        </span>
        <span className={inbox.entryCount}>{total === null ? '' : f.count(total)}</span>
      </button>
    </li>
  );
  return (
    <>
      <h2 className={classes.filterTitle} id="etiquettes">
        {t('title')}
      </h2>
      <ul className={classes.filter} aria-labelledby="etiquettes">
        {entry(null, t('any'), null, null)}
        {etiquettes.map(({ cle, libelle, couleur, total }) =>
          entry(cle, libelle, total, <Swatch couleur={couleur} />),
        )}
      </ul>
    </>
  );
}
