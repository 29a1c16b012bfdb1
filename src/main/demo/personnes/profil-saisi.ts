import { mentionsDuBac, seriesDuBac, specialitesDuBac } from '../../../domain/candidat/nomenclature-bac.ts';
import type { Profil } from '../../../domain/candidat/profil.ts';
import { VERIFIER_FICHE, VERIFIER_LIGNE } from '../../../domain/candidat/rubriques.ts';
import type { Origine } from './origines.ts';

type Choix = ReturnType<typeof seriesDuBac>;

/** The code of what a diploma spells out: « S – Scientifique », « LLCER anglais ». */
function codeDe(liste: Choix, nom: string): string {
  const lettres = (texte: string): string => texte.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const found = liste.find(({ code, libelle }) => code === nom || lettres(libelle.fr).endsWith(lettres(nom)));
  if (!found) throw new Error(`the demonstration knows no code of ${nom}`);
  return found.code;
}

function verifie<T>(
  lu: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly erreurs: unknown },
): T {
  if (lu.ok) return lu.value;
  throw new Error(`the demonstration breaks a rule of PR4: ${JSON.stringify(lu.erreurs)}`);
}

/**
 * PR4: a profile as its candidat would have typed it: countries, séries and mentions by their codes, every
 * rubric through the checks of the forms. `aujourdhui`: 'YYYY-MM-DD'.
 */
export function profilSaisi(profil: Profil, origine: Origine, aujourdhui: string): Profil {
  const { infos, adresse, bac } = profil;
  if (!infos || !adresse || !bac) throw new Error('a person of the demonstration has a whole profile');
  const ctx = { aujourdhui };
  const annee = bac.annee ?? 0;
  const serie = bac.serie === 'Équivalence' ? 'ETRANGER' : codeDe(seriesDuBac(annee), bac.serie);
  const mention =
    bac.mention === 'Passable' || bac.mention === '' ? 'P' : codeDe(mentionsDuBac(annee), bac.mention);
  const codePays = (nom: string): string => (nom === origine.pays ? origine.code : 'FR');
  return {
    infos: verifie(
      VERIFIER_FICHE.infos(
        { ...infos, paysNaissance: codePays(infos.paysNaissance), nationalite: origine.code },
        ctx,
      ),
    ),
    adresse: verifie(VERIFIER_FICHE.adresse({ ...adresse, pays: codePays(adresse.pays) }, ctx)),
    bac: verifie(
      VERIFIER_FICHE.bac(
        {
          ...bac,
          serie,
          mention,
          specialites: bac.specialites.map((nom) => codeDe(specialitesDuBac(annee), nom)),
        },
        ctx,
      ),
    ),
    cursusInterne: profil.cursusInterne,
    cursusExterne: profil.cursusExterne.map((ligne) => verifie(VERIFIER_LIGNE.cursusExterne(ligne, ctx))),
    stages: profil.stages.map((ligne) => verifie(VERIFIER_LIGNE.stages(ligne, ctx))),
    experiences: profil.experiences.map((ligne) => verifie(VERIFIER_LIGNE.experiences(ligne, ctx))),
  };
}
