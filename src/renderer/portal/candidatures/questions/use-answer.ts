import type { Reponse } from '../../../../domain/candidature/dossier.ts';
import type { Question } from '../../../../domain/organisation/organisation.ts';
import { useReport } from '../../profil/saving/save-board.tsx';
import { type Saved, type Typed, useTyped } from '../../profil/saving/use-typed.ts';
import { useCandidature } from '../candidature-context.tsx';
import { parseDraft, readAnswer } from './answer.ts';

/** An answer as it is typed: texts as they stand, even those that are not a number or a day yet. */
export type TypedAnswer = Reponse | null;

/** OR7: one answer that saves itself. `fault`: what was typed is not an answer of this form yet. */
export function useAnswer(question: Question): Typed<TypedAnswer> & { readonly fault: 'nombre' | null } {
  const { view, drafts, act } = useCandidature();
  const saved = view.reponses[question.id] ?? null;
  const typed = useTyped<TypedAnswer>({
    drafts,
    draftKey: `reponse.${view.id}.${question.id}`,
    parse: parseDraft,
    saved,
    open: view.repondre.allowed,
    save: async (value): Promise<Saved> => {
      const read = readAnswer(question.forme, value);
      if (!read.ok) return { kind: 'local' };
      const outcome = await act(({ candidatures }) =>
        candidatures.repondre.mutate({
          dossierId: view.id,
          questionId: question.id,
          reponse: mutable(read.value),
        }),
      );
      return outcome.kind === 'done' ? { kind: 'saved' } : outcome;
    },
  });
  useReport(question.id, typed);
  const read = readAnswer(question.forme, typed.value);
  return { ...typed, fault: read.ok ? null : read.fault };
}

/** The wire's type has mutable rows. */
const mutable = (reponse: TypedAnswer): string | number | boolean | string[][] | null =>
  Array.isArray(reponse)
    ? (reponse as readonly (readonly string[])[]).map((row) => [...row])
    : (reponse as string | number | boolean | null);
