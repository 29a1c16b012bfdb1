import { describe, expect, it } from 'vitest';
import { verifierAdresse } from '../../../src/domain/candidat/adresse.ts';
import { verifierCursus, verifierExperience, verifierStage } from '../../../src/domain/candidat/parcours.ts';
import type { Adresse, Cursus, Experience, Stage } from '../../../src/domain/candidat/profil.ts';
import { aCursus, anAdresse, anExperience, aStage, CTX, fautes } from './factories.ts';

type Saisi<T> = Partial<Record<keyof T, unknown>>;
const adresse = (over: Saisi<Adresse>) => verifierAdresse({ ...anAdresse(), ...over }, CTX);
const cursus = (over: Saisi<Cursus>) => verifierCursus({ ...aCursus(), ...over }, CTX);
const stage = (over: Saisi<Stage>) => verifierStage({ ...aStage(), ...over }, CTX);
const experience = (over: Saisi<Experience>) => verifierExperience({ ...anExperience(), ...over }, CTX);

describe('adresse', () => {
  it('PR4: an empty one asks for a line, a commune and a pays; in France for a code postal too', () => {
    expect(fautes(verifierAdresse({}, CTX))).toEqual(['ligne1 requis', 'commune requis', 'pays requis']);
    expect(fautes(verifierAdresse({ pays: 'fr' }, CTX))).toContain('codePostal requis');
  });

  it.each([
    [{ codePostal: '75 013' }, { codePostal: '75013' }],
    [{ codePostal: '７５０１３' }, { codePostal: '75013' }],
    [{ codePostal: 75013 }, { codePostal: '75013' }],
    [
      { pays: 'gb', codePostal: 'sw1a 1aa' },
      { pays: 'GB', codePostal: 'SW1A 1AA' },
    ],
    [{ pays: 'BR', codePostal: '01310-100' }, { codePostal: '01310-100' }],
    [{ pays: 'HK', codePostal: '' }, { codePostal: '' }],
    [{ cedex: '13' }, { cedex: 'CEDEX 13' }],
    [{ cedex: 'cedex' }, { cedex: 'CEDEX' }],
    [{ cedex: ' Cedex  08' }, { cedex: 'CEDEX 08' }],
    [{ cedex: '' }, { cedex: '' }],
    [{ ligne2: ' bât. C, n° 12 — 2ᵉ étage ' }, { ligne2: 'bât. C, n° 12 — 2ᵉ étage' }],
    [{ ligne1: '12' }, { ligne1: '12' }],
  ])('PR4: %j is kept as %j', (over, kept) => {
    expect(adresse(over)).toMatchObject({ ok: true, value: kept });
  });

  it.each([
    [{ codePostal: '7501' }, 'codePostal code_postal_format'],
    [{ codePostal: '2A004' }, 'codePostal code_postal_format'],
    [{ codePostal: '750133' }, 'codePostal code_postal_format'],
    [{ pays: 'GB', codePostal: 'SW1A*1AA' }, 'codePostal code_postal_format'],
    [{ pays: 'GB', codePostal: 'SW1A 1AA SW1A' }, 'codePostal code_postal_format'],
    [{ cedex: 'Paris' }, 'cedex cedex_format'],
    [{ cedex: '123' }, 'cedex cedex_format'],
    [{ ligne1: '…' }, 'ligne1 sans_mot'],
    [{ ligne1: '🏠' }, 'ligne1 caractere_interdit'],
    [{ ligne3: 'x'.repeat(101) }, 'ligne3 trop_long'],
    [{ commune: 'Par\u200bis' }, 'commune caractere_invisible'],
    [{ pays: 'France' }, 'pays pays_inconnu'],
  ])('PR4: %j is refused', (over, faute) => {
    expect(fautes(adresse(over))).toEqual([faute]);
  });
});

