import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Logger } from 'pino';
import { ScolariteIndisponible } from '../../../application/scolarite-port.ts';
import { limited } from '../anomalie.ts';
import type { Fields } from '../fields.ts';
import {
  foldIdentifiant,
  indexTable,
  parseOptions,
  type RowPlace,
  type TableIndex,
  type TableShape,
} from './table-index.ts';
import { bytesAt, decodeField } from './text.ts';

export interface Row {
  readonly fields: Fields;
  readonly ligne: number;
}

/** A CSV file that others write, read anew when it changes. */
export interface Table {
  /** @throws ScolariteIndisponible when the file can't be used as it is; undefined: it isn't there. */
  rowsOf(identifiant: string): Promise<readonly Row[] | undefined>;
}

interface Indexed {
  /** Of the file that was indexed: another one has another. */
  readonly stamp: string;
  readonly index: TableIndex;
}

/** A file that changes while it is read is read again, this often. */
const TRIES = 3;

async function stampOf(file: string | FileHandle): Promise<string> {
  const stats = await (typeof file === 'string' ? stat(file, { bigint: true }) : file.stat({ bigint: true }));
  const { dev, ino, size, mtimeNs, ctimeNs } = stats;
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}

/** The file stays open only while it is read. */
async function withFile<T>(file: string, use: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, 'r');
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

/** `shape.name` is the file's name in `folder`. */
export function createTable(folder: string, shape: TableShape, logger: Pick<Logger, 'warn' | 'info'>): Table {
  const file = path.join(folder, shape.name);
  let indexed: Indexed | undefined;
  let running: Promise<Indexed> | undefined;

  async function build(): Promise<Indexed> {
    const report = limited(logger, shape.name);
    const read = async (handle: FileHandle): Promise<Indexed> => {
      const stamp = await stampOf(handle);
      return { stamp, index: await indexTable(handle, shape, report.report) };
    };
    const built = await withFile(file, read).finally(report.end);
    logger.info({ scolarite: { source: shape.name, lignes: built.index.rows } }, 'read the file');
    return built;
  }

  /** One reading at a time, whoever waits for it. */
  function rebuild(): Promise<Indexed> {
    running ??= build().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function tryOnce(identifiant: string): Promise<readonly Row[] | 'changed'> {
    if (indexed?.stamp !== (await stampOf(file))) indexed = await rebuild();
    const { stamp, index } = indexed;
    return withFile(file, async (handle) => {
      if ((await stampOf(handle)) !== stamp) return 'changed';
      const rows: Row[] = [];
      for (const place of index.placesOf(identifiant)) {
        const row = await readRow(handle, index, place);
        // Places are as good as the file is the same: never another person's row.
        if (foldIdentifiant(row?.fields.get('identifiant') ?? '') !== foldIdentifiant(identifiant)) {
          indexed = undefined;
          return 'changed';
        }
        if (row) rows.push(row);
      }
      return rows;
    });
  }

  return {
    async rowsOf(identifiant) {
      try {
        for (let tries = 0; tries < TRIES; tries += 1) {
          const rows = await tryOnce(identifiant);
          if (rows !== 'changed') return rows;
        }
      } catch (error) {
        if (error instanceof ScolariteIndisponible) throw error;
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw new ScolariteIndisponible(`${shape.name} can't be read`, error);
      }
      throw new ScolariteIndisponible(`${shape.name} keeps changing while it is read`);
    },
  };
}

async function readRow(
  handle: FileHandle,
  { delimiter, encoding, columns }: TableIndex,
  { start, end, ligne }: RowPlace,
): Promise<Row | null> {
  const [record] = parse(await bytesAt(handle, start, end - start), parseOptions(delimiter));
  if (!record) return null;
  const fields = columns.flatMap((field, i) =>
    field === null ? [] : [[field, decodeField(record[i] ?? '', encoding)] as const],
  );
  return { fields: new Map(fields), ligne };
}
