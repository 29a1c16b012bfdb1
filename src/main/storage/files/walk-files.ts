import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Names of all files of a store, folder after folder, so that millions of them never stand in memory. */
export async function* walkFiles(root: string): AsyncIterable<string> {
  for (const first of await readdir(root)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const second of await readdir(path.join(root, first)))
      for (const name of await readdir(path.join(root, first, second))) yield name;
  }
}
