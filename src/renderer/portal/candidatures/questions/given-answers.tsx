import type { Reponse } from '../../../../domain/candidature/dossier.ts';
import type { Question } from '../../../../domain/organisation/organisation.ts';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { isBlank } from '../missing.ts';
import classes from './given-answers.module.css';

interface Props {
  readonly questions: readonly Question[];
  readonly reponses: Readonly<Record<string, Reponse>>;
}

function Answer({ question, reponse }: { readonly question: Question; readonly reponse: Reponse }) {
  const t = useMessages(portalCandidature);
  const f = useFormat();
  if (typeof reponse === 'boolean') return <>{t(reponse ? 'yes' : 'no')}</>;
  if (typeof reponse === 'number') return <>{f.number(reponse, 6)}</>;
  if (typeof reponse === 'string') return <>{question.forme === 'date' ? f.day(reponse) : reponse}</>;
  return (
    <ul className={classes.rows}>
      {reponse.map((row) => (
        <li key={row.join('\u0000')}>{row.filter((cell) => cell.trim() !== '').join(' · ')}</li>
      ))}
    </ul>
  );
}

/** The answers as they were given, once nothing may be changed. */
export function GivenAnswers({ questions, reponses }: Props) {
  const t = useMessages(portalCandidature);
  const name = useBilingue();
  return (
    <dl className={classes.answers}>
      {questions.map((question) => {
        const reponse = reponses[question.id];
        return (
          <div key={question.id}>
            <dt>{name(question.libelle)}</dt>
            <dd>
              {reponse === undefined || isBlank(reponse) ? (
                t('question.unanswered')
              ) : (
                <Answer question={question} reponse={reponse} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
