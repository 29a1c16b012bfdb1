import { describe, expect, it } from 'vitest';
import { decideProfil, type ProfilCommand } from '../../../src/domain/candidat/decide-profil.ts';
import type { Profil } from '../../../src/domain/candidat/profil.ts';
import { LIGNES_MAX, rubriquesOuvertes } from '../../../src/domain/candidat/rubriques.ts';
import { aCursus, anAdresse, anExperience, anInfos, aProfil, aStage, CTX, VIDE } from './factories.ts';

const faire = (profil: Profil, command: ProfilCommand) => decideProfil(profil, command, CTX);
const fait = (profil: Profil, command: ProfilCommand): Profil => {
  const resultat = faire(profil, command);
  if (!resultat.ok) throw new Error(resultat.refusal.code);
  return resultat.value;
};
const champs = (of: object) => ({ ...of });

describe('what a candidat does with his profile', () => {
  it('PR3: infos first, then every rubric but cursus interne', () => {
    expect(rubriquesOuvertes(VIDE)).toEqual(['infos']);
    expect(rubriquesOuvertes({ infos: anInfos() })).toEqual([
      ...['infos', 'adresse', 'bac', 'cursusExterne', 'stages', 'experiences'],
    ]);
  });

  it('PR3: other rubrics are closed until infos are filled', () => {
    const saisie = champs(anAdresse());
    const ferme: readonly ProfilCommand[] = [
      { kind: 'enregistrerRubrique', rubrique: 'adresse', saisie },
      { kind: 'enregistrerRubrique', rubrique: 'bac', saisie: { obtenu: false } },
      { kind: 'ajouter', rubrique: 'stages', saisie: champs(aStage()) },
      { kind: 'supprimer', rubrique: 'cursusExterne', attendu: aCursus() },
    ];
    for (const command of ferme)
      expect(faire(VIDE, command)).toMatchObject({
        refusal: { code: 'rubrique_manquante', params: { rubrique: 'infos' } },
        erreurs: [],
      });
    const avecInfos = fait(VIDE, {
      kind: 'enregistrerRubrique',
      rubrique: 'infos',
      saisie: champs(anInfos()),
    });
    expect(fait(avecInfos, { kind: 'enregistrerRubrique', rubrique: 'adresse', saisie }).adresse).toEqual(
      anAdresse(),
    );
  });

  it('PR3: cursus interne is read-only, whatever is asked of it', () => {
    const rubrique = 'cursusInterne';
    const attendu = aCursus({ etablissement: 'Chez nous' });
    const saisie = champs(aCursus());
    for (const command of [
      { kind: 'enregistrerRubrique', rubrique, saisie },
      { kind: 'ajouter', rubrique, saisie },
      { kind: 'modifier', rubrique, attendu, saisie },
      { kind: 'supprimer', rubrique, attendu },
    ] as const)
      expect(faire(aProfil(), command)).toMatchObject({ refusal: { code: 'rubrique_lecture_seule' } });
  });

  it('PR4: what is wrong is said field by field, and nothing is saved', () => {
    const saisie = { ...anInfos(), nomNaissance: '', ine: '1234567890W' };
    expect(faire(aProfil(), { kind: 'enregistrerRubrique', rubrique: 'infos', saisie })).toEqual({
      ok: false,
      refusal: { code: 'saisie_invalide', params: { count: 2 } },
      erreurs: [
        { champ: 'nomNaissance', code: 'requis', params: {} },
        { champ: 'ine', code: 'ine_cle', params: {} },
      ],
    });
    expect(faire(aProfil(), { kind: 'ajouter', rubrique: 'stages', saisie: {} })).toMatchObject({
      refusal: { code: 'saisie_invalide', params: { count: 3 } },
    });
  });

  it('PR3: what is saved is normalised, and the other rubrics stay as they were', () => {
    const avant = aProfil();
    const apres = fait(avant, {
      kind: 'enregistrerRubrique',
      rubrique: 'infos',
      saisie: { ...anInfos(), nomNaissance: '  de  La Tour ', telephone: '01 44 05 40 40' },
    });
    expect(apres).toEqual({
      ...avant,
      infos: anInfos({ nomNaissance: 'de La Tour', telephone: '+33144054040' }),
    });
  });

  it('PM5: a rubric that another device changed since it was read is refused, each rubric by itself', () => {
    const lu = aProfil();
    const ici = { ...anAdresse(), commune: 'Lyon' };
    const command = {
      kind: 'enregistrerRubrique',
      rubrique: 'adresse',
      saisie: ici,
      attendu: lu.adresse,
    } as const;
    const ailleurs = { ...lu, adresse: { ...anAdresse(), ligne2: 'Bâtiment B' } };
    expect(faire(ailleurs, command)).toMatchObject({
      refusal: { code: 'rubrique_changee', params: { rubrique: 'adresse' } },
      erreurs: [],
    });
    // Read again, decided again.
    expect(fait(ailleurs, { ...command, attendu: ailleurs.adresse }).adresse).toMatchObject({
      commune: 'Lyon',
    });
    // Another rubric never collides; nor does one's own save, asked twice since its answer was lost.
    expect(fait({ ...lu, infos: anInfos({ ine: '' }) }, command).adresse).toMatchObject({ commune: 'Lyon' });
    const apres = fait(lu, command);
    expect(fait(apres, command)).toEqual(apres);
    // What was empty when it was read was filled meanwhile.
    const vide = { ...command, attendu: null };
    expect(faire(lu, vide)).toMatchObject({ refusal: { code: 'rubrique_changee' } });
    expect(fait({ ...lu, adresse: null }, vide).adresse).toMatchObject({ commune: 'Lyon' });
  });

  it('PR3: rows are added at the end, changed in their place, taken away', () => {
    const a = aStage({ organisme: 'A' });
    const b = aStage({ organisme: 'B' });
    const c = aStage({ organisme: 'C' });
    const un = fait(aProfil({ stages: [a] }), { kind: 'ajouter', rubrique: 'stages', saisie: champs(b) });
    expect(un.stages).toEqual([a, b]);
    const deux = fait(un, { kind: 'modifier', rubrique: 'stages', attendu: a, saisie: champs(c) });
    expect(deux.stages).toEqual([c, b]);
    expect(fait(deux, { kind: 'supprimer', rubrique: 'stages', attendu: c }).stages).toEqual([b]);
  });

  it('PR3: two tabs never change or delete the wrong row', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((organisme) => anExperience({ organisme }));
    if (!a || !b || !c) throw new Error('three rows');
    const avant = aProfil({ experiences: [a, b, c] });
    const sans = fait(avant, { kind: 'supprimer', rubrique: 'experiences', attendu: a });
    // The second tab still shows three rows: what it means by « B » is the row B, which has moved.
    const ensuite = fait(sans, { kind: 'supprimer', rubrique: 'experiences', attendu: b });
    expect(ensuite.experiences).toEqual([c]);
    for (const command of [
      { kind: 'supprimer', rubrique: 'experiences', attendu: a },
      { kind: 'modifier', rubrique: 'experiences', attendu: b, saisie: { ...b, duree: '2 ans' } },
    ] as const)
      expect(faire(ensuite, command)).toMatchObject({ refusal: { code: 'ligne_changee' } });
    const modifiee = fait(avant, {
      kind: 'modifier',
      rubrique: 'experiences',
      attendu: b,
      saisie: { ...b, duree: '1 an' },
    });
    expect(faire(modifiee, { kind: 'supprimer', rubrique: 'experiences', attendu: b })).toMatchObject({
      refusal: { code: 'ligne_changee' },
    });
  });

  it('PR3: a change asked twice, because its answer was lost, is made once', () => {
    const command = {
      kind: 'modifier',
      rubrique: 'stages',
      attendu: aStage(),
      saisie: { ...aStage(), duree: ' 1  an ' },
    } as const;
    const apres = fait(aProfil(), command);
    expect(apres.stages).toEqual([aStage({ duree: '1 an' })]);
    expect(fait(apres, command)).toEqual(apres);
    const ajout = { kind: 'ajouter', rubrique: 'stages', saisie: command.saisie } as const;
    expect(fait(apres, ajout)).toEqual(apres);
    const [a, b] = [aStage({ organisme: 'A' }), aStage({ organisme: 'B' })];
    const retrait = { kind: 'supprimer', rubrique: 'stages', attendu: a, parmi: [a, b] } as const;
    const sans = fait(aProfil({ stages: [a, b] }), retrait);
    expect(sans.stages).toEqual([b]);
    expect(fait(sans, retrait)).toEqual(sans);
    // Changed by another device, or the list moved otherwise: nothing tells that it is the same demand.
    for (const stages of [[aStage({ organisme: 'A2' }), b], [], [b, aStage({ organisme: 'C' })]])
      expect(faire(aProfil({ stages }), retrait)).toMatchObject({ refusal: { code: 'ligne_changee' } });
  });

  it('PR3: a row is found by what it says, not by the order of its fields', () => {
    const stage = aStage();
    const { annee, ...reste } = stage;
    const profil = aProfil({ stages: [stage] });
    expect(
      fait(profil, { kind: 'supprimer', rubrique: 'stages', attendu: { ...reste, annee } }).stages,
    ).toEqual([]);
  });

  it('PR3: the same row is never there twice', () => {
    const profil = aProfil({ stages: [aStage(), aStage({ organisme: 'B' })] });
    const double = {
      kind: 'ajouter',
      rubrique: 'stages',
      saisie: { ...aStage(), organisme: ' B ' },
    } as const;
    expect(fait(profil, double)).toEqual(profil);
    const devenue = {
      kind: 'modifier',
      rubrique: 'stages',
      attendu: aStage(),
      saisie: double.saisie,
    } as const;
    expect(faire(profil, devenue)).toMatchObject({ refusal: { code: 'ligne_existante' } });
    const inchangee = { ...devenue, saisie: champs(aStage()) };
    expect(fait(profil, inchangee)).toEqual(profil);
  });

  it('PR3: a list has thirty rows at most; a full one can still be changed', () => {
    const cursusExterne = Array.from({ length: LIGNES_MAX }, (_, i) => aCursus({ libelle: `L ${i}` }));
    const profil = aProfil({ cursusExterne });
    const saisie = champs(aCursus());
    expect(faire(profil, { kind: 'ajouter', rubrique: 'cursusExterne', saisie })).toMatchObject({
      refusal: { code: 'liste_pleine', params: { max: 30 } },
    });
    const attendu = aCursus({ libelle: 'L 7' });
    const change = fait(profil, { kind: 'modifier', rubrique: 'cursusExterne', attendu, saisie });
    expect(change.cursusExterne[7]).toEqual(aCursus());
    expect(change.cursusExterne).toHaveLength(30);
  });
});
