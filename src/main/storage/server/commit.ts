import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { PlaceDeSession } from '../../../domain/decision/promotion.ts';
import type { Entity } from '../../../protocol/entities.ts';
import type { FeedPosition } from '../../../protocol/sync.ts';
import type { CommitResult, CommitUnit } from '../../application/ports.ts';
import { CommitStates } from './commit-states.ts';
import { lazyStatement } from './database.ts';
import type { DocumentTables } from './document-table.ts';
import type { Feed } from './feed.ts';
import type { Journal } from './journal.ts';
import type { Mails } from './mails.ts';
import type { Mutations } from './mutations.ts';
import { memoJson, releaseAll, TakenError, writeChange, writeTouch } from './write-documents.ts';

export interface CommitParts {
  readonly documents: DocumentTables;
  readonly feed: Feed;
  readonly journal: Journal;
  readonly mails: Mails;
  readonly mutations: Mutations;
  readonly places: (sessionId: string) => readonly PlaceDeSession[];
  readonly now: () => number;
}

/** One transaction for all units: everything is checked first, then everything is written, in order. */
export function openCommit(db: Database, parts: CommitParts): (units: readonly CommitUnit[]) => CommitResult {
  const begin = lazyStatement(db, 'BEGIN IMMEDIATE');
  // Units may write what refers to a document before the document.
  const deferForeignKeys = lazyStatement(db, 'PRAGMA defer_foreign_keys = ON');
  const end = lazyStatement(db, 'COMMIT');
  const undo = lazyStatement(db, 'ROLLBACK');

  return (units) => {
    begin().run();
    try {
      deferForeignKeys().run();
      const states = new CommitStates(parts.documents);
      const refused = check(units, states, parts);
      if (refused) {
        undo().run();
        return refused;
      }
      const at = write(units, states, parts);
      end().run();
      return { ok: true, at };
    } catch (error) {
      if (db.inTransaction) undo().run();
      if (error instanceof TakenError) return { ok: false, moved: [error.moved], duplicate: false };
      throw error;
    }
  };
}

function check(
  units: readonly CommitUnit[],
  states: CommitStates,
  { mutations, places }: CommitParts,
): CommitResult | undefined {
  const hasOutcome = mutations.outcomes();
  const moved: { entity: Entity; id: string }[] = [];
  let duplicate = false;
  for (const unit of units) {
    for (const read of unit.reads) states.checkRead(read.entity, read.id, read.version);
    for (const change of unit.changes) states.checkChange(change);
    if (unit.mutation && hasOutcome(unit.mutation)) duplicate = true;
    if (unit.places && !isDeepStrictEqual(places(unit.places.sessionId), unit.places.lues))
      moved.push({ entity: 'session', id: unit.places.sessionId });
  }
  moved.push(...states.moved);
  return duplicate || moved.length > 0 ? { ok: false, moved, duplicate } : undefined;
}

function write(
  units: readonly CommitUnit[],
  states: CommitStates,
  parts: CommitParts,
): readonly FeedPosition[] {
  const json = memoJson();
  let head = parts.feed.head();
  return units.map((unit) => {
    releaseAll(unit.changes, states, parts.documents);
    for (const change of unit.changes) head = writeChange(change, unit, head, states, parts, json);
    for (const touch of unit.touches) head = writeTouch(touch, head, parts);
    for (const entry of unit.journal) parts.journal.append(entry, json);
    for (const mail of unit.mails) parts.mails.append(mail);
    if (unit.mutation) parts.mutations.record(unit.mutation);
    return head;
  });
}
