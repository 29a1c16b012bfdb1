/**
 * Deposits files and commits dossiers that refer to them, as fast as it can, until it is killed. Prints
 * one line per acknowledgement, after it: what was printed must be there afterwards.
 * Arguments: data folder, number of this run.
 */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openFileStore } from '../../src/main/storage/files/file-store.ts';
import { openServerStore } from '../../src/main/storage/server/store.ts';
import {
  aDossier,
  aJournalEntry,
  aMutation,
  anAvis,
  aPiece,
  aUnit,
  aWorld,
  write,
} from '../contracts/factories.ts';
import { chunked, someBytes } from '../contracts/file-store.ts';

const [folder = '', run = ''] = process.argv.slice(2);
const store = openServerStore({ file: path.join(folder, 'pupitre.sqlite') });
const files = openFileStore(path.join(folder, 'fichiers'));

/** Straight to the pipe: a buffered line would die with the process. */
const acknowledge = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

if (!(await store.etablissement())) await store.commit([aWorld([])]);
acknowledge({ kind: 'ready' });

async function depositor(worker: number): Promise<void> {
  const bytes = Buffer.from(someBytes(200_000));
  for (let n = 0; ; n += 1) {
    bytes.write(`${run}.${worker}.${n} `);
    const { sha256, taille } = await files.put(chunked(bytes, 50_000), { maxBytes: bytes.length });
    acknowledge({ kind: 'file', sha256 });
    const id = `d${run}.${worker}.${n}`;
    const piece = aPiece('t1', [sha256]);
    const pieces = [{ ...piece, versions: piece.versions.map((version) => ({ ...version, taille })) }];
    const result = await store.commit([aUnit({ changes: [write('dossier', aDossier({ id, pieces }))] })]);
    if (!result.ok) throw new Error('refused');
    acknowledge({ kind: 'dossier', id, at: result.at[0] });
  }
}

/** One device that pushes batches of acts, each on a dossier of its own. */
async function pusher(deviceId: string): Promise<void> {
  await store.commit([aUnit({ changes: [write('dossier', aDossier({ id: deviceId, pieces: [] }))] })]);
  for (;;) {
    const from = await store.deviceSeq(deviceId);
    const units = Array.from({ length: 5 }, (_, i) => {
      const avis = anAvis({ dossierId: deviceId, commentaire: `avis ${from + i}` });
      return aUnit({
        changes: [write('avis', avis, from + i)],
        journal: [aJournalEntry({ id: avis.id, deviceId, apres: avis })],
        mutation: aMutation(from + i + 1, { deviceId }),
      });
    });
    const result = await store.commit(units);
    if (!result.ok) throw new Error('refused');
    acknowledge({ kind: 'mutations', deviceId, through: from + 5, at: result.at[4] });
    // A commit is done when it returns: the deposits get their turn here.
    await setImmediate();
  }
}

await Promise.all([depositor(1), depositor(2), pusher(`a${run}`)]);
