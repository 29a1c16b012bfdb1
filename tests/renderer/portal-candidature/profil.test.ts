import { describe, expect, it } from 'vitest';
import type { Profil } from '../../../src/domain/candidat/profil.ts';
import { VERIFIER_FICHE } from '../../../src/domain/candidat/rubriques.ts';
import { followBac } from '../../../src/renderer/portal/profil/fields/fiche-fields.ts';
import { leftAtFirst, shownErrors } from '../../../src/renderer/portal/profil/fields/shown-errors.ts';
import { ficheForm, formOf, isUntouched, parseForm } from '../../../src/renderer/portal/profil/forms.ts';
import { parseEntryDraft } from '../../../src/renderer/portal/profil/lists/entry-draft.ts';
import { rubricStates } from '../../../src/renderer/portal/profil/rubrics.ts';
import { worstOf } from '../../../src/renderer/portal/profil/saving/save-board.tsx';
import { readExchange } from '../../../src/renderer/portal/profil/transfer/read-exchange.ts';

const profil: Profil = {
  infos: {
    civilite: 'Mme',
    nomNaissance: 'Relave',
    nomUsage: '',
    prenoms: 'Delphine',
    dateNaissance: '2004-09-05',
    paysNaissance: 'JP',
    departementNaissance: '',
    villeNaissance: '',
    nationalite: 'FR',
    ine: '',
    telephone: '',
    telephonePortable: '+33612345678',
  },
  adresse: null,
  bac: {
    obtenu: true,
    annee: 2023,
    serie: 'GENERALE',
    mention: '',
    etablissement: 'Lycée',
    specialites: ['MATHS', 'NSI'],
  },
  cursusInterne: [],
  cursusExterne: [],
  stages: [],
  experiences: [],
};
const ctx = { aujourdhui: '2026-12-05' };

describe('PR4: a rubric as a form', () => {
  it('shows what is saved as one would type it, and the domain reads it back the same', () => {
    for (const rubrique of ['infos', 'bac'] as const)
      expect(VERIFIER_FICHE[rubrique](ficheForm(profil, rubrique), ctx)).toEqual({
        ok: true,
        value: profil[rubrique],
      });
  });
  it('PR4: writes a day as it is typed', () => {
    expect(ficheForm(profil, 'infos')).toMatchObject({ dateNaissance: '05/09/2004' });
  });
  it('writes numbers with a comma', () => {
    expect(formOf('cursusExterne', { annee: 2024, moyenne: 14.5 })).toMatchObject({
      annee: '2024',
      moyenne: '14,5',
    });
  });
  it('takes from a draft its own fields alone', () => {
    const draft = parseForm('adresse', { ligne1: 'x', autre: 'y', commune: 3 });
    expect(draft).toMatchObject({ ligne1: 'x', commune: '', pays: 'FR' });
    expect(draft).not.toHaveProperty('autre');
    expect(parseForm('adresse', 'x')).toBeNull();
    expect(parseEntryDraft('stages', { row: null, values: { organisme: 'x' } })?.values.organisme).toBe('x');
    expect(parseEntryDraft('stages', { row: null })).toBeNull();
    expect(isUntouched('stages', formOf('stages', null))).toBe(true);
  });
  it('follows the year of the baccalauréat: no choice stays that it does not have', () => {
    const form = ficheForm(profil, 'bac');
    expect(followBac({ ...form, annee: '2018' })).toMatchObject({ serie: '', specialites: [] });
    expect(followBac({ ...form, annee: '2022' })).toMatchObject({ serie: 'GENERALE' });
    expect(followBac({ ...form, annee: '20' })).toEqual({ ...form, annee: '20' });
  });
});

describe('which errors are shown', () => {
  const erreurs = [
    { champ: 'nomNaissance', code: 'requis', params: {} },
    { champ: 'ine', code: 'ine_cle', params: {} },
  ] as const;
  it('says what is wrong with a field that was left, not that it is empty', () => {
    const left = new Set(['nomNaissance', 'ine']);
    expect([...shownErrors(erreurs, { left, all: false }).keys()]).toEqual(['ine']);
    expect([...shownErrors(erreurs, { left: new Set(), all: true }).keys()]).toEqual(['nomNaissance', 'ine']);
    // Found again on the device: said at once, but for what is empty.
    expect([...leftAtFirst(erreurs)]).toEqual(['ine']);
  });
});

describe('PR3, PR5: how the rubrics stand', () => {
  it('closes all but infos until they are filled', () => {
    const { stateOf } = rubricStates({ ...profil, infos: null, bac: null });
    expect(stateOf('infos').kind).toBe('toFill');
    expect(stateOf('bac')).toEqual({ kind: 'closed' });
    expect(stateOf('stages')).toEqual({ kind: 'closed' });
    expect(stateOf('cursusInterne')).toEqual({ kind: 'readOnly', count: 0 });
  });
  it('tells filled, to fill and optional ones apart', () => {
    const { stateOf } = rubricStates(profil);
    expect(stateOf('infos')).toEqual({ kind: 'filled' });
    expect(stateOf('adresse')).toMatchObject({ kind: 'toFill' });
    expect(stateOf('stages')).toEqual({ kind: 'rows', count: 0 });
  });
});

describe('PR5: an exchange file', () => {
  const file = {
    format: 'pupitre.profil',
    version: 1,
    exporteLe: 'x',
    profil: { infos: { a: 1 }, stages: [{}] },
  };
  it('is read with the rubrics that it has', () => {
    expect(readExchange(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({
      ok: true,
      contenu: { profil: { infos: { a: 1 }, adresse: null, stages: [{}], experiences: [] } },
    });
  });
  it('is told from another file and another version', () => {
    expect(readExchange('{')).toEqual({ ok: false, why: 'notJson' });
    expect(readExchange('[]')).toEqual({ ok: false, why: 'otherFile' });
    expect(readExchange(JSON.stringify({ ...file, version: 2 }))).toEqual({ ok: false, why: 'otherVersion' });
  });
});

describe('one sentence for many fields that save themselves', () => {
  it('says the worst, and the last save', () => {
    expect(
      worstOf([
        { state: 'saved', savedAt: 5 },
        { state: 'refused', savedAt: null },
        { state: 'saving', savedAt: 9 },
      ]),
    ).toEqual({ state: 'refused', savedAt: 9 });
    expect(worstOf([])).toEqual({ state: 'saved', savedAt: null });
  });
});
