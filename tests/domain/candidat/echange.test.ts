import { describe, expect, it } from 'vitest';
import {
  appliquerImport,
  exporterProfil,
  type FichierProfil,
  importerProfil,
} from '../../../src/domain/candidat/echange.ts';
import { fichierProfil } from '../../../src/protocol/profil.ts';
import { MIDI } from '../../contracts/factories.ts';
import { aCursus, anAdresse, anInfos, aProfil, aStage, CTX, VIDE } from './factories.ts';

/** Through JSON and the schema, as a file goes. */
const lire = (fichier: unknown) =>
  importerProfil(fichierProfil.parse(JSON.parse(JSON.stringify(fichier))), CTX);
const fichier = (over: Record<string, unknown> = {}): unknown => {
  const base: FichierProfil = exporterProfil(aProfil(), MIDI);
  return { ...base, profil: { ...base.profil, ...over } };
};

describe('the exchange file', () => {
  it('PR5: says what it is and when, and has no cursus interne', () => {
    const { profil, ...dehors } = exporterProfil(aProfil(), MIDI);
    expect(dehors).toEqual({
      format: 'pupitre.profil',
      version: 1,
      exporteLe: '2026-03-02T12:00:00.000Z',
    });
    expect(Object.keys(profil)).toEqual([
      ...['infos', 'adresse', 'bac', 'cursusExterne', 'stages', 'experiences'],
    ]);
  });

  it('PR5: what was exported is imported as it was; cursus interne stays the établissement’s', () => {
    const cursusInterne = [aCursus({ libelle: 'Ici' })];
    const chezNous = { ...VIDE, cursusInterne };
    expect(appliquerImport(chezNous, lire(fichier()))).toEqual(aProfil({ cursusInterne }));
  });

  it.each([
    ['another format', { format: 'europass' }],
    ['another version', { version: 2 }],
    ['no date', { exporteLe: 'hier' }],
    ['no profile', { profil: null }],
    ['a rubric that is no object', { profil: { infos: 'Inès' } }],
    ['a list that is no list', { profil: { stages: {} } }],
    ['an endless list', { profil: { stages: Array.from({ length: 1001 }, () => ({})) } }],
  ])('PR5: %s is not this file', (_quoi, over) => {
    expect(fichierProfil.safeParse({ ...exporterProfil(aProfil(), MIDI), ...over }).success).toBe(false);
  });

  it('PR5: a rubric that is wrong is refused whole, with its errors, and the others are taken', () => {
    const lu = lire(
      fichier({
        adresse: { ...anAdresse(), codePostal: 'x', commune: '😀' },
        stages: [{ ...aStage() }, { ...aStage(), annee: 'hier', organisme: '' }, { ...aStage() }],
      }),
    );
    expect(lu.adresse).toEqual({
      etat: 'refusee',
      erreurs: [
        { champ: 'codePostal', code: 'code_postal_format', params: {}, ligne: null },
        { champ: 'commune', code: 'caractere_interdit', params: { caractere: '😀' }, ligne: null },
      ],
    });
    expect(lu.stages).toEqual({
      etat: 'refusee',
      erreurs: [
        { champ: 'annee', code: 'annee_format', params: {}, ligne: 2 },
        { champ: 'organisme', code: 'requis', params: {}, ligne: 2 },
        { champ: 'stages', code: 'ligne_en_double', params: {}, ligne: 3 },
      ],
    });
    const avant = aProfil({ stages: [aStage({ organisme: 'Le mien' })] });
    const apres = appliquerImport(avant, lu);
    expect(apres.stages).toEqual(avant.stages);
    expect(apres.adresse).toEqual(avant.adresse);
    expect(lu.infos).toEqual({ etat: 'prise', valeur: anInfos() });
  });

  it('PR5: infos that are refused don’t stop the rest, which stays closed until they are filled (PR3)', () => {
    const apres = appliquerImport(VIDE, lire(fichier({ infos: { prenoms: 12 } })));
    expect(apres.infos).toBeNull();
    expect(apres.bac).toEqual(aProfil().bac);
  });

  it('PR5: what the file doesn’t say stays as it is', () => {
    const vide = { ...exporterProfil(VIDE, MIDI), profil: { autre: 1 } };
    const lu = lire(vide);
    expect(Object.values(lu).map(({ etat }) => etat)).toEqual(Array(6).fill('absente'));
    expect(appliquerImport(aProfil(), lu)).toEqual(aProfil());
  });

  it('PR5: a list longer than a profile may have is refused, not cut', () => {
    const stages = Array.from({ length: 31 }, (_, i) => aStage({ organisme: `O ${i}` }));
    expect(lire(fichier({ stages })).stages).toEqual({
      etat: 'refusee',
      erreurs: [{ champ: 'stages', code: 'liste_trop_longue', params: { max: 30 }, ligne: null }],
    });
  });

  it('PR5: fields of another edition are left out, and values are normalised as in the forms', () => {
    const lu = lire(fichier({ infos: { ...anInfos(), nomNaissance: ' Dupont ', blason: 'or' } }));
    expect(lu.infos).toEqual({ etat: 'prise', valeur: anInfos({ nomNaissance: 'Dupont' }) });
  });

  it('PR5: keys that JavaScript knows are nothing but keys', () => {
    const texte = JSON.stringify(fichier()).replace(
      '"infos":{',
      '"infos":{"__proto__":{"x":1},"toString":1,',
    );
    const lu = importerProfil(fichierProfil.parse(JSON.parse(texte)), CTX);
    expect(lu.infos).toEqual({ etat: 'prise', valeur: anInfos() });
    expect({}).not.toHaveProperty('x');
  });
});
