import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ReplicaStore } from '../src/main/application/replica-ports.ts';
import { openReplica } from '../src/main/storage/workspace/replica.ts';
import { documentsOf } from '../src/main/workspace/replica/documents.ts';
import { fold } from '../src/main/workspace/replica/fold.ts';
import { dossierTexts } from '../src/main/workspace/texts/dossier-texts.ts';
import { LECTEUR } from '../src/main/workspace/texts/extractor.ts';
import { createTextSearch } from '../src/main/workspace/texts/search.ts';
import { createRowOf } from '../src/main/workspace/views/inbox-view.ts';
import { createSessions } from '../src/main/workspace/views/sessions.ts';
import { benchDossier } from './lib/dossiers.ts';
import { benchEntry } from './lib/entries.ts';
import type { BenchResult } from './lib/report.ts';
import { assertSame, percentile } from './lib/rounds.ts';
import { benchText, PHRASE, wordOf } from './lib/texts.ts';

const PIECES = 6;
const PAGES = 2;
const PAGE = 10;

/** Every keystroke of full-text searches: the first ten dossiers with their passages, and the exact count. */
export async function run({ quick }: { readonly quick: boolean }): Promise<BenchResult> {
  const count = quick ? 300 : 3_000;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pupitre-full-text-'));
  const file = path.join(folder, 'replica.sqlite');
  const replica = openReplica({ file, key: randomBytes(32) });
  const began = performance.now();
  for (let i = 0; i < count; i += 1) fill(replica, i);
  const each = (performance.now() - began) / count;

  const sessions = createSessions(replica, () => 'fr');
  const { search } = createTextSearch({
    replica,
    documents: documentsOf(replica),
    sessions,
    personneId: 'bench',
    rowOf: createRowOf({ sessions, langue: () => 'fr' }),
  });
  assertSame(
    'dossiers with a phrase that one of twenty has',
    search(`"${PHRASE}"`, 0, PAGE).total,
    count / 20,
  );
  assertSame('dossiers without it', search(`licence -"${PHRASE}"`, 0, PAGE).total, count - count / 20);
  const queries = keystrokes();
  for (const query of queries.slice(0, 50)) search(query, 0, PAGE);
  const times = queries.map((query) => {
    const start = performance.now();
    search(query, 0, PAGE);
    return performance.now() - start;
  });
  const change = Array.from({ length: 20 }, (_, i) => {
    const start = performance.now();
    const texts = dossierTexts(
      { documents: documentsOf(replica), texts: replica.texts, personneId: 'bench' },
      benchDossier(i * 7).id,
    );
    if (texts) replica.texts.index(texts);
    return performance.now() - start;
  });
  const totals = Array.from({ length: 20 }, () => {
    const start = performance.now();
    replica.texts.totals(LECTEUR);
    return performance.now() - start;
  });
  replica.close();
  const bytes = statSync(file).size;
  rmSync(folder, { recursive: true, force: true });
  const what = `of a keystroke among ${count} dossiers of ${PIECES} pièces`;
  return {
    name: 'full-text',
    lines: [
      { what: `p95 ${what}`, value: percentile(times, 95), unit: 'ms', goal: { sense: 'atMost', value: 50 } },
      { what: `p50 ${what}`, value: percentile(times, 50), unit: 'ms', goal: null },
      { what: `longest ${what}`, value: Math.max(...times), unit: 'ms', goal: null },
      { what: 'indexing a dossier anew, p95', value: percentile(change, 95), unit: 'ms', goal: null },
      { what: 'counting what was read', value: percentile(totals, 50), unit: 'ms', goal: null },
      { what: 'a dossier with its files, from nothing', value: each, unit: 'ms', goal: null },
      { what: 'on disk, per dossier', value: bytes / count / 1000, unit: 'kB', goal: null },
    ],
    notes: [
      `${queries.length} keystrokes; the replica is encrypted on disk; pages of 1.8 kB, ${PAGES} a pièce`,
    ],
  };
}

/** A dossier with the text of its files, as the indexer writes it. */
function fill(replica: ReplicaStore, i: number): void {
  const body = benchDossier(i);
  const shas = Array.from({ length: PIECES }, (_unused, k) =>
    createHash('sha256').update(`${i} ${k}`).digest('hex'),
  );
  const [piece] = body.pieces;
  const [version] = piece?.versions ?? [];
  if (!piece || !version) throw new Error('a bench dossier has a pièce');
  const dossier = {
    ...body,
    transmissions: [],
    pieces: shas.map((sha256, k) => ({ ...piece, typeId: `t${k}`, versions: [{ ...version, sha256 }] })),
  };
  replica.apply({
    puts: [
      { scope: 'commission:bench', doc: { entity: 'dossier', id: dossier.id, version: 1, body: dossier } },
    ],
    inbox: [benchEntry(i)],
  });
  const texts = { documents: documentsOf(replica), texts: replica.texts, personneId: 'bench' };
  const index = (): void => {
    const found = dossierTexts(texts, dossier.id);
    if (found) replica.texts.index(found);
  };
  index();
  shas.forEach((sha256, k) => {
    const pages = Array.from({ length: PAGES }, (_unused, p) => benchText(i, k * PAGES + p));
    replica.texts.saveFile(sha256, LECTEUR, { etat: 'lu', pages });
  });
  index();
}

/** What is in the box after each key of searches of one, two and three words, some of them in quotes. */
function keystrokes(): readonly string[] {
  const typed = Array.from({ length: 24 }, (_, i) => {
    const words = [wordOf(i * i), wordOf(40 + i * 31), wordOf(900 + i * 57)].slice(0, 1 + (i % 3));
    return i % 6 === 5 ? `"${words.join(' ')}"` : words.join(' ');
  });
  return [...typed, 'licence japonais', 'moyenne générale', `"${PHRASE}"`]
    .flatMap((text) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)))
    .filter((query) => fold(query).length > 1);
}
