import type { Seance } from '../../../domain/seance/seance.ts';

/** SY6, DE12: value of a field of a séance, as `seanceField` names it. */
export function seanceValue(seance: Seance, field: string): unknown {
  const { titre, jour, heure, lieu, presences, ordre, courant, etat, points } = seance;
  if (field === 'entete') return { titre, jour, heure, lieu };
  if (field === 'presences') return presences;
  if (field === 'ordre') return ordre.map(({ dossierId }) => dossierId);
  if (field === 'courant') return courant;
  if (field === 'etat') return { etat };
  const point = points[field.slice('point:'.length)];
  if (!point) return null;
  const { mode, pour, contre, abstention, observation } = point;
  return { mode, pour, contre, abstention, observation };
}
