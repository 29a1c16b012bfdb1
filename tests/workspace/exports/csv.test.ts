import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf, guarded } from '../../../src/main/workspace/exports/csv.ts';

const PARIS = 'Europe/Paris';
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('a list as CSV', () => {
  it.each([
    '=1+1',
    '+33 6 12 34 56 78',
    '-2+3',
    '@SUM(A1)',
    '\tcmd',
    '\rcmd',
    '\ncmd',
    '  =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\ufeff=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '−1',
    '﹦1',
    '\t =HYPERLINK("http://exemple")',
  ])('guards %j', (formula) => {
    expect(guarded(formula)).toBe(`'${formula}`);
  });

  it.each(['Martin', 'L’Hermitte', 'a=b', 'Jean-Luc', '', '12,5', 'É=', '« -1 »'])(
    'leaves %j as it is',
    (plain) => {
      expect(guarded(plain)).toBe(plain);
    },
  );

  it('has its mark, semicolons, CRLF, decimal commas, and days first on the clocks of the établissement', () => {
    const winter = Date.parse('2026-01-05T08:07:00Z');
    const summer = Date.parse('2026-07-05T22:30:00Z');
    expect(
      text(
        csvOf(
          ['Nom', 'Moyenne', 'Le'],
          [
            ['Aït', 14.25, { le: winter }],
            [null, -1, { le: summer }],
          ],
          PARIS,
        ),
      ),
    ).toBe('\ufeffNom;Moyenne;Le\r\nAït;14,25;05/01/2026 09:07\r\n;-1;06/07/2026 00:30\r\n');
  });

  it('gives every text back to a reader of RFC 4180', () => {
    const nasty = ['a;b', 'dit "oui"', 'deux\r\nlignes', ' bords ', 'é\u0301 日本', "l'", '=1;"2"'];
    const rows: string[][] = parse(
      csvOf(
        ['t'],
        nasty.map((one) => [one]),
        PARIS,
      ),
      {
        bom: true,
        delimiter: ';',
        from_line: 2,
      },
    );
    expect(rows.map(([one]) => one)).toEqual(nasty.map(guarded));
  });
});
