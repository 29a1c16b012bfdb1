import { describe, expect, it } from 'vitest';
import { verifierBac } from '../../../src/domain/candidat/bac.ts';
import {
  libelleDuBac,
  mentionsDuBac,
  seriesDuBac,
  specialitesDuBac,
} from '../../../src/domain/candidat/nomenclature-bac.ts';
import type { Baccalaureat } from '../../../src/domain/candidat/profil.ts';
import { aBac, CTX, fautes } from './factories.ts';

type Saisi = Partial<Record<keyof Baccalaureat, unknown>>;
const verifier = (over: Saisi, ctx = CTX) => verifierBac({ ...aBac(), ...over }, ctx);
const codes = (annee: number) => seriesDuBac(annee).map(({ code }) => code);

describe('baccalauréat', () => {
  it('PR4: the list of séries depends on the year', () => {
    expect(codes(2024)).toEqual(
      expect.arrayContaining(['GENERALE', 'STMG', 'STHR', 'S2TMD', 'STAV', 'PRO', 'DAEUA', 'ETRANGER']),
    );
    for (const passe of ['S', 'L', 'ES', 'STG', 'STI', 'D', 'F3', 'ESEUA'])
      expect(codes(2024)).not.toContain(passe);
    expect(codes(2015)).toEqual(expect.arrayContaining(['S', 'ES', 'L', 'STMG', 'ST2S', 'STD2A', 'TMD']));
    expect(codes(2015)).not.toContain('GENERALE');
    expect(codes(2005)).toEqual(expect.arrayContaining(['S', 'STT', 'STI', 'SMS']));
    expect(codes(1990)).toEqual(expect.arrayContaining(['A1', 'B', 'C', 'D', 'E', 'F3', 'G2', 'PRO']));
    expect(codes(1990)).not.toContain('S');
    expect(codes(1975)).not.toContain('PRO');
    expect(codes(1960)).toEqual(expect.arrayContaining(['PHILO', 'MATHELEM', 'ETRANGER']));
  });

  it.each([
    [1994, ['D'], ['S']],
    [1995, ['S'], ['D']],
    [2020, ['S'], ['GENERALE']],
    [2021, ['GENERALE'], ['S']],
  ])('PR4: in %i the general séries are those of that session', (annee, oui, non) => {
    expect(codes(annee)).toEqual(expect.arrayContaining(oui));
    for (const code of non) expect(codes(annee)).not.toContain(code);
  });

  it('PR4: every year since 1950 has séries, codes name one thing, names are in both languages', () => {
    for (let annee = 1950; annee <= 2027; annee += 1)
      for (const liste of [seriesDuBac(annee), mentionsDuBac(annee), specialitesDuBac(annee)]) {
        expect(new Set(liste.map(({ code }) => code)).size).toBe(liste.length);
        for (const { code, libelle } of liste) {
          expect(code).toMatch(/^[A-Z0-9-]{1,20}$/);
          expect(libelle.fr && libelle.en).toBeTruthy();
        }
      }
    expect(libelleDuBac('serie', 'S')?.fr).toBe('S – Scientifique');
    expect(libelleDuBac('mention', 'TB')?.fr).toBe('Très bien');
    expect(libelleDuBac('specialite', 'NSI')?.en).toBe('Computer science');
    expect(libelleDuBac('serie', 'Général')).toBeUndefined();
  });

  it('PR4: spécialités begin in 2021, EPPCS in 2023', () => {
    expect(specialitesDuBac(2020)).toEqual([]);
    expect(specialitesDuBac(2022).map(({ code }) => code)).not.toContain('EPPCS');
    expect(specialitesDuBac(2023).map(({ code }) => code)).toContain('EPPCS');
  });

  it('PR4: “sans baccalauréat” empties the rest', () => {
    const verdict = verifier({ obtenu: false, annee: 'n’importe', serie: '😀' });
    expect(verdict).toEqual({
      ok: true,
      value: { obtenu: false, annee: null, serie: '', mention: '', etablissement: '', specialites: [] },
    });
  });

  it('PR4: whether there is one is asked first', () => {
    expect(fautes(verifierBac({}, CTX))).toEqual(['obtenu requis']);
    expect(fautes(verifier({ obtenu: 'oui' }))).toEqual([]);
    expect(fautes(verifier({ obtenu: 'peut-être' }))).toEqual(['obtenu valeur_invalide']);
    expect(fautes(verifierBac({ obtenu: true }, CTX))).toEqual([
      ...['annee requis', 'serie requis', 'etablissement requis'],
    ]);
  });

  it.each([
    [{ annee: 1949 }, ['annee annee_hors_bornes']],
    [{ annee: 2027 }, ['annee annee_hors_bornes']],
    [{ annee: '23' }, ['annee annee_format']],
    [{ annee: 2019 }, ['serie serie_autre_annee']],
    [{ serie: 'S' }, ['serie serie_autre_annee']],
    [{ serie: 'Général' }, ['serie serie_autre_annee']],
    [{ mention: 'Bien' }, ['mention mention_autre_annee']],
    [{ annee: 2022, mention: 'TBF' }, ['mention mention_autre_annee']],
    [{ etablissement: ' ' }, ['etablissement requis']],
    [{ etablissement: 'x'.repeat(201) }, ['etablissement trop_long']],
    [{ specialites: [] }, ['specialites specialites_nombre']],
    [{ specialites: ['SES'] }, ['specialites specialites_nombre']],
    [{ specialites: ['SES', 'SES'] }, ['specialites specialites_nombre']],
    [{ specialites: ['SES', 'PC', 'SVT'] }, ['specialites specialites_nombre']],
    [{ specialites: ['SES', 'Latin'] }, ['specialites specialite_autre_annee']],
    [{ annee: 2022, specialites: ['SES', 'EPPCS'] }, ['specialites specialite_autre_annee']],
    [{ specialites: 'SES' }, ['specialites valeur_invalide']],
    [{ specialites: ['SES', 3] }, ['specialites valeur_invalide']],
  ])('PR4: %j is refused', (over, attendues) => {
    expect(fautes(verifier(over))).toEqual(attendues);
  });

  it('PR4: the session that is being prepared is taken, without a mention', () => {
    const automne = { aujourdhui: '2026-11-25' };
    expect(fautes(verifier({ annee: 2027, mention: '' }, automne))).toEqual([]);
    expect(fautes(verifier({ annee: 2027, mention: 'TB' }, automne))).toEqual(['mention mention_trop_tot']);
    expect(fautes(verifier({ annee: 2028, mention: '' }, automne))).toEqual(['annee annee_hors_bornes']);
  });

  it('PR4: spécialités are of the general série; they go when another is chosen', () => {
    expect(verifier({ serie: 'stmg' })).toMatchObject({
      ok: true,
      value: { serie: 'STMG', specialites: [] },
    });
    expect(verifier({ annee: 2019, serie: 'S' })).toMatchObject({ ok: true, value: { specialites: [] } });
  });

  it('PR4: spécialités are kept in the order of the list', () => {
    const dans = (specialites: readonly string[]) => {
      const verdict = verifier({ specialites });
      return verdict.ok && verdict.value.specialites;
    };
    expect(dans(['ses', 'MATHS'])).toEqual(dans(['MATHS', 'SES']));
  });
});
