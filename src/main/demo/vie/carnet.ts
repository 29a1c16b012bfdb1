import type { Actor } from '../../../domain/actor.ts';
import { declarerRecusation, noterLecture } from '../../application/acts/member-acts.ts';
import { executeAct } from '../../application/execute-act.ts';
import type { ActView, Effect } from '../../application/mutation-types.ts';
import type { Dice } from '../dice.ts';
import { uuidAt } from '../identifiers.ts';
import type { Agent } from '../personnes/equipe.ts';
import { accepted } from './scene.ts';
import { JOUR } from './temps.ts';

const NOTES = [
  'À comparer avec l’autre dossier de la même université.',
  'Demander le relevé du second semestre dès qu’il existe.',
  'Vu aux portes ouvertes : bonne impression, questions précises.',
  'La traduction et l’original n’ont pas la même moyenne : à vérifier.',
  'Double compétence intéressante pour le parcours.',
  'Vérifier l’équivalence du diplôme avec le service des relations internationales.',
] as const;

const RAISONS = [
  'Ancienne étudiante de mon cours particulier.',
  'Lien de famille.',
  'J’ai écrit sa lettre de recommandation.',
] as const;

/** PM3: who steps back from a candidat, before anything else is read of him. */
export const recuse = (dice: Dice, agents: readonly Agent[], view: ActView): Agent | undefined =>
  dice.chance(0.006)
    ? agents.find(({ actor }) =>
        view.commission.membres.some((m) => m.personneId === actor.personneId && m.role === 'membre'),
      )
    : undefined;

export const recusation = (dice: Dice, { actor }: Agent, view: ActView, now: number): Effect =>
  accepted(
    declarerRecusation(
      view,
      { candidatId: view.dossier.candidatId, dossierId: view.dossier.id, raison: dice.pick(RAISONS) },
      { actor, now: now - 2 * JOUR },
    ),
    'recusation',
  );

/** Who wrote an avis has read the dossier; some leave a note. */
export function carnetDe(dice: Dice, actor: Actor, view: ActView, le: number): readonly Effect[] {
  const { dossier } = view;
  // What came after stands out: its version is then one he has not seen.
  const versionLue = dossier.majLe > le ? 0 : 1;
  const lecture = noterLecture(view, { dossierId: dossier.id, versionLue }, { actor, now: le });
  if (!dice.chance(0.12)) return [accepted(lecture, 'lecture')];
  const payload = {
    noteId: uuidAt(dice, le),
    dossierId: dossier.id,
    texte: dice.pick(NOTES),
    partagee: dice.chance(0.5),
  };
  const note = executeAct(view, { type: 'note.ecrire@1', payload }, { actor, now: le });
  return [accepted(lecture, 'lecture'), accepted(note, 'note')];
}
