import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';
import { StatutDossierChip } from '../../ui/statut.tsx';
import { TagsLine } from '../etiquettes/tags-line.tsx';
import classes from './candidate.module.css';
import { ChangesSummary } from './changes-summary.tsx';
import { useDossier } from './dossier-context.tsx';
import { DossierMenu } from './dossier-menu.tsx';
import { nameOf } from './name-of.ts';

/** Name, number, statut and when it was transmitted; then what changed since I last read. */
export function IdentityHead() {
  const t = useMessages(reviewDossier);
  const f = useFormat();
  const name = useBilingue();
  const { view, changed } = useDossier();
  const { dossier, session } = view;
  const { infos } = dossier.profil;
  const transmitted = dossier.transmissions.at(-1);
  const civilite = infos?.civilite ? `${infos.civilite} ` : '';
  return (
    <div className={classes.head}>
      <div className={classes.headTop}>
        <h2 className={classes.name}>
          {nameOf(dossier) ? civilite + nameOf(dossier) : t('anonymous', { numero: dossier.numero })}
        </h2>
        <DossierMenu />
      </div>
      <p className={classes.numero}>{t('numero', { numero: dossier.numero })}</p>
      <p className={classes.formation}>{name(session.libelle)}</p>
      <p className={classes.statut} data-changed={changed.has('statut') || undefined}>
        <StatutDossierChip statut={dossier.statut} />
        <span className={classes.since}>
          {transmitted ? t('transmitted', { jour: f.day(transmitted.le) }) : t('notTransmitted')}
        </span>
      </p>
      <TagsLine />
      {dossier.annuleeLe !== null ? (
        <Notice tone="warn">{t('cancelled', { jour: f.day(dossier.annuleeLe) })}</Notice>
      ) : null}
      <ChangesSummary />
    </div>
  );
}
