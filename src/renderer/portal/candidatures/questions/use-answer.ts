import type { Reponse } from '../../../../domain/candidature/dossier.ts';
import { verifierReponse } from '../../../../domain/candidature/reponses.ts';
import type { Question } from '../../../../domain/organisation/organisation.ts';
import type { Refusal } from '../../../../domain/refusal.ts';
import { useReport } from '../../profil/saving/save-board.tsx';
import { type Saved, type Typed, useTyped } from '../../profil/saving/use-typed.ts';
import { useCandidature } from '../candidature-context.tsx';
import { parseDraft, readAnswer, type Unread } from './answer.ts';

/** An answer as it is typed: texts as they stand, even those that are not a number or a day yet. */
export type TypedAnswer = Reponse | null;

/** What keeps typed text from being an answer: not a number or a day yet, or the domain's own refusal. */
type Fault = Unread | Refusal | null;

/** What would be sent for what was typed, by the domain's rule of its form. */
function looked(
  question: Question,
  typed: TypedAnswer,
): { readonly value: TypedAnswer; readonly fault: Fault } {
  const read = readAnswer(question.forme, typed);
  if (!read.ok) return { value: null, fault: read.fault };
  if (read.value === null) return { value: null, fault: null };
  const ruled = verifierReponse(question, read.value);
  return { value: read.value, fault: ruled.ok ? null : ruled.refusal };
}

/** Under what an answer that is being typed is kept on the device. */
export const draftKeyOf = (dossierId: string, questionId: string): string =>
  `reponse.${dossierId}.${questionId}`;

/** OR7: one answer that saves itself. `fault`: what was typed is not an answer of this form yet. */
export function useAnswer(question: Question): Typed<TypedAnswer> & { readonly fault: Fault } {
  const { view, drafts, act } = useCandidature();
  const saved = view.reponses[question.id] ?? null;
  const typed = useTyped<TypedAnswer>({
    drafts,
    draftKey: draftKeyOf(view.id, question.id),
    parse: parseDraft,
    saved,
    open: view.repondre.allowed,
    save: async (value): Promise<Saved> => {
      const { value: reponse, fault } = looked(question, value);
      if (fault) return { kind: 'local' };
      const input = { dossierId: view.id, questionId: question.id, reponse: mutable(reponse) };
      const outcome = await act(({ candidatures }) => candidatures.repondre.mutate(input));
      return outcome.kind === 'done' ? { kind: 'saved' } : outcome;
    },
  });
  useReport(question.id, typed);
  return { ...typed, fault: looked(question, typed.value).fault };
}

/** The wire's type has mutable rows. */
const mutable = (reponse: TypedAnswer): string | number | boolean | string[][] | null =>
  Array.isArray(reponse)
    ? (reponse as readonly (readonly string[])[]).map((row) => [...row])
    : (reponse as string | number | boolean | null);
