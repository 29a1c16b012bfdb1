import { peutPartagerNote } from './note.ts';

/** PM1: an étiquette is a word said to the commission. */
export const peutEtiqueter = peutPartagerNote;
