import type { ProcesVerbal } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { AvisChip } from '../../ui/statut.tsx';
import { PvCitations } from './pv-citations.tsx';
import classes from './seance.module.css';

/** What the procès-verbal says of each dossier. */
export function PvTable({ pv }: { readonly pv: ProcesVerbal }) {
  const t = useMessages(reviewSeance);
  const name = useBilingue();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('order')}</th>
          <th scope="col">{t('decided')}</th>
          <th scope="col">{t('deliberation')}</th>
        </tr>
      </thead>
      <tbody>
        {pv.dossiers.map(({ dossierId, nom, numero, formation, decision, deliberation }) => (
          <tr key={dossierId}>
            <th scope="row">
              <span className={classes.lineName}>{nom || numero}</span>
              <span className={classes.lineAside}>
                {nom ? `${numero} · ` : ''}
                {name(formation)}
              </span>
            </th>
            <td>
              {decision ? (
                <>
                  <AvisChip type={decision.type} strong />
                  {decision.rang === null ? '' : ` ${t('rank', { rang: decision.rang })}`}
                  {decision.motifs.map((motif) => (
                    <span key={motif.fr} className={classes.lineAside}>
                      {name(motif)}
                    </span>
                  ))}
                  {decision.commentaire ? (
                    <span className={classes.lineAside}>{decision.commentaire}</span>
                  ) : null}
                </>
              ) : (
                t('notDecided')
              )}
            </td>
            <td>
              {deliberation ? (
                <>
                  {t(`mode.${deliberation.mode}`)}
                  {deliberation.mode === 'vote' ? (
                    <span className={classes.lineAside}>
                      {t('voteLine', {
                        pour: deliberation.pour,
                        contre: deliberation.contre,
                        abstention: deliberation.abstention,
                      })}
                    </span>
                  ) : null}
                  {deliberation.observation ? (
                    <span className={classes.lineAside}>{deliberation.observation}</span>
                  ) : null}
                  <PvCitations dossierId={dossierId} citations={deliberation.citations} />
                </>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
