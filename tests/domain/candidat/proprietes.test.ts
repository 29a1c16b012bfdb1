import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES_CHAMP } from '../../../src/domain/candidat/champs.ts';
import {
  appliquerImport,
  type ContenuProfil,
  exporterProfil,
  importerProfil,
} from '../../../src/domain/candidat/echange.ts';
import {
  FICHES,
  LISTES,
  type RubriqueModifiable,
  VERIFIER_FICHE,
  VERIFIER_LIGNE,
} from '../../../src/domain/candidat/rubriques.ts';
import { normalizeCode, normalizeLigne, normalizeTexte } from '../../../src/domain/candidat/texte.ts';
import { fichierProfil } from '../../../src/protocol/profil.ts';
import { MIDI } from '../../contracts/factories.ts';
import { CTX, VIDE } from './factories.ts';
import { saisie, texte } from './saisies.ts';

const VERIFIER = { ...VERIFIER_FICHE, ...VERIFIER_LIGNE };
const RUBRIQUES: readonly RubriqueModifiable[] = [...FICHES, ...LISTES];

describe('whatever is typed', () => {
  it.each([normalizeLigne, normalizeTexte, normalizeCode])(
    'PR4: what is normalised stays so (%o)',
    (normalize) => {
      fc.assert(
        fc.property(texte, (t) => {
          const une = normalize(t);
          expect(normalize(une)).toBe(une);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it.each(RUBRIQUES)('PR4: %s that was accepted is accepted again, as it is', (rubrique) => {
    let acceptees = 0;
    fc.assert(
      fc.property(saisie(rubrique), (saisi) => {
        const verdict = VERIFIER[rubrique](saisi, CTX);
        if (!verdict.ok) {
          expect(verdict.erreurs.length).toBeGreaterThan(0);
          for (const { champ, code } of verdict.erreurs) {
            expect(Object.keys(saisi)).toContain(champ);
            expect(CODES_CHAMP).toContain(code);
          }
          return;
        }
        acceptees += 1;
        expect(VERIFIER[rubrique]({ ...verdict.value }, CTX)).toEqual(verdict);
      }),
      { numRuns: 600 },
    );
    // The property says something only about what was ever accepted.
    expect(acceptees).toBeGreaterThan(100);
  });

  it('PR5: a valid profile is exported and imported as it was', () => {
    const fiche = (rubrique: RubriqueModifiable) =>
      saisie(rubrique).map((saisi) => {
        const verdict = VERIFIER[rubrique](saisi, CTX);
        return verdict.ok ? { ...verdict.value } : null;
      });
    const liste = (rubrique: RubriqueModifiable) =>
      fc
        .uniqueArray(fiche(rubrique), { maxLength: 8, selector: (ligne) => JSON.stringify(ligne) })
        .map((lignes) => lignes.filter((ligne) => ligne !== null));
    const contenu: fc.Arbitrary<ContenuProfil['profil']> = fc.record({
      infos: fiche('infos'),
      adresse: fiche('adresse'),
      bac: fiche('bac'),
      cursusExterne: liste('cursusExterne'),
      stages: liste('stages'),
      experiences: liste('experiences'),
    });
    fc.assert(
      fc.property(contenu, (profil) => {
        const avant = appliquerImport(VIDE, importerProfil({ profil }, CTX));
        expect(avant).toEqual({ ...profil, cursusInterne: [] });
        const fichier: unknown = JSON.parse(JSON.stringify(exporterProfil(avant, MIDI)));
        expect(appliquerImport(VIDE, importerProfil(fichierProfil.parse(fichier), CTX))).toEqual(avant);
      }),
      { numRuns: 300 },
    );
  });

  it('PR5: no file makes the import fail, whatever its rubrics hold', () => {
    const champs = fc.dictionary(fc.string(), fc.anything());
    const fiche = fc.option(champs);
    const lignes = fc.array(champs, { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.record({
          infos: fiche,
          adresse: fiche,
          bac: fiche,
          cursusExterne: lignes,
          stages: lignes,
          experiences: lignes,
        }),
        (profil) => {
          for (const { etat } of Object.values(importerProfil({ profil }, CTX)))
            expect(['refusee', 'absente', 'prise']).toContain(etat);
        },
      ),
      { numRuns: 300 },
    );
  });
});
