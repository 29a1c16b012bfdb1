import type { Role } from '../../../domain/actor.ts';
import type { Session } from '../../application/ports.ts';

type Reader = Session | null;

const holds =
  (...kinds: readonly Role['kind'][]) =>
  (session: Reader): boolean =>
    session?.actor.roles.some(({ kind }) => kinds.includes(kind)) ?? false;

/**
 * Who may enter each door (PM1). Every procedure and route names one of these, and one that names none
 * doesn't start: what isn't allowed here is refused. What a person may do with which dossier is ruled
 * behind the door, by the domain.
 */
export const RULES = {
  /** Nobody in particular: signing in, liveness. */
  public: () => true,
  /** Any signed-in device, for its own account. */
  connecte: (session: Reader) => session !== null,
  /** Reviewers and staff: replicas and files. An admin runs the instance and reads no dossier. */
  synchroniser: holds('scolarite', 'gestionnaire', 'president', 'membre', 'lecteur'),
  /** Staff, on behalf of a candidat. */
  deposer: holds('scolarite', 'gestionnaire'),
  gererComptes: holds('admin', 'scolarite'),
  lireJournal: holds('scolarite', 'gestionnaire'),
} as const satisfies Record<string, (session: Reader) => boolean>;

export type Rule = keyof typeof RULES;
