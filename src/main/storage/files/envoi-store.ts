import { createReadStream, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Envoi, EnvoiStore } from '../../application/envois-port.ts';
import { FileRejected } from '../../application/file-rejected.ts';
import { writeAll } from './part-file.ts';
import { syncFolder } from './sync-folder.ts';

/** Each deposit under way is two files: what was announced of it, and what has come. */
const HEADER = '.json';
const BYTES = '.octets';

/**
 * LC4: deposits under way in one local folder, for one process. Bytes are appended and synced before they
 * are acknowledged; how many there are is the length of the file itself, so that no count can disagree with
 * it. After a power cut the end that nobody acknowledged may be anything: the hash of the whole file tells.
 */
export function openEnvoiStore(folder: string): EnvoiStore {
  const root = path.resolve(folder);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const held = readHeaders(root);
  const lanes = new Map<string, Promise<unknown>>();
  const fileOf = (id: string, end: string): string => path.join(root, `${id}${end}`);

  /** One thing at a time on each deposit. */
  function alone<T>(id: string, work: () => Promise<T>): Promise<T> {
    const run = (lanes.get(id) ?? Promise.resolve()).then(work, work);
    const lane = run
      .catch(() => undefined)
      .then(() => {
        if (lanes.get(id) === lane) lanes.delete(id);
      });
    lanes.set(id, lane);
    return run;
  }
  /** With its bytes open for appending; undefined: it is gone. */
  const on = <T>(
    id: string,
    work: (handle: Awaited<ReturnType<typeof open>>, envoi: Envoi) => Promise<T>,
  ): Promise<T | undefined> =>
    alone(id, async () => {
      const envoi = held.get(id);
      if (!envoi) return undefined;
      const handle = await open(fileOf(id, BYTES), 'a', 0o600);
      try {
        return await work(handle, envoi);
      } finally {
        await handle.close();
      }
    });

  return {
    commencer: (envoi) =>
      alone(envoi.id, async () => {
        await writeDurably(fileOf(envoi.id, BYTES), '');
        const written = fileOf(envoi.id, '.tmp');
        await writeDurably(written, JSON.stringify(envoi));
        await rename(written, fileOf(envoi.id, HEADER));
        await syncFolder(root);
        held.set(envoi.id, envoi);
      }),
    lire: (id) => held.get(id),
    enCours: () => [...held.values()],
    recu: (id) =>
      on(id, async (handle) => {
        // What a process that died had written and not synced counts once it is.
        await handle.datasync();
        return (await handle.stat()).size;
      }),
    ajouter: (id, depuis, bytes) =>
      on(id, async (handle, { octets }) => {
        let recu = (await handle.stat()).size;
        if (recu !== depuis) return { ajoute: false, recu };
        try {
          for await (const chunk of bytes) {
            if (recu + chunk.byteLength > octets) throw new FileRejected('trop_grand');
            await writeAll(handle, chunk);
            recu += chunk.byteLength;
          }
        } finally {
          await handle.datasync();
        }
        return { ajoute: true, recu };
      }),
    octets: (id) => createReadStream(fileOf(id, BYTES)) as AsyncIterable<Uint8Array>,
    oublier: (id) =>
      alone(id, async () => {
        held.delete(id);
        // The header first: bytes without one are removed at the next opening.
        for (const end of [HEADER, BYTES]) await rm(fileOf(id, end), { force: true });
      }),
  };
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a process before this one had under way; what it left half made is removed. */
function readHeaders(root: string): Map<string, Envoi> {
  const names = readdirSync(root);
  const held = new Map<string, Envoi>();
  for (const name of names) {
    if (!name.endsWith(HEADER) || !names.includes(name.replace(HEADER, BYTES))) continue;
    const envoi = headerIn(readFileSync(path.join(root, name), 'utf8'));
    if (envoi) held.set(envoi.id, envoi);
  }
  for (const name of names) if (!held.has(path.parse(name).name)) rmSync(path.join(root, name));
  return held;
}

/** Undefined: a disk that failed left something else; a server still starts. */
function headerIn(text: string): Envoi | undefined {
  try {
    return JSON.parse(text) as Envoi;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
