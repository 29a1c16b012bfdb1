import type { Entity } from '../../../protocol/entities.ts';
import type { FeedPosition } from '../../../protocol/sync.ts';
import type { CommitUnit, DocChange, Stored } from '../../application/ports.ts';
import type { CommitParts } from './commit.ts';
import type { CommitStates } from './commit-states.ts';
import type { DocumentState, DocumentTable } from './document-table.ts';
import { corpsHash } from './feed.ts';

/** Refused by a unique index: somebody holds the rang or the place meanwhile. */
export class TakenError extends Error {
  readonly moved: { readonly entity: Entity; readonly id: string };
  constructor(entity: Entity, id: string, cause: unknown) {
    super('taken meanwhile', { cause });
    this.moved = { entity, id };
  }
}

type Json = (value: unknown) => string;

/** Writes one document of a unit and announces it to its scopes. Returns the new head of the feed. */
export function writeChange(
  change: DocChange,
  unit: CommitUnit,
  head: FeedPosition,
  states: CommitStates,
  { documents, feed, now }: CommitParts,
  json: Json,
): FeedPosition {
  const { entity, id, body } = change;
  const before = states.current(entity, id);
  const version = (before?.version ?? 0) + 1;
  const champs = JSON.stringify({
    ...(before && (JSON.parse(before.champs) as Stored['fields'])),
    ...marksOf(change, unit, version, now),
  });
  const corps = body === null ? null : json(body);
  states.wrote(entity, id, writeRow(documents[entity], change, before, version, champs, corps));
  const hashed = corpsHash(corps);
  let at = head;
  for (const scope of change.scopes) at = feed.append(at, { scope, entity, id, version, corpsHash: hashed });
  return at;
}

/**
 * DE3: a unit that gives several decisions new rangs would collide with itself while it is written one by
 * one: what they hold is given back first. A lone change has nothing to collide with but what others hold.
 */
export function releaseAll(
  changes: readonly DocChange[],
  states: CommitStates,
  documents: CommitParts['documents'],
): void {
  const decisions = changes.filter(({ entity }) => entity === 'decision');
  if (decisions.length < 2) return;
  for (const { entity, id } of decisions) {
    const before = states.current(entity, id);
    if (before?.vivant) states.wrote(entity, id, documents[entity].release(id, before));
  }
}

function writeRow(
  table: DocumentTable<Entity>,
  { entity, id, body }: DocChange,
  before: DocumentState | undefined,
  version: number,
  champs: string,
  corps: string | null,
): DocumentState {
  if (body === null || corps === null) {
    if (!before) throw new Error(`withdrawal of a ${entity} that does not exist`);
    return table.withdraw(id, before, version, champs);
  }
  try {
    return table.write(id, before, version, champs, body, corps);
  } catch (error) {
    if (isUniqueViolation(error)) throw new TakenError(entity, id, error);
    throw error;
  }
}

/** Announces a document as it is to one more scope. */
export function writeTouch(
  touch: CommitUnit['touches'][number],
  head: FeedPosition,
  { documents, feed }: CommitParts,
): FeedPosition {
  const now = documents[touch.entity].versionAndCorps(touch.id);
  if (!now) throw new Error(`touched ${touch.entity} ${touch.id} does not exist`);
  return feed.append(head, { ...touch, version: now.version, corpsHash: corpsHash(now.corps) });
}

/** A body is stored, hashed and journalled: it is serialised once. */
export function memoJson(): Json {
  const known = new Map<unknown, string>();
  return (value) => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
    const text = known.get(value) ?? JSON.stringify(value);
    known.set(value, text);
    return text;
  };
}

/** SY6: who changed the fields of a document and when, as the journal of the same unit says. */
function marksOf(
  { entity, id, fields }: DocChange,
  { journal, mutation }: CommitUnit,
  version: number,
  now: () => number,
): Stored['fields'] {
  const entry = journal.find((e) => e.entity === entity && e.id === id) ?? journal[0];
  const mark: Stored['fields'][string] = [
    version,
    entry?.deviceId ?? mutation?.deviceId ?? '',
    entry?.acteurNom ?? '',
    entry?.le ?? mutation?.recuLe ?? now(),
  ];
  return Object.fromEntries(fields.map((field) => [field, mark]));
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';
