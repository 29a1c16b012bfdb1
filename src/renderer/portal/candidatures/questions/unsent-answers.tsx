import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { isSame } from '../../profil/saving/merge.ts';
import { useCandidature } from '../candidature-context.tsx';
import { parseDraft } from './answer.ts';
import { GivenAnswers } from './given-answers.tsx';
import { draftKeyOf } from './use-answer.ts';

/** Answers typed here that were not saved before nothing could be changed any more: shown, so that nothing is lost. */
export function UnsentAnswers() {
  const t = useMessages(portalCandidature);
  const { view, drafts } = useCandidature();
  const unsent = view.questions.flatMap((question) => {
    const typed = drafts.read(draftKeyOf(view.id, question.id), parseDraft);
    return typed === null || isSame(typed, view.reponses[question.id]) ? [] : [{ question, typed }];
  });
  if (unsent.length === 0) return null;
  return (
    <Notice tone="warn" role="alert">
      <p>{t('questions.unsent', { count: unsent.length })}</p>
      <GivenAnswers
        questions={unsent.map(({ question }) => question)}
        reponses={Object.fromEntries(unsent.map(({ question, typed }) => [question.id, typed]))}
      />
    </Notice>
  );
}
