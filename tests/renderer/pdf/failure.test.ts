import { describe, expect, it } from 'vitest';
import { LANGUES } from '../../../src/domain/codes.ts';
import {
  FAILURE_CODES,
  failureOfPdfError,
  isReportable,
  mayPass,
} from '../../../src/renderer/pdf/failure.ts';
import { percentOf, reasonOf, sentencesOf } from '../../../src/renderer/pdf/labels.ts';

const named = (name: string): Error => Object.assign(new Error('x'), { name });

describe('pièces that cannot be shown', () => {
  it('tells a password from damage, whatever pdf.js throws', () => {
    expect(failureOfPdfError(named('PasswordException'))).toBe('chiffre');
    expect(failureOfPdfError(named('InvalidPDFException'))).toBe('endommage');
    expect(failureOfPdfError(new TypeError('x'))).toBe('endommage');
    expect(failureOfPdfError('x')).toBe('endommage');
  });

  it('offers each failure a way out: report it, or try again', () => {
    for (const code of FAILURE_CODES) expect(isReportable(code) || mayPass(code)).toBe(true);
  });

  it('says in both languages what happened and what to do', () => {
    for (const langue of LANGUES)
      for (const code of FAILURE_CODES) {
        const { titre, suite } = sentencesOf(langue, code);
        expect(titre).not.toMatch(/\{|echec\./);
        expect(suite).not.toMatch(/\{|echec\./);
        expect(titre.length).toBeGreaterThan(10);
      }
    expect(sentencesOf('fr', 'absent').titre).toBe('Cette pièce n’est pas encore sur cet ordinateur');
  });

  it('gives staff the name of the file and what the member saw', () => {
    expect(reasonOf('fr', 'CV d’Øster {1}.pdf', 'chiffre')).toBe(
      '«\u202fCV d’Øster {1}.pdf\u202f»\u00a0: Ce fichier est protégé par un mot de passe.',
    );
    expect(
      reasonOf('en', 'cv.pdf', [
        { page: 2, code: 'endommagee' },
        { page: 4, code: 'tropLongue' },
      ]),
    ).toBe('“cv.pdf”: Page 2 is damaged and cannot be shown. Page 4 takes too long to show: it was stopped.');
  });

  it('writes percentages as each language does', () => {
    expect(percentOf('fr', 1.254)).toMatch(/^125[\u00a0\u202f]%$/);
    expect(percentOf('en', 1)).toBe('100%');
  });
});
