import { describe, expect, it } from 'vitest';
import { MOT_DE_PASSE_MIN } from '../../../src/protocol/password.ts';
import { forceOf } from '../../../src/renderer/portal/compte/password-force.ts';

describe('how strong a password is', () => {
  it('counts what is missing as people count characters', () => {
    expect(forceOf('')).toEqual({ kind: 'court', step: 0, missing: MOT_DE_PASSE_MIN });
    expect(forceOf('abc')).toEqual({ kind: 'court', step: 1, missing: MOT_DE_PASSE_MIN - 3 });
    expect(forceOf('🦊'.repeat(MOT_DE_PASSE_MIN - 1))).toMatchObject({ missing: 1 });
  });

  it('grows with length alone', () => {
    const kinds = [12, 15, 16, 19, 20, 60].map((length) => forceOf('x'.repeat(length)).kind);
    expect(kinds).toEqual(['suffisant', 'suffisant', 'bon', 'bon', 'tresBon', 'tresBon']);
  });
});
