import type { Profil } from '../../../domain/candidat/profil.ts';
import type { Dice } from '../dice.ts';
import { sansAccents } from '../identifiers.ts';
import type { Formation } from '../organisation/formations.ts';
import { experiencesDe, stagesDe } from './emplois.ts';
import { nomDe } from './noms.ts';
import { ORIGINES, type Origine } from './origines.ts';
import { type Parcours, parcoursPour } from './parcours.ts';
import { profilSaisi } from './profil-saisi.ts';
import { VILLES_FRANCE } from './villes.ts';

/** A candidat with all that his papers say of him. */
export interface Personnage {
  readonly id: string;
  readonly numero: string;
  readonly nom: string;
  readonly prenom: string;
  readonly email: string;
  readonly feminin: boolean;
  readonly origine: Origine;
  readonly langue: string;
  readonly parcours: Parcours;
  readonly profil: Profil;
}

const RUES = [
  'rue des Lilas',
  'avenue de la République',
  'rue Pasteur',
  'impasse du Puits',
  'boulevard Voltaire',
  'rue de l’Église',
  'allée des Érables',
  'rue du Faubourg-Saint-Jacques',
  'place du Marché',
  'quai de la Marne',
  'rue Jean-Jaurès',
  'chemin des Vignes',
] as const;

/** Who applies to `formation` in the year of study that ends in `fin`. */
export function personnageDe(
  dice: Dice,
  identite: { readonly id: string; readonly numero: string },
  formation: Formation,
  fin: number,
  aujourdhui: string,
): Personnage {
  const origine = dice.weighted(ORIGINES.map((o) => [o.poids, o] as const));
  const feminin = dice.chance(0.66);
  const { nom, prenoms } = nomDe(dice.fork('nom'), origine.noms, feminin ? 'female' : 'male');
  const prenom = prenoms[0] ?? '';
  const lieu = dice.pick(VILLES_FRANCE);
  const langue = formation.langues[0] ?? '';
  const parcours = parcoursPour(
    dice.fork('parcours'),
    formation,
    origine,
    lieu[1].replace(/ \d+e$/, ''),
    fin,
  );
  const depuis = parcours.bac.annee;
  return {
    ...identite,
    nom,
    prenom,
    email: `${sansAccents(prenom).replace(/[^a-z]+/g, '-')}.${sansAccents(nom).replace(/[^a-z]+/g, '-')}.${identite.numero.toLowerCase()}@courriel.example`,
    feminin,
    origine,
    langue,
    parcours,
    profil: profilSaisi(
      {
        infos: infosDe(dice.fork('infos'), origine, parcours, { nom, prenoms, feminin }),
        adresse: adresseDe(dice.fork('adresse'), origine, lieu),
        bac: {
          obtenu: true,
          annee: depuis,
          serie: parcours.bac.serie,
          mention: parcours.bac.mention,
          etablissement: `${parcours.bac.etablissement}, ${parcours.bac.ville}`,
          specialites: parcours.bac.specialites,
        },
        cursusInterne: [],
        cursusExterne: parcours.annees.map(
          ({ fin, etablissement, diplome, libelle, obtenu, mention, moyenne }) => ({
            annee: fin,
            etablissement,
            diplome,
            libelle,
            obtenu,
            mention,
            moyenne,
          }),
        ),
        stages: stagesDe(dice.fork('stages'), depuis, fin - 1),
        experiences: experiencesDe(dice.fork('experiences'), depuis, fin - 1, feminin, langue),
      },
      origine,
      aujourdhui,
    ),
  };
}

/** Of a postal code: Corsica is counted apart, overseas by three digits. */
function departementDe(codePostal: string): string {
  if (codePostal.startsWith('20')) return Number(codePostal) < 20_200 ? '2A' : '2B';
  return codePostal.slice(0, codePostal.startsWith('97') ? 3 : 2);
}

function infosDe(
  dice: Dice,
  origine: Origine,
  { bac }: Parcours,
  {
    nom,
    prenoms,
    feminin,
  }: { readonly nom: string; readonly prenoms: readonly string[]; readonly feminin: boolean },
): Profil['infos'] {
  const enFrance = origine.diplome === '';
  const [codeNatal, villeNatale] = dice.pick(VILLES_FRANCE);
  const annee = bac.annee - 18 - (dice.chance(0.15) ? 1 : 0);
  const mois = String(dice.int(1, 12)).padStart(2, '0');
  const jour = String(dice.int(1, 28)).padStart(2, '0');
  const suite = [...'0123456789'];
  const chiffres = (count: number): string => Array.from({ length: count }, () => dice.pick(suite)).join('');
  return {
    civilite: feminin ? 'Mme' : 'M.',
    nomNaissance: nom,
    nomUsage: feminin && dice.chance(0.03) ? 'Lambert' : '',
    prenoms: prenoms.join(', '),
    dateNaissance: `${annee}-${mois}-${jour}`,
    paysNaissance: origine.pays,
    departementNaissance: enFrance ? departementDe(codeNatal) : '',
    villeNaissance: enFrance ? villeNatale : dice.pick(origine.villes),
    nationalite: origine.nationalite[feminin ? 0 : 1],
    ine: enFrance ? `${chiffres(9)}${dice.pick([...'ABCDEFGH'])}${dice.pick([...'ABCDEFGHJK'])}` : '',
    telephone: '',
    telephonePortable: enFrance
      ? `06 ${chiffres(2)} ${chiffres(2)} ${chiffres(2)} ${chiffres(2)}`
      : `+${dice.int(34, 99)} ${chiffres(9)}`,
  };
}

function adresseDe(
  dice: Dice,
  origine: Origine,
  [code, commune]: (typeof VILLES_FRANCE)[number],
): Profil['adresse'] {
  const ligne1 = `${dice.int(1, 140)}${dice.chance(0.1) ? ' bis' : ''} ${dice.pick(RUES)}`;
  const ailleurs = origine.diplome !== '' && dice.chance(0.55);
  return {
    ligne1: ailleurs
      ? `${dice.int(1, 140)}, ${dice.pick(['quartier du Centre', 'cité universitaire', 'rue de la Gare'])}`
      : ligne1,
    ligne2: dice.chance(0.3)
      ? dice.pick([
          'Appartement 12',
          'Résidence universitaire, chambre 214',
          'Bâtiment C',
          'chez M. et Mme Garnier',
        ])
      : '',
    ligne3: '',
    codePostal: ailleurs ? String(dice.int(10_000, 99_999)) : code,
    commune: ailleurs ? dice.pick(origine.villes) : commune,
    cedex: '',
    pays: ailleurs ? origine.pays : 'France',
  };
}
