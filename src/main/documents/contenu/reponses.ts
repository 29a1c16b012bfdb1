import type { Dossier, Reponse } from '../../../domain/candidature/dossier.ts';
import type { Question } from '../../../domain/organisation/organisation.ts';
import { assertNever } from '../../../domain/refusal.ts';
import type { Bloc } from './bloc.ts';
import type { Ecrire } from './ecrire.ts';

/** LC9 (c): every question in its order with its answer, then answers to questions that are asked no more. */
export function reponsesBlocs(
  questions: readonly Question[],
  reponses: Dossier['reponses'],
  ecrire: Ecrire,
): readonly Bloc[] {
  const posees = questions.toSorted((a, b) => a.ordre - b.ordre);
  const ids = new Set(posees.map(({ id }) => id));
  const retirees = Object.entries(reponses).filter(([id]) => !ids.has(id));
  if (posees.length + retirees.length === 0) return [];
  return [
    { kind: 'rubrique', texte: ecrire('reponses.titre') },
    ...posees.flatMap((question): readonly Bloc[] => [
      { kind: 'sousRubrique', texte: question.libelle[ecrire.langue] || question.libelle.fr },
      reponseBloc(question, reponses[question.id], ecrire),
    ]),
    ...retirees.flatMap(([, reponse]): readonly Bloc[] => [
      { kind: 'sousRubrique', texte: ecrire('reponses.retiree') },
      reponseBloc({ forme: 'long', choix: [] }, reponse, ecrire),
    ]),
  ];
}

/** By what the answer is: a form may have changed since it was given. */
function reponseBloc(
  { forme, choix }: Pick<Question, 'forme' | 'choix'>,
  reponse: Reponse | undefined,
  ecrire: Ecrire,
): Bloc {
  if (reponse === undefined || reponse === '' || (Array.isArray(reponse) && reponse.length === 0))
    return { kind: 'paragraphe', texte: ecrire('reponses.aucune'), discret: true };
  if (typeof reponse === 'boolean')
    return { kind: 'paragraphe', texte: ecrire(reponse ? 'reponses.oui' : 'reponses.non') };
  if (typeof reponse === 'number') return { kind: 'paragraphe', texte: ecrire.nombre(reponse) };
  if (typeof reponse !== 'string') return tableau(choix, reponse);
  switch (forme) {
    case 'date':
      return { kind: 'paragraphe', texte: ecrire.jour(reponse) };
    case 'court':
    case 'long':
    case 'ouiNon':
    case 'choix':
    case 'nombre':
    case 'tableau':
      return { kind: 'paragraphe', texte: reponse };
    default:
      return assertNever(forme);
  }
}

function tableau(titres: readonly string[], lignes: readonly (readonly string[])[]): Bloc {
  const largeur = Math.max(1, titres.length, ...lignes.map((ligne) => ligne.length));
  return {
    kind: 'tableau',
    colonnes: Array.from({ length: largeur }, (_, i) => ({ titre: titres[i] ?? '', part: 1 })),
    lignes: lignes.map((ligne) => Array.from({ length: largeur }, (_, i) => ligne[i] ?? '')),
  };
}
