import { type PDFContext, PDFHexString, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Lien } from '../contenu/bloc.ts';
import type { Dessin, Rectangle } from './pen.ts';

/** What leads somewhere from one page: a text that goes over to the next does so from both. */
export interface LienPose {
  readonly lien: Lien;
  readonly objet: PDFRef;
  /** 0-based, among our own. */
  readonly page: number;
  /** Its number for who has the document read aloud: pages have the numbers before. */
  readonly cle: number;
}

/** Writes what leads somewhere on these pages, in the order in which it is read. */
export function writeLinks(context: PDFContext, dessins: readonly Dessin[]): readonly LienPose[] {
  const poses: LienPose[] = [];
  for (const [page, { liens }] of dessins.entries())
    for (const [lien, boites] of liens) {
      const cle = dessins.length + poses.length;
      const objet = context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [...around(boites)],
          QuadPoints: boites.flatMap(([x1, y1, x2, y2]) => [x1, y2, x2, y2, x1, y1, x2, y1].map(rounded)),
          Border: [0, 0, 0],
          // Printed with the page.
          F: 4,
          Contents: PDFHexString.fromText(lien.description),
          A: { Type: 'Action', S: 'URI', URI: PDFString.of(lien.adresse) },
          StructParent: cle,
        }),
      );
      poses.push({ lien, objet, page, cle });
    }
  return poses;
}

const around = (boites: readonly Rectangle[]): Rectangle => [
  rounded(Math.min(...boites.map(([x1]) => x1))),
  rounded(Math.min(...boites.map(([, y1]) => y1))),
  rounded(Math.max(...boites.map(([, , x2]) => x2))),
  rounded(Math.max(...boites.map(([, , , y2]) => y2))),
];

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
