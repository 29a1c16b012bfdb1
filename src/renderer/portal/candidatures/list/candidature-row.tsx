import { Link } from 'wouter';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import type { CandidatureLigne } from '../../../../protocol/portal/views.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { Shape } from '../../../ui/shape.tsx';
import { AvisChip, StatutDossierChip } from '../../../ui/statut.tsx';
import { pathOfCandidature } from '../../app/routes.ts';
import { useJour } from '../../app/use-jour.ts';
import { useToDo } from '../use-to-do.ts';
import classes from './list.module.css';

/** LC10: formation, statut, decision, return date, what to do next. */
export function CandidatureRow({ ligne }: { readonly ligne: CandidatureLigne }) {
  const t = useMessages(portalCandidature);
  const { jour } = useJour();
  const name = useBilingue();
  const toDo = useToDo();
  const urgent =
    ligne.aFaire.kind === 'completer' ||
    ligne.aFaire.kind === 'corriger' ||
    ligne.aFaire.kind === 'transmettre';
  return (
    <li className={classes.row} data-cancelled={ligne.annulee || undefined}>
      <h2 className={classes.name}>
        <Link href={pathOfCandidature(ligne.id)}>{name(ligne.formation)}</Link>
      </h2>
      <p className={classes.todo} data-urgent={urgent || undefined}>
        {urgent ? <Shape name={ligne.aFaire.kind === 'corriger' ? 'cross' : 'triangle'} /> : null}
        <span>{toDo(ligne)}</span>
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('details.statut')}</dt>
          <dd>{ligne.annulee ? t('cancelled') : <StatutDossierChip statut={ligne.statut} />}</dd>
        </div>
        <div>
          <dt>{t('details.decision')}</dt>
          <dd>{ligne.decision ? <AvisChip type={ligne.decision} /> : t('decision.none')}</dd>
        </div>
        <div>
          <dt>{t('dates.retour')}</dt>
          <dd className="p-figures">{jour(ligne.retour)}</dd>
        </div>
        <div>
          <dt>{t('details.numero')}</dt>
          <dd className="p-figures">{ligne.numero}</dd>
        </div>
      </dl>
    </li>
  );
}
