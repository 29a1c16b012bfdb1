import { useRef } from 'react';
import type { ErreurChamp } from '../../../domain/candidat/champs.ts';
import type { Profil } from '../../../domain/candidat/profil.ts';
import { type RubriqueFiche, VERIFIER_FICHE } from '../../../domain/candidat/rubriques.ts';
import { useToday } from '../candidatures/use-today.ts';
import { type FormValues, ficheForm, parseForm } from './forms.ts';
import { useProfil } from './profil-context.tsx';
import { merge } from './saving/merge.ts';
import type { Trouble } from './saving/trouble.ts';
import { type Saved, type Typed, useTyped } from './saving/use-typed.ts';

/** Field errors that the server sent back with a refusal. */
export const champsOf = (trouble: Trouble | null): readonly ErreurChamp[] =>
  trouble?.kind === 'refused' ? ((trouble.problem.champs ?? []) as readonly ErreurChamp[]) : [];

/**
 * One rubric that saves itself: on the device at each keystroke, on the server as soon as the domain's check
 * finds nothing wrong. `erreurs`: everything that is wrong now.
 */
export function useFiche(
  rubrique: RubriqueFiche,
): Typed<FormValues> & { readonly erreurs: readonly ErreurChamp[] } {
  const { profil, drafts, latest, command } = useProfil();
  const aujourdhui = useToday();
  const saved = ficheForm(profil, rubrique);
  // What typing began from: what another tab changed since is not overwritten.
  const base = useRef<FormValues | null>(null);
  const typed = useTyped<FormValues>({
    drafts,
    draftKey: `rubrique.${rubrique}`,
    parse: (value) => parseForm(rubrique, value),
    saved,
    open: true,
    save: async (mine): Promise<Saved> => {
      const merged = (now: Profil): FormValues =>
        base.current ? merge(base.current, mine, ficheForm(now, rubrique)) : mine;
      if (!VERIFIER_FICHE[rubrique](merged(latest()), { aujourdhui }).ok) return { kind: 'local' };
      const outcome = await command((now) => ({
        kind: 'enregistrerRubrique',
        rubrique,
        saisie: merged(now),
      }));
      if (outcome.kind !== 'saved') return outcome;
      base.current = ficheForm(outcome.view.profil, rubrique);
      return { kind: 'saved' };
    },
  });
  const lue = VERIFIER_FICHE[rubrique](typed.value, { aujourdhui });
  return {
    ...typed,
    erreurs: [...(lue.ok ? [] : lue.erreurs), ...champsOf(typed.trouble)],
    change: (next) => {
      base.current ??= saved;
      typed.change(next);
    },
  };
}
