import type { Actor } from '../../domain/actor.ts';
import type { CommitUnit, JournalEntry } from './ports.ts';

/** Who a journal line is about to name. `deviceId` '' for the console of the server itself. */
export interface Author {
  readonly actor: Pick<Actor, 'personneId' | 'nom'>;
  readonly deviceId: string;
}

/** PM6: one line of the journal; `le` in ms. */
export const journalEntry = (
  by: Author,
  le: number,
  line: Pick<JournalEntry, 'action' | 'entity' | 'id'> & {
    readonly avant?: unknown;
    readonly apres?: unknown;
  },
): JournalEntry => ({
  action: line.action,
  entity: line.entity,
  id: line.id,
  acteurId: by.actor.personneId,
  acteurNom: by.actor.nom,
  deviceId: by.deviceId,
  le,
  avant: line.avant ?? null,
  apres: line.apres ?? null,
});

/** A commit unit with what is given, and nothing else. */
export const unitOf = (parts: Partial<CommitUnit>): CommitUnit => ({
  changes: [],
  reads: [],
  touches: [],
  journal: [],
  mails: [],
  mutation: null,
  ...parts,
});
