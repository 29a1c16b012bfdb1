import { describe, expect, it } from 'vitest';
import { readOffre, writeOffre } from '../../../src/renderer/portal/site/use-offre-url.ts';

describe('the address of the offer of formations', () => {
  it('comes back as it was written', () => {
    const state = { texte: 'japonais & coréen', etat: 'ouverte', vue: 'tableau', formation: 's/1' } as const;
    const path = writeOffre(state);
    expect(readOffre(path.slice(path.indexOf('?')))).toEqual(state);
  });

  it('is bare when nothing is chosen, and takes nonsense for nothing', () => {
    const plain = { texte: '', etat: 'toutes', vue: 'arbre', formation: null } as const;
    expect(writeOffre(plain)).toBe('/formations');
    expect(readOffre('?etat=x&vue=y')).toEqual(plain);
    expect(readOffre(`?q=${'a'.repeat(5000)}`).texte).toHaveLength(200);
  });
});
