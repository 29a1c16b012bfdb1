import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openReplica } from '../src/main/storage/workspace/replica.ts';
import { fold } from '../src/main/workspace/replica/fold.ts';
import { filterOf } from '../src/main/workspace/views/inbox-filter.ts';
import { nomOf, prenomOf } from './lib/dossiers.ts';
import { benchEntry } from './lib/entries.ts';
import { installPeers } from './lib/peers.ts';
import type { BenchResult, Line } from './lib/report.ts';
import { assertSame, median, percentile } from './lib/rounds.ts';

const PAGE = 50;
const VOCABULARY = { sessions: [], order: [] };

interface MiniSearchPeer {
  addAll(documents: readonly object[]): void;
  search(query: string): readonly { readonly id: number }[];
}
interface FlexSearchPeer {
  add(id: number, text: string): void;
  search(query: string, options: { readonly limit: number }): readonly number[];
}

/** Every keystroke of French names among `count` dossiers: one page and the exact count. */
export async function run({ quick }: { readonly quick: boolean }): Promise<BenchResult> {
  const count = quick ? 5_000 : 50_000;
  const kept = quick ? 2 : 5;
  const require = await installPeers();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-search-'));
  const file = path.join(folder, 'replica.sqlite');
  const key = randomBytes(32);

  const entries = Array.from({ length: count }, (_, i) => benchEntry(i));
  const filled = openReplica({ file, key });
  for (let from = 0; from < count; from += 2000) filled.apply({ inbox: entries.slice(from, from + 2000) });
  filled.close();

  // What each must do before its first answer, when the application opens.
  const ready: Record<string, number> = {};
  const at = async <T>(name: string, open: () => T): Promise<T> => {
    const start = performance.now();
    const opened = open();
    ready[name] = performance.now() - start;
    return opened;
  };
  const queries = keystrokes();
  const texts = entries.map((entry) => `${entry.tri} ${fold(entry.numero)}`);
  const words = (query: string) =>
    filterOf(
      {
        recherche: query,
        etat: 'tous',
        sessionId: null,
        statut: null,
        tri: { colonne: 'nom', descendant: false },
      },
      VOCABULARY,
    );

  const replica = await at('pupitre', () => {
    const opened = openReplica({ file, key });
    opened.inbox.page(words('a'), 0, PAGE);
    return opened;
  });
  const MiniSearch = require('minisearch') as new (options: object) => MiniSearchPeer;
  const mini = await at('minisearch', () => {
    const index = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true, combineWith: 'AND' } });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return index;
  });
  const flexsearch = require('flexsearch') as { Index: new (options: object) => FlexSearchPeer };
  const flex = await at('flexsearch', () => {
    const index = new flexsearch.Index({ tokenize: 'forward', cache: false });
    for (const [id, text] of texts.entries()) index.add(id, text);
    return index;
  });

  const contenders: Readonly<Record<string, (query: string) => number>> = {
    pupitre: (query) => {
      const filter = words(query);
      replica.inbox.page(filter, 0, PAGE);
      return replica.inbox.count(filter);
    },
    minisearch: (query) => mini.search(fold(query)).length,
    flexsearch: (query) => flex.search(fold(query), { limit: count }).length,
  };
  // One word, from its third letter on, means the same to all three.
  for (const query of queries.filter((q) => /^\S{3,}$/.test(q)).slice(0, 40))
    assertSame(
      `dossiers found by minisearch for ${query}`,
      contenders.minisearch?.(query),
      contenders.pupitre?.(query),
    );

  const p99: Record<string, number[]> = {};
  const each: Record<string, number[][]> = {};
  for (let round = 0; round <= kept; round++)
    for (const [name, answer] of Object.entries(contenders)) {
      const times = queries.map((query) => {
        const start = performance.now();
        answer(query);
        return performance.now() - start;
      });
      if (round === 0) continue;
      p99[name] = [...(p99[name] ?? []), percentile(times, 99)];
      each[name] = times.map((time, i) => [...(each[name]?.[i] ?? []), time]);
    }
  replica.close();
  rmSync(folder, { recursive: true, force: true });
  const over = (name: string): number =>
    median((p99[name] ?? []).map((value, i) => value / (p99.pupitre?.[i] ?? Number.NaN)));
  // Each keystroke at its median: what the scheduler of a busy machine adds to one round is left out.
  const own = (name: string): number => percentile((each[name] ?? []).map(median), 99);
  const readyTimes = (name: string): number => (ready[name] ?? Number.NaN) / (ready.pupitre ?? Number.NaN);

  return {
    name: 'search',
    lines: [
      {
        what: `p99 of a keystroke among ${count}, beside minisearch`,
        value: over('minisearch'),
        unit: '×',
        goal: { sense: 'atLeast', value: 20 },
      },
      {
        what: `p99 of a keystroke among ${count}, beside flexsearch`,
        value: over('flexsearch'),
        unit: '×',
        goal: { sense: 'atLeast', value: 5 },
      },
      {
        what: 'p99 of a keystroke: a page and the exact count',
        value: median(p99.pupitre ?? []),
        unit: 'ms',
        goal: null,
      },
      ...['minisearch', 'flexsearch'].map(
        (name): Line => ({
          what: `the same with each keystroke at its median, beside ${name}`,
          value: own(name) / own('pupitre'),
          unit: '×',
          goal: null,
        }),
      ),
      { what: 'the same with each keystroke at its median', value: own('pupitre'), unit: 'ms', goal: null },
      {
        what: 'ready after opening, sooner than minisearch',
        value: readyTimes('minisearch'),
        unit: '×',
        goal: { sense: 'atLeast', value: 500 },
      },
      {
        what: 'ready after opening, sooner than flexsearch',
        value: readyTimes('flexsearch'),
        unit: '×',
        goal: null,
      },
      { what: 'first answer after opening', value: ready.pupitre ?? Number.NaN, unit: 'ms', goal: null },
    ],
    notes: [
      `${queries.length} keystrokes a round; the replica is encrypted on disk, the peers are in memory`,
    ],
  };
}

/** What is in the box after each key of 60 searches: family names, first names, both, with accents. */
function keystrokes(): readonly string[] {
  const typed = Array.from({ length: 20 }, (_, i) => [
    nomOf(i * 37),
    prenomOf(i * 11),
    `${nomOf(i * 53)} ${prenomOf(i * 53)}`,
  ]).flat();
  return typed
    .flatMap((text) => Array.from({ length: Math.min(text.length, 14) }, (_, i) => text.slice(0, i + 1)))
    .filter((q) => fold(q) !== '');
}
