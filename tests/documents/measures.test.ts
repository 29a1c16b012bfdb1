import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Boite, visible, withStrip } from '../../src/main/documents/atelier/geometry.ts';
import { layout } from '../../src/main/documents/atelier/layout.ts';
import { linesOf } from '../../src/main/documents/atelier/lines.ts';
import { A4, MARGES } from '../../src/main/documents/atelier/measures.ts';
import {
  createTypeface,
  loadTypefaceFiles,
  type Typeface,
} from '../../src/main/documents/atelier/typeface.ts';
import type { Bloc } from '../../src/main/documents/contenu/bloc.ts';
import { joinedName } from '../../src/main/documents/joined-name.ts';
import { PdfFile } from '../../src/main/documents/pdf-file.ts';

const side = fc.double({ min: -3000, max: 3000, noNaN: true });
const size = fc.double({ min: 1, max: 5000, noNaN: true });
const box = fc.tuple(side, side, size, size).map(([x, y, w, h]): Boite => [x, y, x + w, y + h]);

describe('LC9: measures of a page', () => {
  it('LC9: the strip lies outside of what a page shows, along its foot, whichever way it is turned', () => {
    fc.assert(
      fc.property(box, fc.constantFrom(0, 90, 180, 270), (vue, rotation) => {
        const { boite, matrice, largeur } = withStrip(vue, rotation);
        const [a, b, c, d, e, f] = matrice;
        const corners = [
          [0, 0],
          [largeur, 24],
        ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
        const xs = corners.map(([x]) => x);
        const ys = corners.map(([, y]) => y);
        const strip: Boite = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
        const near = (p: number, q: number): boolean => Math.abs(p - q) < 1e-6 * Math.max(1, Math.abs(p));
        // Inside the new page, beside the old one, as long as its foot.
        for (const i of [0, 1]) expect(strip[i as 0 | 1] >= boite[i as 0 | 1] - 1e-6).toBe(true);
        for (const i of [2, 3]) expect(strip[i as 2 | 3] <= boite[i as 2 | 3] + 1e-6).toBe(true);
        const [apart, along] = {
          0: [near(strip[3], vue[1]), near(strip[2] - strip[0], vue[2] - vue[0])],
          90: [near(strip[0], vue[2]), near(strip[3] - strip[1], vue[3] - vue[1])],
          180: [near(strip[1], vue[3]), near(strip[2] - strip[0], vue[2] - vue[0])],
          270: [near(strip[2], vue[0]), near(strip[3] - strip[1], vue[3] - vue[1])],
        }[rotation] ?? [false, false];
        expect([apart, along]).toEqual([true, true]);
      }),
    );
  });

  it('LC9: what a page shows is its crop box, or all of it when that makes no sense', () => {
    expect(visible([0, 0, 600, 800], [50, 50, 700, 700])).toEqual([50, 50, 600, 700]);
    expect(visible([0, 0, 600, 800], [900, 900, 950, 950])).toEqual([0, 0, 600, 800]);
  });

  it('LC9: names of joined files lead nowhere and end as their type does', () => {
    const named = (nomFichier: string, type: 'application/pdf' | 'image/jpeg' = 'application/pdf'): string =>
      joinedName(3, { nomFichier, type });
    expect(named('../../etc/passwd')).toBe('03 _.._etc_passwd.pdf');
    expect(named('C:\\x.exe')).toBe('03 C__x.exe.pdf');
    expect(named('photo.JPEG', 'image/jpeg')).toBe('03 photo.JPEG');
    expect(named('\u202Efdp.exe')).toBe('03 _fdp.exe.pdf');
    expect(named('')).toBe('03 .pdf');
    expect(named('履歴書.pdf')).toBe('03 履歴書.pdf');
  });

  it('LC9: two objects never have one number', () => {
    const file = new PdfFile(() => undefined);
    file.object(1, 'null');
    expect(() => file.object(1, 'null')).toThrow(RangeError);
    expect(() => file.append(new Uint8Array(3), [[0, 0]])).toThrow(RangeError);
    expect(() => file.append(new Uint8Array(3), [[9e6, 0]])).toThrow(RangeError);
    expect(() => file.append(new Uint8Array(3), [[2, 3]])).toThrow(RangeError);
  });
});

describe('LC9: setting of text', () => {
  let typeface: Typeface;
  beforeAll(async () => {
    typeface = await createTypeface(await PDFDocument.create(), await loadTypefaceFiles());
  });
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.lorem({ maxCount: 60 }),
    fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '王', '́', '\u00a0'), maxLength: 300 }),
  );

  it('LC9: no line is longer than its place, and no word is lost', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 460 }), (texte, largeur) => {
        const lines = linesOf(typeface, 'normal', 10, texte, largeur);
        for (const { mots } of lines) {
          const line = mots.map((mot) => mot.texte).join(' ');
          if (mots.length > 1 || line.length > 1)
            expect(typeface.width('normal', 10, line)).toBeLessThan(largeur + 1);
        }
        const shown = lines.flatMap(({ mots }) => mots.map((mot) => mot.texte)).join('');
        const whole = texte.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((part) => typeface.spell(part));
        expect(shown).toBe(whole.map((mot) => mot.texte).join(''));
      }),
      { numRuns: 150 },
    );
  });

  it('LC9: whatever the texts, everything stays inside the margins of as many pages as it takes', () => {
    const bloc: fc.Arbitrary<Bloc> = fc.oneof(
      text.map((texte): Bloc => ({ kind: 'paragraphe', texte })),
      text.map((texte): Bloc => ({ kind: 'rubrique', texte })),
      text.map((texte): Bloc => ({ kind: 'alinea', texte })),
      fc.array(text, { maxLength: 4 }).map((points): Bloc => ({ kind: 'liste', points })),
      fc.tuple(text, text).map(([qualite, nom]): Bloc => ({ kind: 'signature', qualite, nom })),
      fc.tuple(text, fc.array(text, { maxLength: 6 })).map(
        ([texte, lignes]): Bloc => ({
          kind: 'correspondance',
          expediteur: { nom: texte, lignes },
          references: lignes,
          destinataire: lignes,
          date: texte,
          objet: texte,
        }),
      ),
      fc.array(fc.tuple(text, text), { maxLength: 5 }).map((lignes): Bloc => ({ kind: 'champs', lignes })),
      fc
        .tuple(text, text)
        .map(([titre, note]): Bloc => ({ kind: 'encadre', titre, lignes: [['a', note]], note })),
      fc.array(fc.tuple(text, text), { maxLength: 12 }).map(
        (lignes): Bloc => ({
          kind: 'tableau',
          colonnes: [
            { titre: 'A', part: 1 },
            { titre: 'B', part: 3 },
          ],
          lignes,
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(bloc, { maxLength: 12 }), (blocs) => {
        const { dessins, debuts } = layout(typeface, blocs, () => '1', true);
        expect(debuts).toHaveLength(blocs.filter(({ kind }) => kind === 'rubrique').length);
        for (const dessin of dessins) {
          const operators = dessin.operators();
          expect(operators).not.toMatch(/NaN|Infinity|undefined/);
          for (const [, x, y] of operators.matchAll(/Tf (-?[\d.]+) (-?[\d.]+) Td/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(MARGES.cote - 1);
            expect(Number(x)).toBeLessThan(A4.largeur - MARGES.cote + 1);
            expect(Number(y)).toBeGreaterThanOrEqual(MARGES.bas - 1);
            expect(Number(y)).toBeLessThan(A4.hauteur - MARGES.haut + 1);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
