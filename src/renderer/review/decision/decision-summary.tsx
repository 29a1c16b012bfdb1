import type { Jour } from '../../../domain/calendar/calendar.ts';
import type { ContenuDecision } from '../../../domain/decision/decision.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Facts } from '../../ui/facts.tsx';
import { AvisChip } from '../../ui/statut.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';

interface Props {
  readonly contenu: ContenuDecision;
  /** DE8: the last day to answer a promotion. */
  readonly confirmerAvant?: Jour | undefined;
}

/** What is decided, in words; also what the candidat will read. */
export function DecisionSummary({ contenu, confirmerAvant }: Props) {
  const t = useMessages(reviewDecision);
  const f = useFormat();
  const name = useBilingue();
  const { commission } = useDossier().view;
  const motifs = commission.motifs.filter(({ code }) => contenu.motifs.includes(code));
  const { rendezVous } = contenu;
  return (
    <div className={work.block}>
      <AvisChip type={contenu.type} strong />
      <Facts
        facts={[
          { label: t('rank'), value: contenu.rang === null ? '' : f.count(contenu.rang) },
          {
            label: t('meeting'),
            value: rendezVous
              ? t('meetingValue', {
                  jour: f.day(rendezVous.jour),
                  heure: rendezVous.heure,
                  lieu: rendezVous.lieu,
                })
              : '',
          },
          {
            label: t('motifs'),
            value: motifs.map((motif) => name(motif.libelle)).join(' ; '),
          },
          { label: t('comment'), value: contenu.commentaire },
          {
            label: t('answerBy'),
            value: confirmerAvant ? t('answerByValue', { jour: f.day(confirmerAvant) }) : '',
          },
        ]}
      />
    </div>
  );
}