describe('cursus externe, stages, expériences', () => {
  it('PR4: empty rows ask for what is obligatoire', () => {
    expect(fautes(verifierCursus({}, CTX))).toEqual([
      ...['obtenu requis', 'annee requis', 'etablissement requis', 'diplome requis'],
    ]);
    expect(fautes(verifierStage({}, CTX))).toEqual(['annee requis', 'duree requis', 'organisme requis']);
    expect(fautes(verifierExperience({}, CTX))).toEqual([
      ...['annee requis', 'duree requis', 'intitule requis', 'organisme requis'],
    ]);
  });

  it.each([
    ['12,5', 12.5],
    ['12.75', 12.75],
    ['0', 0],
    ['20', 20],
    ['09,5', 9.5],
    ['１２,５', 12.5],
    [13.125, 13.125],
    ['', null],
    [null, null],
  ])('PR4: a moyenne %j is %j', (moyenne, nombre) => {
    expect(cursus({ moyenne })).toMatchObject({ ok: true, value: { moyenne: nombre } });
  });

  it.each([
    ['20,01', 'nombre_hors_bornes'],
    ['-1', 'nombre_format'],
    ['12/20', 'nombre_format'],
    ['douze', 'nombre_format'],
    ['12,3456', 'nombre_format'],
    ['1e1', 'nombre_format'],
    ['1,2,3', 'nombre_format'],
    ['12345', 'nombre_format'],
    [Number.POSITIVE_INFINITY, 'valeur_invalide'],
  ])('PR4: %s is no moyenne (%s)', (moyenne, code) => {
    expect(fautes(cursus({ moyenne }))).toEqual([`moyenne ${code}`]);
  });

  it('PR4: a year that goes on may end next summer, one that is over may not', () => {
    const automne = { aujourdhui: '2026-09-01' };
    const de = (annee: number, obtenu: string, ctx = automne) =>
      fautes(verifierCursus({ ...aCursus(), annee, obtenu }, ctx));
    expect(de(2027, 'enCours')).toEqual([]);
    expect(de(2027, 'oui')).toEqual(['annee annee_hors_bornes']);
    expect(de(2028, 'enCours')).toEqual(['annee annee_hors_bornes']);
    expect(de(2027, 'enCours', { aujourdhui: '2026-08-31' })).toEqual(['annee annee_hors_bornes']);
    expect(de(1949, 'oui')).toEqual(['annee annee_hors_bornes']);
    expect(de(2027, 'peut-être')).toEqual(['obtenu choix_invalide']);
  });

  it('PR4: a mention comes with a diploma obtained, and goes without', () => {
    expect(cursus({ obtenu: 'enCours', mention: 'Bien' })).toMatchObject({
      ok: true,
      value: { mention: '' },
    });
  });

  it.each(['26', '20 26', 'MMXXV', '2025.5', '-2025', '2025-2026'])('PR4: %s is no year', (annee) => {
    expect(fautes(stage({ annee }))).toEqual(['annee annee_format']);
  });

  it('PR4: stages and experiences are not of coming years', () => {
    expect(fautes(stage({ annee: 2027 }))).toEqual(['annee annee_hors_bornes']);
    expect(experience({ annee: 1940 })).toMatchObject({
      erreurs: [{ champ: 'annee', params: { min: 1950, max: 2026 } }],
    });
  });

  it.each([
    ['0', 'nombre_hors_bornes'],
    ['61', 'nombre_hors_bornes'],
    ['35h', 'nombre_format'],
    ['17,255', 'nombre_format'],
  ])('PR4: %s hours per week are refused (%s)', (heuresSemaine, code) => {
    expect(fautes(stage({ heuresSemaine }))).toEqual([`heuresSemaine ${code}`]);
  });

  it('PR4: long texts keep their paragraphs, and say their limit', () => {
    const descriptif = '  Accueil  du public.\r\n\r\n\r\n\r\nCatalogage. ▪ Atelier\t!  \n\n';
    expect(stage({ descriptif })).toMatchObject({
      ok: true,
      value: { descriptif: 'Accueil du public.\n\nCatalogage. ▪ Atelier !' },
    });
    expect(stage({ descriptif: 'é'.repeat(2001) })).toMatchObject({
      erreurs: [{ champ: 'descriptif', code: 'trop_long', params: { max: 2000 } }],
    });
    expect(stage({ descriptif: '𠮷'.repeat(2000) })).toMatchObject({ ok: true });
    expect(fautes(experience({ objectif: 'Bien 👍' }))).toEqual(['objectif caractere_interdit']);
    expect(fautes(experience({ objectif: 'a\u202eb' }))).toEqual(['objectif caractere_invisible']);
  });
});
