import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Options, parse } from 'csv-parse';
import { ScolariteIndisponible } from '../../../application/scolarite-port.ts';
import type { ReportAnomalie } from '../anomalie.ts';
import { type Columns, columnsOf } from './columns.ts';
import { chunksFrom, decodeField, type Encoding, encodingOf, headOf, nextLine } from './text.ts';

/** Where a row stands in its file, in bytes, and at which line it ends. */
export interface RowPlace {
  readonly start: number;
  readonly end: number;
  readonly ligne: number;
}

/** Where every row of a file stands, by identifiant: some 100 bytes of memory a row, however long it is. */
export interface TableIndex {
  readonly delimiter: string;
  readonly encoding: Encoding;
  readonly columns: Columns;
  placesOf(identifiant: string): readonly RowPlace[];
  /** Rows that may be used. */
  readonly rows: number;
}

export interface TableShape {
  /** Of the file, for reports. */
  readonly name: string;
  readonly known: readonly string[];
  /** One row each: the first is used, the others are reported. */
  readonly unique: boolean;
}

/** A quote that is never closed takes no more of the file than this. */
const MAX_ROW_BYTES = 64 * 1024;
const MAX_BAD_ROWS = 1_000;

/** Upper and lower case are one, as CAS settings have it by default; ASCII only, so that no two letters meet. */
export const foldIdentifiant = (text: string): string =>
  text.trim().replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Options that indexing and reading a row share: bytes as they are, rows as long as they are. */
export const parseOptions = (delimiter: string): Options => ({
  encoding: 'latin1',
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: MAX_ROW_BYTES,
});

/** Bytes are parsed as they stream; a row that can't be parsed is reported, and reading goes on at the next line. */
export async function indexTable(
  handle: FileHandle,
  shape: TableShape,
  report: ReportAnomalie,
): Promise<TableIndex> {
  const { start, delimiter } = await headOf(handle, shape.name);
  const encoding = await encodingOf(handle);
  const rows = createRows(shape, encoding, report);
  let from = start;
  let lines = 0;
  for (let bad = 0; from < Infinity; bad += 1) {
    if (bad > MAX_BAD_ROWS) {
      report({ source: shape.name, ligne: lines, champ: null, raison: 'trop_d_anomalies' });
      break;
    }
    const pass = await parseFrom(handle, from, delimiter, (record, place) =>
      rows.add(record, { ...place, ligne: lines + place.ligne }),
    );
    if (pass.refused === null) break;
    lines += pass.lines + 1;
    report({ source: shape.name, ligne: lines, champ: null, raison: pass.refused });
    from = await nextLine(handle, pass.end);
  }
  return { delimiter, encoding, ...rows.done() };
}

/** Parses until the end, or the first row that can't be; `end` and `lines` are those of the last good one. */
async function parseFrom(
  handle: FileHandle,
  from: number,
  delimiter: string,
  onRow: (record: readonly string[], place: RowPlace) => void,
): Promise<{
  /** Why the next row can't be; null: there is none. */
  readonly refused: 'guillemets' | 'trop_long' | null;
  readonly end: number;
  readonly lines: number;
}> {
  let end = from;
  let lines = 0;
  const parser = parse({
    ...parseOptions(delimiter),
    on_record: (record: string[], context) => {
      const start = end;
      end = from + context.bytes;
      lines = context.lines;
      onRow(record, { start, end, ligne: lines });
      // Nothing is kept: what is needed of a row is read again from its place.
      return null;
    },
  });
  const nothing = new Writable({ objectMode: true, write: (_row, _encoding, done) => done() });
  try {
    await pipeline(chunksFrom(handle, from), parser, nothing);
    return { refused: null, end, lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { refused: error.code === 'CSV_MAX_RECORD_SIZE' ? 'trop_long' : 'guillemets', end, lines };
  }
}

/** Rows by identifiant. Places are kept as numbers in a row: start, end, line. */
function createRows({ name, known, unique }: TableShape, encoding: Encoding, report: ReportAnomalie) {
  const places = new Map<string, number[]>();
  let columns: Columns | undefined;
  let rows = 0;

  function addRow(header: Columns, record: readonly string[], { start, end, ligne }: RowPlace): void {
    if (record.every((text) => text.trim() === '')) return;
    const extra = record.slice(header.length).some((text) => text.trim() !== '');
    const identifiant = foldIdentifiant(decodeField(record[header.indexOf('identifiant')] ?? '', encoding));
    const there = places.get(identifiant);
    const raison =
      extra || record.length < header.length
        ? 'colonnes'
        : identifiant === ''
          ? 'identifiant_absent'
          : there && unique
            ? 'doublon'
            : null;
    if (raison !== null) report({ source: name, ligne, champ: null, raison });
    else {
      if (there) there.push(start, end, ligne);
      else places.set(identifiant, [start, end, ligne]);
      rows += 1;
    }
  }

  return {
    add(record: readonly string[], place: RowPlace): void {
      if (columns) addRow(columns, record, place);
      else {
        const header = record.map((text) => decodeField(text, encoding));
        columns = columnsOf(header, known, name, report);
      }
    },
    done() {
      if (!columns) throw new ScolariteIndisponible(`${name} is empty`);
      return {
        columns,
        rows,
        placesOf: (identifiant: string): readonly RowPlace[] => {
          const list = places.get(foldIdentifiant(identifiant)) ?? [];
          return Array.from({ length: list.length / 3 }, (_, i) => {
            const [start = 0, end = 0, ligne = 0] = list.slice(3 * i, 3 * i + 3);
            return { start, end, ligne };
          });
        },
      };
    },
  };
}
