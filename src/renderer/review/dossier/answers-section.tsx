import type { Reponse } from '../../../domain/candidature/dossier.ts';
import type { Question } from '../../../domain/organisation/organisation.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './candidate.module.css';
import { useDossier } from './dossier-context.tsx';

function Answer({ question, reponse }: { readonly question: Question; readonly reponse: Reponse }) {
  const t = useMessages(reviewCommon);
  const f = useFormat();
  if (typeof reponse === 'boolean') return <>{t(reponse ? 'yes' : 'no')}</>;
  if (typeof reponse === 'number') return <>{f.number(reponse, 2)}</>;
  if (typeof reponse === 'string') return <>{question.forme === 'date' ? f.day(reponse) : reponse}</>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {question.choix.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reponse.map((row) => (
          <tr key={row.join('\u0000')}>
            {row.map((cell, i) => (
              <td key={question.choix[i] ?? i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** OR7: the formation's own questions, in its order; unanswered ones are said to be so. */
export function AnswersSection() {
  const t = useMessages(reviewCommon);
  const name = useBilingue();
  const { dossier, session } = useDossier().view;
  return (
    <dl className={classes.answers}>
      {session.questions
        .toSorted((a, b) => a.ordre - b.ordre)
        .map((question) => {
          const reponse = dossier.reponses[question.id];
          return (
            <div key={question.id} data-passage={question.id} tabIndex={-1}>
              <dt>{name(question.libelle)}</dt>
              <dd>
                {reponse === undefined ? t('unknown') : <Answer question={question} reponse={reponse} />}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}
