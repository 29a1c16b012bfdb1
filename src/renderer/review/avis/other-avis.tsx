import type { Avis } from '../../../domain/avis/avis.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import work from '../work/work.module.css';
import classes from './avis.module.css';
import { AvisBody } from './avis-body.tsx';

/** The other members' avis: the workspace sends them only to those who may read them (DE1). */
export function OtherAvis({
  avis,
  withTitle,
}: {
  readonly avis: readonly Avis[];
  readonly withTitle: boolean;
}) {
  const t = useMessages(reviewAvis);
  const f = useFormat();
  return (
    <section className={work.block} aria-label={t('others.title')}>
      {withTitle ? (
        <h3 className={work.label}>
          <span>{t('others.title')}</span>
          <span className={`${work.labelAside} p-figures`}>{avis.length}</span>
        </h3>
      ) : null}
      <ul className={classes.others}>
        {avis.map((other) => (
          <li key={other.id} data-passage={other.id} tabIndex={-1}>
            <p className={`${work.between} ${work.muted}`}>
              <span>{other.auteurNom}</span>
              <span>{other.renduLe === null ? '' : f.day(other.renduLe)}</span>
            </p>
            <AvisBody avis={other} />
          </li>
        ))}
      </ul>
    </section>
  );
}
