import { ZipFile } from 'yazl';
import type { CelluleExport } from '../../../protocol/exports.ts';
import { heureLocale } from './heure-locale.ts';

/*
 * A workbook of one sheet (ECMA-376): the few parts that spreadsheets ask for. Texts are inline strings, so
 * that none is ever a formula; the header stays in sight and filters.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell styles, by their place in `STYLES`. */
const STYLE = { titre: 1, nombre: 2, instant: 3 } as const;

const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Characters that XML can't hold are left out: no spreadsheet opens a file with one. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** 'A' … 'Z', 'AA' … for 0, 1 … */
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Days since 30 December 1899, on the clocks of `fuseau`. */
function serialOf(ms: number, fuseau: string): number {
  const { annee, mois, jour, heure, minute } = heureLocale(ms, fuseau);
  const local = Date.UTC(Number(annee), Number(mois) - 1, Number(jour), Number(heure), Number(minute));
  return local / 86_400_000 + 25_569;
}

/** The longest text of a cell. */
const TEXT_MAX = 32_767;

function cellOf(cell: CelluleExport, ref: string, fuseau: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${ref}" s="${STYLE.nombre}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(cell, ref);
  return `<c r="${ref}" s="${STYLE.instant}"><v>${serialOf(cell.le, fuseau)}</v></c>`;
}

const textCell = (text: string, ref: string, style = ''): string =>
  `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, TEXT_MAX))}</t></is></c>`;

/** As wide as what is in it, within reason. */
function widthOf(titre: string, lignes: readonly (readonly CelluleExport[])[], column: number): number {
  const longest = lignes.reduce((most, ligne) => {
    const cell = ligne[column];
    return Math.max(most, typeof cell === 'string' ? cell.length : cell === null ? 0 : 16);
  }, titre.length + 3);
  return Math.min(48, Math.max(8, longest + 2));
}

function sheetOf(
  titres: readonly string[],
  lignes: readonly (readonly CelluleExport[])[],
  fuseau: string,
): string {
  const last = `${columnName(Math.max(0, titres.length - 1))}${lignes.length + 1}`;
  const cols = titres
    .map(
      (titre, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${widthOf(titre, lignes, i)}" customWidth="1"/>`,
    )
    .join('');
  const header = titres
    .map((titre, i) => textCell(titre, `${columnName(i)}1`, ` s="${STYLE.titre}"`))
    .join('');
  const rows = lignes.map(
    (ligne, r) =>
      `<row r="${r + 2}">${ligne.map((cell, i) => cellOf(cell, `${columnName(i)}${r + 2}`, fuseau)).join('')}</row>`,
  );
  return `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData><row r="1">${header}</row>${rows.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

/** Name of the sheet: without what Excel refuses there. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);

/** A table as a workbook. Instants are in the zone of the établissement; `etabliLe` (ms) dates the file. */
export async function xlsxOf(
  feuille: string,
  titres: readonly string[],
  lignes: readonly (readonly CelluleExport[])[],
  { fuseau, etabliLe }: { readonly fuseau: string; readonly etabliLe: number },
): Promise<Uint8Array> {
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const rels = (...each: readonly string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': rels(rel('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(feuille))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      rel('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      rel('rId2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetOf(titres, lignes, fuseau),
  };
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts))
    zip.addBuffer(Buffer.from(text), name, { mtime: new Date(etabliLe) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
