import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useSentence } from '../../../i18n/sentence.ts';
import { Notice } from '../../../ui/notice.tsx';
import { SaveBoard, useBoard } from '../../profil/saving/save-board.tsx';
import { SaveLine } from '../../profil/saving/save-line.tsx';
import { useCandidature } from '../candidature-context.tsx';
import { GivenAnswers } from './given-answers.tsx';
import { QuestionField } from './question-field.tsx';
import classes from './questions.module.css';
import { UnsentAnswers } from './unsent-answers.tsx';

function Saving() {
  const t = useMessages(portalCandidature);
  return (
    <div className={classes.top}>
      <SaveLine {...useBoard()} local={t('question.local')} />
    </div>
  );
}

/** « Formulaires complémentaires »: every answer saves itself as it is typed. */
export function QuestionsTab() {
  const t = useMessages(portalCandidature);
  const sentence = useSentence();
  const { view } = useCandidature();
  const questions = view.questions.toSorted((a, b) => a.ordre - b.ordre);
  if (questions.length === 0) return <p>{t('questions.none')}</p>;
  if (!view.repondre.allowed) {
    return (
      <div className={classes.form}>
        <Notice tone="info">
          {view.repondre.refusal.code === 'statut_inattendu'
            ? t('questions.transmitted')
            : sentence(view.repondre.refusal)}
        </Notice>
        <UnsentAnswers />
        <GivenAnswers questions={questions} reponses={view.reponses} />
      </div>
    );
  }
  return (
    <SaveBoard>
      <div className={classes.form}>
        <Saving />
        {questions.map((question) => (
          <QuestionField key={question.id} question={question} />
        ))}
      </div>
    </SaveBoard>
  );
}
