import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/domain/note/note.ts';
import type { PieceTab } from '../../../src/renderer/review/dossier/piece-tab.ts';
import { inReadingOrder, marksOf } from '../../../src/renderer/review/highlights/highlights.ts';

const tabs = ['cv', 'releve'].map((id) => ({ type: { id } }) as unknown as PieceTab);
const note = (id: string, over: Partial<Note> = {}): Note => ({
  id,
  dossierId: 'd1',
  commissionId: 'c1',
  auteurId: 'p1',
  auteurNom: 'Anne Le Goff',
  texte: '',
  partagee: false,
  creeLe: 0,
  majLe: 0,
  ...over,
});
const at = (typePieceId: string, page: number, top: number, sha256 = 'a'): Pick<Note, 'ancre'> => ({
  ancre: { typePieceId, sha256, page, quads: [[0, top - 10, 50, top]], extrait: 'x' },
});

describe('highlights', () => {
  it('come in the order of reading: pièce, page, from top to bottom; notes without a place do not', () => {
    const notes = [
      note('n'),
      note('perdue', at('partie', 1, 700)),
      note('bas', at('cv', 2, 100)),
      note('releve', at('releve', 1, 700)),
      note('haut', at('cv', 2, 700)),
      note('p1', at('cv', 1, 50)),
    ];
    expect(inReadingOrder(notes, tabs).map(({ id }) => id)).toEqual([
      'p1',
      'haut',
      'bas',
      'releve',
      'perdue',
    ]);
  });

  it('are drawn on the version that they were made on alone, and say whose they are', () => {
    const notes = [
      note('mine', { ...at('cv', 1, 50), couleur: 'vert' }),
      note('theirs', { ...at('cv', 1, 90), auteurId: 'p2' }),
      note('older', at('cv', 1, 50, 'b')),
    ];
    const marks = marksOf(notes, 'a', 'p1', ({ auteurNom }) => auteurNom);
    expect(marks.map(({ id, mine, couleur }) => [id, mine, couleur])).toEqual([
      ['mine', true, 'vert'],
      ['theirs', false, 'jaune'],
    ]);
  });
});
