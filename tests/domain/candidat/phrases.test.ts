import { describe, expect, it } from 'vitest';
import { CODES_CHAMP } from '../../../src/domain/candidat/champs.ts';
import { format } from '../../../src/messages/catalogue.ts';
import { champsProfil, erreursProfil, rubriquesProfil } from '../../../src/messages/portal-profil.ts';
import { aBac, aCursus, anAdresse, anExperience, anInfos, aStage } from './factories.ts';

/** Values that errors are filled with, as the checks give them. */
const PARAMS = { max: 100, min: 14, caractere: '@', annee: 2019, count: 2, decimales: 3 };

describe.each(['fr', 'en'] as const)('what a candidat reads beside a field (%s)', (langue) => {
  it('PR4: each error has its own sentence, without a code in it', () => {
    const phrases = CODES_CHAMP.map((code) => format(erreursProfil, langue, code, PARAMS));
    for (const phrase of phrases) {
      expect(phrase).toMatch(/^\p{Lu}[^{}]{10,}\.$/u);
      expect(phrase).not.toMatch(/undefined|_/);
    }
    expect(new Set(phrases).size).toBe(phrases.length);
  });

  it('PR4: limits stand in the sentences', () => {
    expect(format(erreursProfil, langue, 'trop_long', { max: 2000 })).toContain('2000');
    expect(format(erreursProfil, langue, 'annee_hors_bornes', { min: 1950, max: 2026 })).toMatch(
      /1950.*2026/,
    );
    expect(format(erreursProfil, langue, 'serie_autre_annee', { annee: 2019 })).toContain('2019');
  });

  it('PR4: every field of a rubric has a label', () => {
    const champs = [anInfos(), anAdresse(), aBac(), aCursus(), aStage(), anExperience()].flatMap((r) =>
      Object.keys(r),
    );
    expect(Object.keys(champsProfil[langue]).sort()).toEqual([...new Set(champs)].sort());
  });

  it('PR3: every rubric has a name of its own', () => {
    const noms = Object.values(rubriquesProfil[langue]);
    expect(new Set(noms).size).toBe(7);
  });
});
