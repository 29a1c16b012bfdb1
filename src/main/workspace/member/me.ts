import type { Actor } from '../../../domain/actor.ts';
import type { Me } from '../../../protocol/sync.ts';

/** The signed-in person, as the server said last. */
export interface Member {
  me(): Me;
  /** With the récusations that still wait to be sent (PM3). */
  actor(): Actor;
}

export const actorOfMe = ({ personneId, nom, roles, recusations }: Me): Actor => ({
  personneId,
  nom,
  roles,
  recusations,
});
