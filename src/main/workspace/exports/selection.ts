import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { Langue } from '../../../domain/codes.ts';
import type { SessionCandidature } from '../../../domain/organisation/organisation.ts';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import type { ApercuExport, PorteeExport } from '../../../protocol/exports.ts';
import type { InboxEntry, ReplicaStore } from '../../application/replica-ports.ts';
import type { Member } from '../member/me.ts';
import type { Documents } from '../replica/documents.ts';
import { filesOf } from '../replica/inbox-entry.ts';
import { filterOf } from '../views/inbox-filter.ts';
import type { Sessions } from '../views/sessions.ts';

export interface SelectionServices {
  readonly replica: Pick<ReplicaStore, 'inbox' | 'files'>;
  /** PM4: the replica, waiting acts on top: an export has nothing else to take from. */
  readonly documents: Documents;
  readonly member: Member;
  readonly sessions: Sessions;
  readonly langue: () => Langue;
}

/** A dossier of an export, with what its reader's list says of it. */
export interface Choisi {
  readonly entry: InboxEntry;
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
}

const SLICE = 500;

/** The dossiers asked for, in their order; those that have left the replica are passed over. */
export function entriesOf(
  { replica, sessions }: SelectionServices,
  portee: PorteeExport,
): readonly InboxEntry[] {
  if (portee.kind === 'dossiers') return portee.ids.flatMap((id) => replica.inbox.get(id) ?? []);
  const filter = filterOf(portee.query, sessions.vocabulary());
  const found: InboxEntry[] = [];
  for (;;) {
    const page = replica.inbox.page(filter, found.length, SLICE);
    found.push(...page);
    if (page.length < SLICE) return found;
  }
}

/** Null: it left the replica since it was listed. */
export function choisi({ documents, sessions }: SelectionServices, entry: InboxEntry): Choisi | null {
  const dossier = documents.get('dossier', entry.id)?.body;
  const session = dossier && sessions.get(dossier.sessionId);
  return session ? { entry, dossier, session } : null;
}

const isHere = ({ replica }: Pick<SelectionServices, 'replica'>, { sha256 }: VersionPiece): boolean =>
  replica.files.get(sha256)?.etat === 'present';

/** What an export of `portee` would hold. */
export function previewOf(deps: SelectionServices, portee: PorteeExport): ApercuExport {
  const entries = entriesOf(deps, portee);
  const missing = entries.flatMap(({ id }) => {
    const dossier = deps.documents.get('dossier', id)?.body;
    return dossier ? filesOf(dossier).filter((version) => !isHere(deps, version)) : [];
  });
  return {
    dossiers: entries.length,
    pieces: entries.reduce((sum, { fichiers }) => sum + fichiers, 0),
    octets: entries.reduce((sum, { octets }) => sum + octets, 0),
    absentes: {
      pieces: missing.length,
      octets: missing.reduce((sum, { taille }) => sum + taille, 0),
    },
  };
}
