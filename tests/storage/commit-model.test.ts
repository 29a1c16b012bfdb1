import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommitUnit, DocChange } from '../../src/main/application/ports.ts';
import { openFileStore } from '../../src/main/storage/files/file-store.ts';
import { openServerStore, type ServerStore } from '../../src/main/storage/server/store.ts';
import type { Scope } from '../../src/protocol/entities.ts';
import {
  aDossier,
  aMutation,
  anAvis,
  aUnit,
  aWorld,
  onListe,
  withdraw,
  write,
} from '../contracts/factories.ts';
import { temporaryFolder } from './open-stores.ts';

/*
 * Any sequence of commits, stale and fresh ones mixed, against a model of a few lines. What is drawn is
 * only which documents, how wrong the expectation is, which rang, and when the store is opened again.
 */
const DOSSIERS = ['d1', 'd2', 'd3'];
const SCOPES: readonly Scope[] = ['commission:c1', 'personne:p1'];

interface Step {
  readonly dossier: number;
  readonly what: 'avis' | 'decision' | 'withdraw';
  readonly rang: number;
  /** Added to the version the model has: 0 is right. */
  readonly off: number;
  readonly scopes: readonly Scope[];
}

const step: fc.Arbitrary<Step> = fc.record({
  dossier: fc.nat(2),
  what: fc.constantFrom('avis' as const, 'decision' as const, 'withdraw' as const),
  rang: fc.integer({ min: 1, max: 3 }),
  off: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 1 }) },
  ),
  scopes: fc.subarray([...SCOPES], { minLength: 1 }),
});
const history = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.array(step, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant('reopen' as const) },
  ),
  { maxLength: 25 },
);

/** What a document is: version it has (tombstones count on), and its body when live. */
interface Doc {
  readonly version: number;
  readonly body: unknown;
  /** What a change must expect: the version, or within one commit what its writer counts it to be. */
  readonly expected: number;
}
interface Model {
  readonly docs: ReadonlyMap<string, Doc>;
  /** Latest announcement of each document by scope, oldest first. */
  readonly feed: ReadonlyMap<Scope, readonly string[]>;
}

/** The change a step makes on what the model holds, or null when there is nothing to withdraw. */
function changeOf({ dossier, what, rang, off, scopes }: Step, { docs }: Model): DocChange | null {
  const id = DOSSIERS[dossier] ?? '';
  const seen = (key: string): number => Math.max(0, (docs.get(key)?.expected ?? 0) + off);
  if (what === 'avis') {
    const avis = anAvis({ dossierId: id, commentaire: `${rang}` });
    return write('avis', avis, seen(`avis ${avis.id}`), { scopes });
  }
  if (what === 'decision') return write('decision', onListe(id, rang), seen(`decision ${id}`), { scopes });
  const expected = seen(`decision ${id}`);
  return expected === 0 ? null : withdraw('decision', id, expected, { scopes });
}

/** The model after a change, or undefined when it must be refused. */
function apply(model: Model, change: DocChange): Model | undefined {
  const key = `${change.entity} ${change.id}`;
  const before = model.docs.get(key);
  if (change.expected !== (before?.expected ?? 0)) return undefined;
  const rangOf = (body: unknown): number | null =>
    (body as { contenu: { rang: number | null } }).contenu.rang;
  if (change.entity === 'decision' && change.body !== null)
    for (const [other, doc] of model.docs)
      if (
        other !== key &&
        other.startsWith('decision') &&
        doc.body &&
        rangOf(doc.body) === rangOf(change.body)
      )
        return undefined;
  const feed = new Map(model.feed);
  for (const scope of change.scopes)
    feed.set(scope, [...(feed.get(scope) ?? []).filter((one) => one !== key), key]);
  const doc: Doc = {
    version: (before?.version ?? 0) + 1,
    body: change.body,
    expected: change.body === null ? 0 : change.expected + 1,
  };
  return { docs: new Map(model.docs).set(key, doc), feed };
}

/** Once committed, what is read next is the real version. */
const settled = ({ docs, feed }: Model): Model => ({
  docs: new Map([...docs].map(([key, doc]) => [key, { ...doc, expected: doc.body ? doc.version : 0 }])),
  feed,
});

async function agrees(store: ServerStore, model: Model, worldSeq: number): Promise<void> {
  for (const [key, doc] of model.docs) {
    const [entity, id] = key.split(' ') as ['avis' | 'decision', string];
    const stored = await store.get(entity, id);
    expect(stored?.body ?? null).toEqual(doc.body);
    expect(stored?.version).toBe(doc.body ? doc.version : undefined);
  }
  for (const scope of SCOPES) {
    const rows = await store.feedAfter(scope, worldSeq, 100);
    expect(rows.map(({ entity, id }) => `${entity} ${id}`)).toEqual(model.feed.get(scope) ?? []);
    expect(await store.countAfter(scope, worldSeq)).toBe(rows.length);
  }
}

it('SY1, DE3: any history of commits leaves what the model says, whole, whenever it is opened again', async () => {
  const folder = await temporaryFolder();
  const files = openFileStore(folder);
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      let store = openServerStore({ file: ':memory:' });
      await store.commit([aWorld(DOSSIERS.map((id) => aDossier({ id, pieces: [] })))]);
      const worldSeq = (await store.head()).seq;
      let model: Model = { docs: new Map(), feed: new Map() };
      let seq = 0;
      for (const event of events) {
        if (event === 'reopen') {
          const bytes = store.snapshot();
          store.close();
          store = openServerStore({ file: bytes });
          continue;
        }
        // Each unit is decided on top of the ones before it, as a pushed queue is.
        let next: Model | undefined = model;
        const units: CommitUnit[] = [];
        for (const one of event) {
          const change = changeOf(one, next ?? model);
          if (!change) continue;
          next = next && apply(next, change);
          units.push(aUnit({ changes: [change], mutation: aMutation(seq + units.length + 1) }));
        }
        const result = await store.commit(units);
        expect(result.ok).toBe(next !== undefined);
        if (next) {
          model = settled(next);
          seq += units.length;
        }
        expect(await store.deviceSeq('a1')).toBe(seq);
        await agrees(store, model, worldSeq);
      }
      expect(await Array.fromAsync(store.fsck(files))).toEqual([]);
      store.close();
    }),
    { numRuns: 150 },
  );
  await rm(folder, { recursive: true });
});
