import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, type RefusalCode, refuse } from '../../src/domain/refusal.ts';
import { sentenceOf } from '../../src/messages/sentence.ts';

/** Values that refusals are filled with, as the domain gives them. */
const PARAMS = {
  jour: '2026-04-10',
  avant: 'retour',
  avantJour: '2026-04-10',
  apres: 'jury',
  apresJour: '2026-04-01',
  rubrique: 'infos',
  statut: 'CO',
  etat: 'saisie',
  max: 3,
  count: 2,
  rang: 4,
  motif: 'niveau',
  type: 'FA',
  variable: 'prénom',
  membre: 'Hélène Œuvrard',
  par: 'Odile Perrault',
  numero: 'N-1',
  voix: 5,
};
const fr = (code: RefusalCode, params: Readonly<Record<string, string | number>> = PARAMS) =>
  sentenceOf('fr', refuse(code, params).refusal);

describe('what a person reads when something is refused', () => {
  for (const langue of ['fr', 'en'] as const)
    it(`LC2: each refusal has its own sentence, without a code in it (${langue})`, () => {
      const sentences = REFUSAL_CODES.map((code) => sentenceOf(langue, refuse(code, PARAMS).refusal));
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[^{}]{8,}\.$/);
        expect(sentence).not.toMatch(/\d{4}-\d{2}-\d{2}|\bCO\b|\bsaisie\b.*«|undefined|_/);
      }
      expect(new Set(sentences).size).toBe(sentences.length);
    });

  it('OR3: a bad order is told with both dates, as people write them', () => {
    expect(fr('calendrier_desordonne')).toContain(
      'le retour des dossiers (10 avril 2026) doit précéder le jury (1er avril 2026)',
    );
  });

  it('LC3, LC4, DE2: states are named in words, also where there is nothing yet', () => {
    expect(fr('statut_inattendu')).toContain('complet');
    expect(fr('piece_statut_inattendu', { statut: 'NC' })).toContain('non concerné');
    expect(fr('decision_etat_inattendu', { etat: '' })).toContain('Aucune décision');
    expect(fr('date_invalide', { jour: '2026-02-31' })).toContain('2026-02-31');
  });
});
