import { describe, expect, it } from 'vitest';
import { avancement } from '../../../src/domain/candidat/avancement.ts';
import type { Profil } from '../../../src/domain/candidat/profil.ts';
import { aBac, anAdresse, anInfos, aProfil, VIDE } from './factories.ts';

const de = (profil: Profil, rubrique: string) => {
  const trouvee = avancement(profil).rubriques.find((r) => r.rubrique === rubrique);
  if (!trouvee) throw new Error(rubrique);
  return trouvee;
};

describe('how far a profile is filled', () => {
  it('PR5: an empty profile says all that is missing, rubric by rubric', () => {
    const { rubriques, remplies, total, champs, complet } = avancement(VIDE);
    expect(rubriques.map(({ rubrique, ouverte }) => [rubrique, ouverte])).toEqual([
      ['infos', true],
      ['adresse', false],
      ['bac', false],
      ['cursusExterne', false],
      ['stages', false],
      ['experiences', false],
    ]);
    expect({ remplies, total, champs, complet }).toEqual({
      remplies: 0,
      total: 3,
      champs: { remplis: 0, total: 7 + 4 + 4 },
      complet: false,
    });
    expect(de(VIDE, 'infos').manquants).toContain('villeNaissance');
  });

  it('PR5: a full profile misses nothing; lists may stay empty', () => {
    const { rubriques, remplies, complet, champs } = avancement(aProfil());
    expect({ remplies, complet }).toEqual({ remplies: 3, complet: true });
    expect(champs.remplis).toBe(champs.total);
    expect(rubriques.flatMap(({ manquants }) => manquants)).toEqual([]);
    expect(de(aProfil(), 'cursusExterne')).toMatchObject({ remplie: true, lignes: 2, obligatoire: false });
    expect(de(aProfil(), 'experiences')).toMatchObject({ remplie: false, lignes: 0 });
  });

  it('PR5: a rubric that was filled in part by the student information system names what is left', () => {
    const infos = anInfos({ prenoms: '', villeNaissance: '' });
    expect(de(aProfil({ infos }), 'infos')).toMatchObject({
      remplie: false,
      champs: { remplis: 5, total: 7 },
      manquants: ['prenoms', 'villeNaissance'],
    });
    expect(avancement(aProfil({ infos })).complet).toBe(false);
  });

  it('PR5: what is asked for depends on the answers, as in the forms (PR4)', () => {
    const etranger = anInfos({ paysNaissance: 'MA', departementNaissance: '', villeNaissance: '' });
    expect(de(aProfil({ infos: etranger }), 'infos')).toMatchObject({ remplie: true, champs: { total: 5 } });
    const ailleurs = anAdresse({ pays: 'HK', codePostal: '' });
    expect(de(aProfil({ adresse: ailleurs }), 'adresse')).toMatchObject({ remplie: true });
    const sans = { ...aBac(), obtenu: false, annee: null, serie: '', etablissement: '', specialites: [] };
    expect(de(aProfil({ bac: sans }), 'bac')).toMatchObject({ remplie: true, champs: { total: 1 } });
    expect(de(aProfil({ bac: aBac({ specialites: [] }) }), 'bac')).toMatchObject({
      manquants: ['specialites'],
    });
  });
});
