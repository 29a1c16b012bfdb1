import type { VersionPiece } from '../../../domain/piece/piece.ts';
import type { InboxFilter, ReplicaStore } from '../../application/replica-ports.ts';
import { filesOf } from '../replica/inbox-entry.ts';
import { inReadingOrder } from '../replica/read-order.ts';
import type { WorkspaceServices } from '../services.ts';

/** A file to be fetched, for whom, and how much it matters. */
export interface Wanted {
  readonly dossierId: string;
  readonly version: Pick<VersionPiece, 'sha256' | 'taille' | 'type'>;
  /** urgent: on the screen or about to be · aLire: to be read · reste. */
  readonly rang: 'urgent' | 'aLire' | 'reste';
}

/** A file that the server didn't have is asked for again after this long. */
const MISSING_MS = 3_600_000;

export interface WantedServices {
  readonly replica: ReplicaStore;
  readonly services: Pick<WorkspaceServices, 'clock' | 'pause'>;
}

/** Files of a dossier that are not here. */
export function missingOf(
  { replica, services }: WantedServices,
  dossierId: string,
  rang: Wanted['rang'],
): readonly Wanted[] {
  const dossier = replica.get('dossier', dossierId)?.body;
  if (!dossier) return [];
  return filesOf(dossier).flatMap((version) =>
    isKnown(replica, services, version.sha256) ? [] : [{ dossierId, version, rang }],
  );
}

/** Here, or found missing a moment ago. */
function isKnown(
  replica: WantedServices['replica'],
  { clock }: WantedServices['services'],
  sha256: string,
): boolean {
  const row = replica.files.get(sha256);
  return row?.etat === 'present' || (row?.etat === 'introuvable' && clock.now() - row.utiliseLe < MISSING_MS);
}

/** A dossier that waits for the member's avis matters more. */
export function rangOf({ inbox }: Pick<ReplicaStore, 'inbox'>, dossierId: string): 'aLire' | 'reste' {
  const row = inbox.get(dossierId);
  return row?.avisEtat === 'aucun' && (row.statut === 'RE' || row.statut === 'CO') ? 'aLire' : 'reste';
}

/** One version of a dossier's pièce, older than the one to be read; null: it is here, or is none of that dossier. */
export function missingVersion(
  { replica, services }: WantedServices,
  dossierId: string,
  sha256: string,
): Wanted | null {
  const pieces = replica.get('dossier', dossierId)?.body.pieces ?? [];
  const version = pieces.flatMap(({ versions }) => versions).find((one) => one.sha256 === sha256);
  if (!version || isKnown(replica, services, sha256)) return null;
  return { dossierId, version, rang: 'urgent' };
}

/** Everything that is missing behind what is urgent: dossiers to read in the order of the list, then the others. */
export async function* missingInOrder(
  deps: WantedServices,
  filter: InboxFilter,
): AsyncGenerator<Wanted, void> {
  const { replica, services } = deps;
  for await (const id of inReadingOrder({ replica, pause: services.pause }, filter))
    yield* missingOf(deps, id, rangOf(replica, id));
}
