import { describe, expect, it } from 'vitest';
import type { Reponse } from '../../src/domain/candidature/dossier.ts';
import { questionsSansReponse, verifierReponse } from '../../src/domain/candidature/reponses.ts';
import type { Question, QuestionForme } from '../../src/domain/organisation/organisation.ts';

const question = (forme: QuestionForme, choix: readonly string[] = []): Question => ({
  id: 'q',
  libelle: { fr: 'Question', en: 'Question' },
  forme,
  obligatoire: true,
  choix,
  ordre: 0,
});
const codeOf = (of: Question, reponse: Reponse): string => {
  const lue = verifierReponse(of, reponse);
  return lue.ok ? 'ok' : lue.refusal.code;
};
const tableau = question('tableau', ['Langue', 'Niveau']);

describe('answers to the questions of a formation', () => {
  it.each([
    [question('court'), 'x'.repeat(500), 'ok'],
    [question('court'), 'x'.repeat(501), 'texte_trop_long'],
    [question('court'), 3, 'reponse_invalide'],
    [question('long'), 'x'.repeat(10_000), 'ok'],
    [question('long'), 'x'.repeat(10_001), 'texte_trop_long'],
    [question('ouiNon'), false, 'ok'],
    [question('ouiNon'), 'oui', 'reponse_invalide'],
    [question('choix', ['A1', 'B2']), 'B2', 'ok'],
    [question('choix', ['A1', 'B2']), 'C1', 'reponse_invalide'],
    [question('nombre'), 14.5, 'ok'],
    [question('nombre'), Number.NaN, 'reponse_invalide'],
    [question('nombre'), 1e13, 'reponse_invalide'],
    [question('nombre'), '14', 'reponse_invalide'],
    [question('date'), '2026-02-28', 'ok'],
    [question('date'), '2026-02-30', 'reponse_invalide'],
    [tableau, [['Anglais', 'B2'], ['Russe']], 'ok'],
    [tableau, [['Anglais', 'B2', 'en trop']], 'reponse_invalide'],
    [tableau, [['x'.repeat(501)]], 'texte_trop_long'],
    [tableau, Array.from({ length: 51 }, () => ['x']), 'lignes_trop_nombreuses'],
    [tableau, 'Anglais', 'reponse_invalide'],
  ] as const)('OR7: %o takes %j: %s', (of, reponse, expected) => {
    expect(codeOf(of, reponse)).toBe(expected);
  });

  it('OR7: an obligatoire question is answered by something, false and 0 included', () => {
    const vides: readonly Reponse[] = ['', '  ', [], [['', ' ']]];
    for (const reponse of vides) expect(questionsSansReponse([tableau], { q: reponse })).toHaveLength(1);
    for (const reponse of [false, 0, 'x', [['', 'B2']]])
      expect(questionsSansReponse([tableau], { q: reponse })).toHaveLength(0);
    expect(questionsSansReponse([{ ...tableau, obligatoire: false }], {})).toEqual([]);
  });
});
