import { estJour } from '../calendar/jours.ts';
import type { Question } from '../organisation/organisation.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import type { Reponse } from './dossier.ts';

/** Longest answers, in characters, and most rows of a table. */
const REPONSE_COURTE_MAX = 500;
const REPONSE_LONGUE_MAX = 10_000;
export const LIGNES_REPONSE_MAX = 50;

/** Says nothing: spaces only, or a table whose cells are all empty. */
const estVide = (reponse: Reponse | undefined): boolean => {
  if (typeof reponse === 'string') return reponse.trim() === '';
  if (reponse === undefined || typeof reponse !== 'object') return reponse === undefined;
  return reponse.every((ligne) => ligne.every((cellule) => cellule.trim() === ''));
};

const texte = (reponse: Reponse, max: number): Result<Reponse> => {
  if (typeof reponse !== 'string') return refuse('reponse_invalide');
  return reponse.length > max ? refuse('texte_trop_long', { max }) : accept(reponse);
};

/** OR7: an answer of the form that its question has; an empty text stands for none, whatever the form. */
export function verifierReponse({ forme, choix }: Question, reponse: Reponse): Result<Reponse> {
  const si = (juste: boolean): Result<Reponse> => (juste ? accept(reponse) : refuse('reponse_invalide'));
  switch (forme) {
    case 'court':
      return texte(reponse, REPONSE_COURTE_MAX);
    case 'long':
      return texte(reponse, REPONSE_LONGUE_MAX);
    case 'ouiNon':
      return si(typeof reponse === 'boolean');
    case 'choix':
      return si(typeof reponse === 'string' && choix.includes(reponse));
    case 'nombre':
      return si(typeof reponse === 'number' && Number.isFinite(reponse) && Math.abs(reponse) <= 1e12);
    case 'date':
      return si(typeof reponse === 'string' && estJour(reponse));
    case 'tableau': {
      if (typeof reponse !== 'object' || reponse.some((ligne) => ligne.length > choix.length))
        return refuse('reponse_invalide');
      if (reponse.length > LIGNES_REPONSE_MAX)
        return refuse('lignes_trop_nombreuses', { max: LIGNES_REPONSE_MAX });
      return reponse.some((ligne) => ligne.some((cellule) => cellule.length > REPONSE_COURTE_MAX))
        ? refuse('texte_trop_long', { max: REPONSE_COURTE_MAX })
        : accept(reponse);
    }
    default:
      return assertNever(forme);
  }
}

/** LC5, OR7: obligatoire questions that have no answer yet. */
export const questionsSansReponse = (
  questions: readonly Question[],
  reponses: Readonly<Record<string, Reponse>>,
): readonly Question[] => questions.filter(({ id, obligatoire }) => obligatoire && estVide(reponses[id]));
