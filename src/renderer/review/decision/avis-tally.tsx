import { TYPES_AVIS } from '../../../domain/codes.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { AvisChip } from '../../ui/statut.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';
import classes from './decision.module.css';

/** Rendered avis by type, mine included: what the decision is taken from. */
export function AvisTally() {
  const t = useMessages(reviewDecision);
  const { monAvis, autresAvis } = useDossier().view;
  const given = [...autresAvis, ...(monAvis ? [monAvis] : [])].filter(({ etat }) => etat === 'rendu');
  const tally = TYPES_AVIS.map((type) => ({
    type,
    count: given.filter((avis) => avis.type === type).length,
  })).filter(({ count }) => count > 0);
  return (
    <section className={work.block} aria-labelledby="tally">
      <h3 className={work.label} id="tally">
        <span>{t('tally')}</span>
      </h3>
      {tally.length === 0 ? (
        <p className={work.muted}>{t('noAvis')}</p>
      ) : (
        <ul className={classes.tally}>
          {tally.map(({ type, count }) => (
            <li key={type}>
              <AvisChip type={type} />
              <span className="p-figures">{count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
