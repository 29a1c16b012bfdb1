import { Link } from 'wouter';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { classementPath } from '../app/routes.ts';
import classes from './seance.module.css';

/** DE3: the listes complémentaires of the sessions spoken of. */
export function RankLinks({ view }: { readonly view: SeanceView }) {
  const t = useMessages(reviewSeance);
  const name = useBilingue();
  if (view.sessions.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="ranks">
      <h3 id="ranks">{t('rankLists')}</h3>
      <ul className={classes.links}>
        {view.sessions.map(({ id, libelle, liste }) => (
          <li key={id}>
            <Link href={classementPath(id)}>{t('rankList', { formation: name(libelle), count: liste })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
