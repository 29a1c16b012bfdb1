import type { Actor } from '../actor.ts';
import type { Commission } from '../organisation/organisation.ts';
import { estScolarite } from './dossier.ts';

/** DE2: the letters of a commission are staff's, who publish its decisions: those of its centre, or of all. */
export const peutEcrireLettres = (actor: Actor, { id, centreId }: Pick<Commission, 'id' | 'centreId'>) =>
  estScolarite(actor, { commissionId: id, centreId, candidatId: '' });
