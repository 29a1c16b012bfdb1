import { describe, expect, it } from 'vitest';
import { infosObligatoires, verifierInfos } from '../../../src/domain/candidat/infos.ts';
import { DEPARTEMENTS, PAYS } from '../../../src/domain/candidat/pays.ts';
import type { Infos } from '../../../src/domain/candidat/profil.ts';
import { anInfos, CTX, fautes } from './factories.ts';

type Saisi = Partial<Record<keyof Infos, unknown>>;
const verifier = (over: Saisi) => verifierInfos({ ...anInfos(), ...over }, CTX);
const garde = (over: Saisi, champ: keyof Infos) => {
  const verdict = verifier(over);
  return verdict.ok ? verdict.value[champ] : fautes(verdict);
};

describe('informations personnelles', () => {
  it('PR4: every error is said at once, each at its field', () => {
    const verdict = verifierInfos(
      { prenoms: '😀', dateNaissance: '2005-02-30', paysNaissance: 'FR', nationalite: 'Française', ine: 'x' },
      CTX,
    );
    expect(fautes(verdict)).toEqual([
      'nomNaissance requis',
      'prenoms caractere_interdit',
      'dateNaissance jour_invalide',
      'departementNaissance requis',
      'villeNaissance requis',
      'nationalite pays_inconnu',
      'ine ine_format',
    ]);
  });

  it('PR4: nothing at all asks for what is obligatoire, and for nothing else', () => {
    expect(fautes(verifierInfos({}, CTX))).toEqual(infosObligatoires('').map((champ) => `${champ} requis`));
  });

  it('PR4: civilité, nom d’usage, INE and telephones may be empty', () => {
    const vides = { civilite: '', nomUsage: ' ', ine: '', telephone: '', telephonePortable: null };
    expect(verifier(vides)).toMatchObject({
      ok: true,
      value: { ine: '', nomUsage: '', telephonePortable: '' },
    });
  });

  it.each([
    ['2005-02-29', 'jour_invalide'],
    ['2005-13-01', 'jour_invalide'],
    ['2005-00-10', 'jour_invalide'],
    ['31/04/2005', 'jour_invalide'],
    ['2005', 'jour_invalide'],
    ['hier', 'jour_invalide'],
    ['02/28/2005', 'jour_invalide'],
    ['2026-03-03', 'jour_futur'],
    ['2998-01-01', 'jour_futur'],
    ['2012-03-03', 'trop_jeune'],
    ['2026-03-02', 'trop_jeune'],
    ['1925-03-02', 'trop_age'],
    ['0005-02-28', 'trop_age'],
  ])('PR4: %s is no birthday of a candidat (%s)', (dateNaissance, code) => {
    expect(fautes(verifier({ dateNaissance }))).toEqual([`dateNaissance ${code}`]);
  });

  it.each([
    ['2012-03-02', '2012-03-02'],
    ['1925-03-03', '1925-03-03'],
    ['2004-02-29', '2004-02-29'],
    ['28/02/2005', '2005-02-28'],
    ['1.9.2005', '2005-09-01'],
    ['２００５-０２-２８', '2005-02-28'],
  ])('PR4: %s is kept as %s', (dateNaissance, jour) => {
    expect(garde({ dateNaissance }, 'dateNaissance')).toBe(jour);
  });

  it('PR4: who was born on 29 February is 14 on 1 March', () => {
    const ne = anInfos({ dateNaissance: '2012-02-29' });
    expect(fautes(verifierInfos(ne, { aujourdhui: '2026-02-28' }))).toEqual(['dateNaissance trop_jeune']);
    expect(fautes(verifierInfos(ne, { aujourdhui: '2026-03-01' }))).toEqual([]);
  });

  it('PR4: a birth in France has its département and town, one elsewhere no département', () => {
    expect(fautes(verifier({ departementNaissance: '', villeNaissance: ' ' }))).toEqual([
      'departementNaissance requis',
      'villeNaissance requis',
    ]);
    const ailleurs = { paysNaissance: 'ma', departementNaissance: 'n’importe quoi', villeNaissance: '' };
    expect(verifier(ailleurs)).toMatchObject({
      ok: true,
      value: { paysNaissance: 'MA', departementNaissance: '', villeNaissance: '' },
    });
  });

  it.each(['00', '20', '96', '99', '970', '979', '2C', 'Paris', '1234'])(
    'PR4: %s is no département',
    (departementNaissance) => {
      expect(fautes(verifier({ departementNaissance }))).toEqual([
        'departementNaissance departement_inconnu',
      ]);
    },
  );

  it('PR4: a département is written in two or three characters', () => {
    expect(garde({ departementNaissance: '1' }, 'departementNaissance')).toBe('01');
    expect(garde({ departementNaissance: '2a' }, 'departementNaissance')).toBe('2A');
    expect(garde({ departementNaissance: 75 }, 'departementNaissance')).toBe('75');
    expect(DEPARTEMENTS.filter((code) => code.length === 2)).toHaveLength(96);
  });

  it('PR4: every code of a country has a name in both languages', () => {
    expect(new Set(PAYS).size).toBe(250);
    for (const langue of ['fr', 'en']) {
      const noms = new Intl.DisplayNames(langue, { type: 'region', fallback: 'none' });
      expect(PAYS.filter((code) => noms.of(code) === undefined)).toEqual([]);
    }
  });

  it.each(['France', 'ZZ', 'EU', 'UK', 'SU', 'F', '33', 'XX'])('PR4: %s is no country', (paysNaissance) => {
    expect(fautes(verifier({ paysNaissance }))).toEqual(['paysNaissance pays_inconnu']);
  });

  it('PR4: who has no nationality says so', () => {
    expect(garde({ nationalite: 'xx' }, 'nationalite')).toBe('XX');
  });

  it.each([
    ['1234567890V', '1234567890V'],
    ['1234 567890-v', '1234567890V'],
    ['１２３４５６７８９０Ｖ', '1234567890V'],
    ['123456789HE', '123456789HE'],
    ['0712A12345F', '0712A12345F'],
    ['05v5ff0b984', '05V5FF0B984'],
    ['05V5FF0B951', '05V5FF0B951'],
    ['05V5FF0B9A6', '05V5FF0B9A6'],
  ])('PR4: %s is an INE', (ine, kept) => {
    expect(garde({ ine }, 'ine')).toBe(kept);
  });

  it.each([
    ['1234567890W', 'ine_cle'],
    ['1234567809V', 'ine_cle'],
    ['1234567890I', 'ine_cle'],
    ['05V5FF0B983', 'ine_cle'],
    ['0000000000A', 'ine_format'],
    ['AAAAAAAAAA0', 'ine_format'],
    ['1234567890', 'ine_format'],
    ['1234567890VV', 'ine_format'],
    ['12345678É0V', 'ine_format'],
    ['aucun', 'ine_format'],
  ])('PR4: %s is no INE (%s)', (ine, code) => {
    expect(fautes(verifier({ ine }))).toEqual([`ine ${code}`]);
  });

  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['06.12.34.56.78', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['0033 6 12 34 56 78', '+33612345678'],
    ['+330612345678', '+33612345678'],
    ['01-44-05-40-40', '+33144054040'],
    ['0692 12 34 56', '+262692123456'],
    ['0690123456', '+590690123456'],
    ['0694123456', '+594694123456'],
    ['0596 12 34 56', '+596596123456'],
    ['+81 3-1234-5678', '+81312345678'],
    ['+1 (212) 555-0100', '+12125550100'],
    ['00212 6 12 34 56 78', '+212612345678'],
    ['+290 12345', '+29012345'],
  ])('PR4: telephone %s is kept as %s', (telephone, kept) => {
    expect(garde({ telephone }, 'telephone')).toBe(kept);
  });

  it.each([
    ...['12 34 56 78', '06 12 34 56', '+33 6 12 34 56', '+12345', '+1234567890123456', '0012'],
    ...['+0612345678', 'appelez-moi', '06 12 34 56 78 poste 3', '++33612345678', '00 00 00 00 00', '-'],
  ])('PR4: %s is no telephone', (telephone) => {
    expect(fautes(verifier({ telephone }))).toEqual(['telephone telephone_format']);
  });

  it.each([{}, [], true, Number.NaN, () => 'x'])(
    'PR4: a value of another type is refused, never read',
    (prenoms) => {
      expect(fautes(verifier({ prenoms }))).toEqual(['prenoms valeur_invalide']);
    },
  );

  it('PR4: a civilité is one of the list', () => {
    expect(fautes(verifier({ civilite: 'Mlle' }))).toEqual(['civilite choix_invalide']);
    expect(garde({ civilite: ' M. ' }, 'civilite')).toBe('M.');
  });
});
