import { bacName, countryName, phoneText } from '../../../domain/candidat/libelles.ts';
import type { Adresse, Baccalaureat, Cursus, Infos, Profil } from '../../../domain/candidat/profil.ts';
import type { Bloc } from './bloc.ts';
import type { Ecrire } from './ecrire.ts';

type Ligne = readonly [libelle: string, valeur: string];

/** LC9 (b): the profile by rubric, in the order of PR3; what is empty is left out. */
export function profilBlocs(profil: Profil, ecrire: Ecrire): readonly Bloc[] {
  const blocs = [
    ...rubrique(ecrire('profil.infos'), profil.infos && infosLignes(profil.infos, ecrire)),
    ...rubrique(ecrire('profil.adresse'), profil.adresse && adresseLignes(profil.adresse, ecrire)),
    ...rubrique(ecrire('profil.bac'), profil.bac && bacLignes(profil.bac, ecrire)),
    ...cursus(ecrire('profil.cursusInterne'), profil.cursusInterne, ecrire),
    ...cursus(ecrire('profil.cursusExterne'), profil.cursusExterne, ecrire),
    ...recits(
      ecrire('profil.stages'),
      profil.stages.map(({ annee, organisme, duree, heuresSemaine, descriptif }) => [
        String(annee),
        organisme,
        liste(duree, heuresSemaine === null ? '' : ecrire('profil.heures', { heures: heuresSemaine })),
        descriptif,
      ]),
    ),
    ...recits(
      ecrire('profil.experiences'),
      profil.experiences.map(({ annee, intitule, organisme, duree, objectif }) => [
        String(annee),
        intitule,
        liste(organisme, duree),
        objectif,
      ]),
    ),
  ];
  return [
    { kind: 'rubrique', texte: ecrire('profil.titre') },
    ...(blocs.length > 0
      ? blocs
      : [{ kind: 'paragraphe' as const, texte: ecrire('profil.vide'), discret: true as const }]),
  ];
}

function rubrique(texte: string, lignes: readonly Ligne[] | null): readonly Bloc[] {
  const remplies = (lignes ?? []).filter(([, valeur]) => valeur.trim() !== '');
  return remplies.length === 0
    ? []
    : [
        { kind: 'sousRubrique', texte },
        { kind: 'champs', lignes: remplies },
      ];
}

const infosLignes = (infos: Infos, ecrire: Ecrire): readonly Ligne[] => [
  [ecrire('profil.civilite'), infos.civilite],
  [ecrire('profil.nomNaissance'), infos.nomNaissance],
  [ecrire('profil.nomUsage'), infos.nomUsage],
  [ecrire('profil.prenoms'), infos.prenoms],
  [ecrire('profil.naissance'), ecrire.jour(infos.dateNaissance)],
  [
    ecrire('profil.lieu'),
    liste(
      infos.departementNaissance
        ? `${infos.villeNaissance} (${infos.departementNaissance})`
        : infos.villeNaissance,
      countryName(ecrire.langue, infos.paysNaissance),
    ),
  ],
  [ecrire('profil.nationalite'), countryName(ecrire.langue, infos.nationalite)],
  [ecrire('profil.ine'), infos.ine],
  [ecrire('profil.telephone'), phoneText(infos.telephone)],
  [ecrire('profil.portable'), phoneText(infos.telephonePortable)],
];

const adresseLignes = (adresse: Adresse, ecrire: Ecrire): readonly Ligne[] => [
  [
    ecrire('profil.adresse'),
    [
      adresse.ligne1,
      adresse.ligne2,
      adresse.ligne3,
      [adresse.codePostal, adresse.commune, adresse.cedex].filter((part) => part !== '').join(' '),
      countryName(ecrire.langue, adresse.pays),
    ]
      .filter((ligne) => ligne.trim() !== '')
      .join('\n'),
  ],
];

const bacLignes = (bac: Baccalaureat, ecrire: Ecrire): readonly Ligne[] =>
  bac.obtenu
    ? [
        [ecrire('profil.annee'), bac.annee === null ? '' : String(bac.annee)],
        [ecrire('profil.serie'), bacName(ecrire.langue, 'serie', bac.serie)],
        [
          ecrire('profil.specialites'),
          bac.specialites.map((code) => bacName(ecrire.langue, 'specialite', code)).join(', '),
        ],
        [ecrire('profil.mention'), bacName(ecrire.langue, 'mention', bac.mention)],
        [ecrire('profil.etablissement'), bac.etablissement],
      ]
    : [[ecrire('profil.bac'), ecrire('profil.sansBac')]];

function cursus(texte: string, lignes: readonly Cursus[], ecrire: Ecrire): readonly Bloc[] {
  if (lignes.length === 0) return [];
  return [
    { kind: 'sousRubrique', texte },
    {
      kind: 'tableau',
      colonnes: [
        { titre: ecrire('profil.annee'), part: 9 },
        { titre: ecrire('profil.etablissement'), part: 31 },
        { titre: ecrire('profil.diplome'), part: 32 },
        { titre: ecrire('profil.resultat'), part: 17 },
        { titre: ecrire('profil.moyenne'), part: 11, droite: true },
      ],
      lignes: lignes.map((ligne) => [
        String(ligne.annee),
        ligne.etablissement,
        [ligne.diplome, ligne.libelle].filter((part) => part !== '').join(' – '),
        [ecrire(`obtenu.${ligne.obtenu}`), bacName(ecrire.langue, 'mention', ligne.mention)]
          .filter((part) => part !== '')
          .join(', '),
        ligne.moyenne === null ? '' : ecrire.nombre(ligne.moyenne),
      ]),
    },
  ];
}

const liste = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(', ');

/** A year beside what happened in it. */
const recits = (
  texte: string,
  lignes: readonly (readonly [annee: string, ...recit: string[]])[],
): readonly Bloc[] =>
  rubrique(
    texte,
    lignes.map(([annee, ...recit]) => [annee, recit.filter((part) => part.trim() !== '').join('\n')]),
  );
