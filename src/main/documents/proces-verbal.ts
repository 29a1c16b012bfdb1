import { endFile } from './assemble.ts';
import { compose } from './atelier/compose.ts';
import { loadTypefaceFiles } from './atelier/typeface.ts';
import { ecrireEn } from './contenu/ecrire.ts';
import { pvTextes } from './contenu/pv.ts';
import type { DemandePv } from './demande.ts';
import { PdfFile } from './pdf-file.ts';
import { askOfTexts } from './texts.ts';

/**
 * DE12: the procès-verbal, composed in this process: it is made of our own texts alone, so that nothing hostile
 * is parsed. Byte for byte what `Documents.pvPdf` makes. @throws I/O errors of the typeface's files.
 */
export async function composePv({
  langue,
  pv,
}: DemandePv): Promise<{ readonly nomFichier: string; readonly octets: Uint8Array }> {
  const ecrire = ecrireEn(langue, pv.etablissement.fuseau);
  const ask = askOfTexts(
    { auteur: pv.etablissement.nom, etabliLe: pv.closeLe },
    ecrire,
    pvTextes(pv, ecrire),
  );
  const { part } = await compose(ask, await loadTypefaceFiles());
  const chunks: Uint8Array[] = [];
  const file = new PdfFile((bytes) => chunks.push(bytes));
  file.begin();
  file.append(part.body, part.objets);
  endFile(file, ask, []);
  return { nomFichier: ecrire('pv.nomFichier', { jour: pv.jour }), octets: Buffer.concat(chunks) };
}
