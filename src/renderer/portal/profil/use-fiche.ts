import { useRef, useState } from 'react';
import type { ErreurChamp } from '../../../domain/candidat/champs.ts';
import { type RubriqueFiche, VERIFIER_FICHE } from '../../../domain/candidat/rubriques.ts';
import { useToday } from '../candidatures/use-today.ts';
import { type FormValues, ficheForm, formOf, parseForm } from './forms.ts';
import { useProfil } from './profil-context.tsx';
import { afterSave, conflictsOf, isSame, merge } from './saving/merge.ts';
import type { Trouble } from './saving/trouble.ts';
import { type Saved, type Typed, useTyped } from './saving/use-typed.ts';

/** Field errors that the server sent back with a refusal. */
export const champsOf = (trouble: Trouble | null): readonly ErreurChamp[] =>
  trouble?.kind === 'refused' ? ((trouble.problem.champs ?? []) as readonly ErreurChamp[]) : [];

const isMoved = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.problem.refusal?.code === 'rubrique_changee';

/** Times that a save is made again on what another device saved meanwhile. */
const TRIES = 5;

/** One field that another device changed while it was changed here. */
interface Conflict {
  readonly champ: string;
  readonly mine: string | readonly string[];
  readonly theirs: string | readonly string[];
}

export interface Fiche extends Typed<FormValues> {
  /** Everything that is wrong now. */
  readonly erreurs: readonly ErreurChamp[];
  /** PM5: what is to be chosen before this rubric is saved; other fields follow the other device by themselves. */
  readonly conflicts: readonly Conflict[];
  readonly choose: (conflict: Conflict, which: 'mine' | 'theirs') => void;
}

/**
 * One rubric that saves itself: on the device at each keystroke, on the server as soon as the domain's check
 * finds nothing wrong, with the version that typing began from.
 */
export function useFiche(rubrique: RubriqueFiche): Fiche {
  const { profil, drafts, latest, command } = useProfil();
  const aujourdhui = useToday();
  const saved = ficheForm(profil, rubrique);
  const draftKey = `rubrique.${rubrique}`;
  const baseKey = `${draftKey}.base`;
  const [shownBase, setShownBase] = useState<FormValues>(
    () => drafts.read(baseKey, (kept) => parseForm(rubrique, kept)) ?? formOf(rubrique, null),
  );
  // The same, for a save that follows another before the page is drawn again.
  const base = useRef(shownBase);
  const moveBase = (next: FormValues): void => {
    base.current = next;
    setShownBase(next);
    drafts.write(baseKey, next);
  };
  const typed = useTyped<FormValues>({
    drafts,
    draftKey,
    parse: (value) => parseForm(rubrique, value),
    saved,
    open: true,
    save: async (mine): Promise<Saved> => {
      for (let i = 0; i < TRIES; i += 1) {
        const read = latest();
        const theirs = ficheForm(read, rubrique);
        const from = base.current;
        const saisie = merge(from, mine, theirs);
        if (conflictsOf(from, mine, theirs).length > 0) return { kind: 'local' };
        if (!VERIFIER_FICHE[rubrique](saisie, { aujourdhui }).ok) return { kind: 'local' };
        const outcome = await command({
          kind: 'enregistrerRubrique',
          rubrique,
          saisie,
          attendu: read[rubrique],
        });
        if (outcome.kind === 'saved') {
          moveBase(afterSave(from, mine, ficheForm(outcome.view.profil, rubrique)));
          return { kind: 'saved' };
        }
        if (!isMoved(outcome)) return outcome;
      }
      return { kind: 'busy', waitMs: null };
    },
  });
  const { value, change } = typed;
  const lue = VERIFIER_FICHE[rubrique](value, { aujourdhui });
  return {
    ...typed,
    erreurs: [...(lue.ok ? [] : lue.erreurs), ...champsOf(typed.trouble)],
    conflicts: conflictsOf(shownBase, value, saved).map((champ) => ({
      champ,
      mine: value[champ] ?? '',
      theirs: saved[champ] ?? '',
    })),
    choose: ({ champ, mine, theirs }, which) => {
      moveBase({ ...base.current, [champ]: theirs });
      change({ ...value, [champ]: which === 'mine' ? mine : theirs });
      typed.leave();
    },
    change: (next) => {
      // What is read now is what the server has: typing begins from it.
      moveBase(isSame(value, saved) ? saved : base.current);
      change(next);
    },
  };
}
