import type { DecideContext } from '../actor.ts';
import type { Dossier } from '../candidature/dossier.ts';
import type { Commission } from '../organisation/organisation.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import { peutSaisirDecision } from '../rights/decision.ts';
import { peutLireSeance } from '../rights/seance.ts';
import type { Decision } from './decision.ts';

/** A dossier on the liste complémentaire of one session. */
export interface Classe {
  readonly dossier: Dossier;
  readonly decision: Decision;
  readonly rang: number;
}

export interface ClassementState {
  readonly commission: Commission;
  /** Every dossier on the list, whoever may see it. */
  readonly liste: readonly Classe[];
}

/** DE3, DE12: the liste complémentaire as `recusations` leave it to be seen, by rang. */
export const listeVisible = (
  liste: readonly Classe[],
  { recusations }: { readonly recusations: readonly string[] },
): readonly Classe[] =>
  liste
    .filter(({ dossier }) => dossier.annuleeLe === null && !recusations.includes(dossier.candidatId))
    .toSorted((a, b) => a.rang - b.rang);

/**
 * DE3: gives the list its order in one act: rangs from 1 on, around those that are not the writer's to move:
 * validated or published ones, and those of dossiers that he does not see or name. Returns the decisions whose
 * rang changes.
 */
export function decideClassement(
  { commission, liste }: ClassementState,
  ordre: readonly string[],
  { actor, now }: DecideContext,
): Result<readonly Decision[]> {
  if (!peutLireSeance(actor, commission)) return refuse('introuvable');
  const visibles = new Map(listeVisible(liste, actor).map((classe) => [classe.dossier.id, classe]));
  const ordonnes: Classe[] = [];
  for (const id of new Set(ordre)) {
    const classe = visibles.get(id);
    if (!classe) return refuse('classement_change');
    if (!peutSaisirDecision(actor, classe.dossier)) return refuse('interdit');
    ordonnes.push(classe);
  }
  if (ordonnes.length < ordre.length) return refuse('classement_change');
  const rangs = rangsDe(ordonnes, liste);
  if (!rangs.ok) return rangs;
  return accept(
    ordonnes.flatMap(({ decision, rang: ancien }, i) => {
      const rang = rangs.value[i] ?? ancien;
      if (rang === ancien) return [];
      const contenu = { ...decision.contenu, rang };
      const acte = {
        etat: 'classement',
        le: now,
        parId: actor.personneId,
        parNom: actor.nom,
        contenu,
        raison: '',
      } as const;
      return [{ ...decision, contenu, actes: [...decision.actes, acte], majLe: now }];
    }),
  );
}

/** Ever higher rangs down the order; a rang that stands may be left out above it, never passed. */
function rangsDe(ordonnes: readonly Classe[], liste: readonly Classe[]): Result<readonly number[]> {
  const nommes = new Set(ordonnes.map(({ dossier }) => dossier.id));
  const pris = new Set(
    liste
      .filter(({ dossier, decision }) => !nommes.has(dossier.id) || decision.etat !== 'saisie')
      .map(({ rang }) => rang),
  );
  const rangs: number[] = [];
  let suivant = 1;
  for (const { decision, rang } of ordonnes) {
    if (decision.etat === 'saisie') {
      while (pris.has(suivant)) suivant += 1;
      rangs.push(suivant);
      suivant += 1;
      continue;
    }
    if (rang < suivant) return refuse('rang_fige', { rang });
    rangs.push(rang);
    suivant = rang + 1;
  }
  return accept(rangs);
}
