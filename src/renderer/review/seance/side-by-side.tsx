import { reviewSeance } from '../../../messages/review-seance.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { AvisBody } from '../avis/avis-body.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import classes from './conducting.module.css';

/** DE12: every rendered avis that the reader may see, and whether they agree. */
export function SideBySide() {
  const t = useMessages(reviewSeance);
  const { monAvis, autresAvis } = useDossier().view;
  const given = [...(monAvis ? [monAvis] : []), ...autresAvis].filter(({ etat }) => etat === 'rendu');
  if (given.length === 0) return <p className={classes.noAvis}>{t('noAvis')}</p>;
  const types = new Set(given.map(({ type }) => type));
  return (
    <div className={classes.avis}>
      {given.length > 1 ? (
        <p className={classes.agreement}>
          {t('agreement')} : <strong>{t(types.size === 1 ? 'unanimous' : 'split')}</strong>
        </p>
      ) : null}
      <ul className={classes.sides}>
        {given.map((avis) => (
          <li key={avis.id} className={classes.one}>
            <h4>{avis.auteurNom}</h4>
            <AvisBody avis={avis} />
          </li>
        ))}
      </ul>
    </div>
  );
}
