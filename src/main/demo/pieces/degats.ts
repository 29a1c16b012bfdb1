import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import type { Dice } from '../dice.ts';

/** A download that stopped, or a memory stick that was pulled out. */
export function abimer(dice: Dice, bytes: Uint8Array): Uint8Array {
  const cut = bytes.slice(0, Math.floor(bytes.length * dice.decimal(0.02, 0.6, 3)));
  // The rest of the last block is whatever was there before.
  const rest = new Uint8Array(dice.int(0, 1) * 2048);
  return Buffer.concat([cut, rest]);
}

/**
 * A document that every reader asks a password for. Nobody has it: the library's own encryption draws from
 * the system's randomness and would make other bytes each time, so that only its lock is put on.
 */
export async function verrouiller(dice: Dice, bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = pdf;
  const id = PDFHexString.of(dice.hex(32));
  context.trailerInfo.ID = context.obj([id, id]);
  context.trailerInfo.Encrypt = context.register(
    context.obj({
      Filter: 'Standard',
      V: 2,
      R: 3,
      Length: 128,
      P: -3904,
      O: PDFHexString.of(dice.hex(64)),
      U: PDFHexString.of(dice.hex(64)),
    }),
  );
  return pdf.save({ updateFieldAppearances: false, useObjectStreams: false });
}
