import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { SuiviLectures } from '../../../protocol/lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { dossierPath } from '../app/routes.ts';
import classes from './lectures.module.css';
import { useAffecter } from './use-affecter.ts';

type Recuse = SuiviLectures['recuses'][number];

/** The reserve reads in his place, by the same day. */
export const stepIn = ({ dossier, echeance }: Pick<Recuse, 'dossier' | 'echeance'>, personneId: string) => ({
  type: 'affectation.affecter@1' as const,
  payload: { dossierId: dossier.id, personneId, role: 'lecteur' as const, echeance },
});

/** PM3: readers who stepped back and whom nobody has replaced: the reserve steps in, one by one or all at once. */
export function RecusedReaders({ recuses }: { readonly recuses: readonly Recuse[] }) {
  const t = useMessages(reviewLectures);
  const f = useFormat();
  const now = useNow();
  const { affecter, progress } = useAffecter();
  const replaceable = recuses.flatMap((one) => (one.reserve ? [stepIn(one, one.reserve.personneId)] : []));
  return (
    <section className={classes.recused} aria-labelledby="share-recused">
      <div className={classes.head}>
        <h2 id="share-recused">{t('recused', { count: recuses.length })}</h2>
        {replaceable.length > 1 ? (
          <Button
            size="xs"
            variant="default"
            disabled={progress !== null}
            onClick={() => void affecter(replaceable, (count) => t('replaced', { count }))}
          >
            {t('replaceAll', { count: replaceable.length })}
          </Button>
        ) : null}
      </div>
      <ul className={classes.lines}>
        {recuses.map((one) => (
          <li key={`${one.dossier.id} ${one.personneId}`}>
            <span>
              <Link href={dossierPath(one.dossier.id)}>{one.dossier.libelle}</Link>
              <span className={classes.dim}>
                {' '}
                {t('recusedWho', { nom: one.nom, quand: f.ago(one.le, now) })}
              </span>
            </span>
            {one.reserve ? (
              <Button
                size="xs"
                variant="default"
                disabled={progress !== null}
                onClick={() => {
                  const { reserve } = one;
                  if (reserve)
                    void affecter([stepIn(one, reserve.personneId)], () =>
                      t('replacedBy', { nom: reserve.nom }),
                    );
                }}
              >
                {t('replaceBy', { nom: one.reserve.nom })}
              </Button>
            ) : (
              <span className={classes.dim}>{t('noReserve')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
