import { IconDownload } from '@tabler/icons-react';
import { portalSuite } from '../../../../messages/portal-suite.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { AvisChip } from '../../../ui/statut.tsx';
import { useJour } from '../../app/use-jour.ts';
import { useCandidature } from '../candidature-context.tsx';
import { documentUrl } from '../document-url.ts';
import classes from '../transmit/transmit.module.css';
import { MotifsRequest } from './motifs-request.tsx';
import own from './suite.module.css';

/** DE2: the published decision, in words: what it means, what the commission says, when and where to come. */
export function DecisionPanel() {
  const t = useMessages(portalSuite);
  const f = useFormat();
  const { jour } = useJour();
  const { view } = useCandidature();
  const { laDecision: decision, demandeMotifs } = view;
  // Under appel there is no decision to read; what was asked about it is still tracked.
  if (!decision && demandeMotifs)
    return (
      <section className={classes.panel} aria-labelledby="motifs">
        <MotifsRequest />
      </section>
    );
  if (!decision) return null;
  const { type, commentaire, rendezVous, liste, promue, lettre } = decision;
  return (
    <section className={classes.panel} aria-labelledby="decision">
      <h2 id="decision" className={own.decision}>
        {t('decision.title')} <AvisChip type={type} strong />
      </h2>
      <p>{t(promue ? 'decision.promoted' : `decision.${type}`)}</p>
      {rendezVous || liste ? (
        <dl className={own.facts}>
          {liste ? (
            <div>
              <dt>{t('decision.rank')}</dt>
              <dd className="p-figures">{t('decision.rankNow', liste)}</dd>
            </div>
          ) : null}
          {rendezVous
            ? (
                [
                  ['day', jour(rendezVous.jour)],
                  ['hour', rendezVous.heure],
                  ['place', rendezVous.lieu],
                ] as const
              ).map(([name, value]) => (
                <div key={name}>
                  <dt>{t(`decision.${name}`)}</dt>
                  <dd>{value}</dd>
                </div>
              ))
            : null}
        </dl>
      ) : null}
      {commentaire.trim() === '' ? null : (
        <div>
          <h3 className={own.label}>{t('decision.comment')}</h3>
          <p className={own.said}>{commentaire}</p>
        </div>
      )}
      {lettre ? (
        <p>
          <a id="lettre" className={classes.link} href={documentUrl(view.id, 'lettre.pdf')} download>
            <IconDownload size={18} stroke={1.75} aria-hidden="true" />
            {t('decision.letter')}
          </a>
        </p>
      ) : null}
      <p className={own.when}>{t('decision.published', { quand: f.moment(decision.publieeLe) })}</p>
      <MotifsRequest />
    </section>
  );
}
