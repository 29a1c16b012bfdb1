import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/main/storage/files/file-store.ts';
import { openServerStore } from '../../src/main/storage/server/store.ts';
import type { FeedPosition } from '../../src/protocol/sync.ts';
import { bytesOf, sha256Of } from '../contracts/file-store.ts';
import { temporaryFolder } from './open-stores.ts';

type Line =
  | { readonly kind: 'ready' }
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'dossier'; readonly id: string; readonly at: FeedPosition }
  | {
      readonly kind: 'mutations';
      readonly deviceId: string;
      readonly through: number;
      readonly at: FeedPosition;
    };

/** Runs the child and kills it at once `afterMs` after it is ready. Gives every acknowledgement it made. */
async function killedAfter(folder: string, run: number, afterMs: number): Promise<readonly Line[]> {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'crash-child.ts'), folder, `${run}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines: Line[] = [];
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line;
    if (line.kind === 'ready') void setTimeout(afterMs).then(() => child.kill('SIGKILL'));
    else lines.push(line);
  }
  expect(await ended).toBe('SIGKILL');
  return lines;
}

describe('a server killed in the middle of its work', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('SY4, FI3: has all that it acknowledged, whole, and goes on from there', async () => {
    const acknowledged: Line[] = [];
    // Other moments of the work each time; every run starts on what the last one left.
    for (const [run, afterMs] of [120, 211, 307, 163].entries())
      acknowledged.push(...(await killedAfter(folder, run, afterMs)));

    const store = openServerStore({ file: path.join(folder, 'pupitre.sqlite') });
    const files = openFileStore(path.join(folder, 'fichiers'));
    expect(await Array.fromAsync(store.fsck(files))).toEqual([]);

    const kinds = acknowledged.map(({ kind }) => kind);
    for (const kind of ['file', 'dossier', 'mutations']) expect(kinds).toContain(kind);
    for (const line of acknowledged) {
      if (line.kind === 'ready') continue;
      if (line.kind === 'file') {
        expect(sha256Of(await bytesOf(files.read(line.sha256)))).toBe(line.sha256);
        continue;
      }
      expect(await store.hashAt(line.at.seq)).toBe(line.at.hash);
      if (line.kind === 'dossier') expect(await store.get('dossier', line.id)).toBeDefined();
      else expect(await store.deviceSeq(line.deviceId)).toBeGreaterThanOrEqual(line.through);
    }
    store.close();
  });
});
