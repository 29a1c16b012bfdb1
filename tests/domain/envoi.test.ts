import { describe, expect, it } from 'vitest';
import {
  ENVOIS_PAR_CANDIDAT,
  type EnvoiEnCours,
  OCTETS_EN_COURS_MAX,
  placePourEnvoi,
} from '../../src/domain/piece/envoi.ts';

const some = (count: number, candidatId: string, octets = 2_000_000): readonly EnvoiEnCours[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${candidatId}${i}`,
    candidatId,
    octets,
    commenceLe: count - i,
  }));

describe('room for deposits in parts', () => {
  it('FI1: a candidat’s own oldest ones give way, and nobody else’s', () => {
    const full = [...some(ENVOIS_PAR_CANDIDAT, 'a'), ...some(3, 'b')];
    expect(placePourEnvoi(full, { candidatId: 'b', octets: 1 })).toEqual([]);
    expect(placePourEnvoi(full, { candidatId: 'a', octets: 1 })).toEqual([`a${ENVOIS_PAR_CANDIDAT - 1}`]);
  });

  it('FI1: the server takes so many bytes at once, counted as announced', () => {
    const full = some(OCTETS_EN_COURS_MAX / 2_000_000, 'x').map((one, i) => ({
      ...one,
      candidatId: `k${i}`,
    }));
    expect(placePourEnvoi(full, { candidatId: 'new', octets: 1 })).toBeNull();
    expect(placePourEnvoi(full.slice(1), { candidatId: 'new', octets: 2_000_000 })).toEqual([]);
    expect(placePourEnvoi(full.slice(1), { candidatId: 'new', octets: 2_000_001 })).toBeNull();
  });
});
