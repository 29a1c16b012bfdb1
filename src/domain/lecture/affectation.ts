import type { Jour } from '../calendar/calendar.ts';

/**
 * lecteur: reads it and gives his avis · reserve: steps in when a reader can't · calibrage: everybody reads it,
 * so that the commission compares its marks before it begins.
 */
export const ROLES_LECTURE = ['lecteur', 'reserve', 'calibrage'] as const;
export type RoleLecture = (typeof ROLES_LECTURE)[number];

/** Who is asked to read a dossier; id is `${dossierId}.${personneId}`. */
export interface Affectation {
  readonly id: string;
  readonly dossierId: string;
  readonly commissionId: string;
  readonly personneId: string;
  readonly personneNom: string;
  readonly role: RoleLecture;
  /** The day his avis is expected, or null: the session's jury. */
  readonly echeance: Jour | null;
  readonly parId: string;
  readonly parNom: string;
  readonly affecteeLe: number;
  /** PM3: he declared a conflict since; somebody else is to read it. */
  readonly recuseeLe: number | null;
}

export const affectationId = (dossierId: string, personneId: string): string => `${dossierId}.${personneId}`;
