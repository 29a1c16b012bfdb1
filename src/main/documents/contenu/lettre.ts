import { countryName } from '../../../domain/candidat/libelles.ts';
import type { Adresse } from '../../../domain/candidat/profil.ts';
import type { Langue } from '../../../domain/codes.ts';
import type { Lettre } from '../../../domain/decision/decision.ts';
import { remplirLettre, type VariableLettre } from '../../../domain/decision/lettre.ts';
import type { Bilingue } from '../../../domain/organisation/organisation.ts';
import { frenchSpacing } from '../../../messages/catalogue.ts';
import type { DemandeLettre } from '../demande.ts';
import type { Bloc } from './bloc.ts';
import { type Ecrire, nomComplet } from './ecrire.ts';
import { heureEnMots } from './heure.ts';

/** DE2: English for who reads English, if all of the letter was written in it. */
export function langueDeLettre({ objet, paragraphes, signataire }: Lettre, voulue: Langue): Langue {
  const textes: readonly Bilingue[] = [objet, ...paragraphes, signataire.qualite];
  return textes.every((texte) => texte[voulue].trim() !== '') ? voulue : 'fr';
}

/** DE2: the letter of a published decision. `ecrire` in the language of `langueDeLettre`. */
export function lettreBlocs(demande: DemandeLettre, ecrire: Ecrire): readonly Bloc[] {
  const { lettre, etablissement, centre, dossier, etabliLe } = demande;
  const valeurs = valeursDe(demande, ecrire);
  const texte = (dit: Bilingue): string => remplirLettre(compose(dit, ecrire.langue), valeurs);
  const date = ecrire.jourDe(etabliLe);
  return [
    {
      kind: 'correspondance',
      expediteur: {
        nom: etablissement.nom,
        lignes: [
          centre.nom,
          ...(centre.adresse ?? '').split('\n'),
          centre.telephone ?? '',
          centre.contactMail,
        ]
          .map((ligne) => ligne.trim())
          .filter((ligne) => ligne !== ''),
      },
      references: [
        ecrire('lettre.reference', { numero: dossier.numero }),
        ecrire('lettre.publiee', { date }),
      ],
      destinataire: destinataireDe(demande, ecrire),
      date: ecrire('lettre.date', { date }),
      objet: ecrire('lettre.objet', { objet: texte(lettre.objet) }),
    },
    ...lettre.paragraphes.map((paragraphe): Bloc => {
      const points = motifsDe(demande, ecrire);
      return paragraphe[ecrire.langue].trim() === '{motifs}'
        ? { kind: 'liste', points }
        : { kind: 'alinea', texte: texte(paragraphe) };
    }),
    { kind: 'signature', qualite: texte(lettre.signataire.qualite), nom: lettre.signataire.nom },
    { kind: 'siRemplace', texte: ecrire('origine.note', { nom: ecrire('origine.nom') }) },
  ];
}

/** As it is set: typed with plain spaces and straight apostrophes. */
const compose = (texte: Bilingue, langue: Langue): string =>
  langue === 'fr' ? frenchSpacing(texte.fr.replaceAll("'", '’')) : texte.en.replaceAll("'", '’');

function valeursDe(
  demande: DemandeLettre,
  ecrire: Ecrire,
): Readonly<Partial<Record<VariableLettre, string>>> {
  const { contenu, session, dossier, etabliLe, confirmation } = demande;
  const { rang, rendezVous } = contenu;
  return {
    candidat: nomDe(demande),
    formation: session.libelle[ecrire.langue] || session.libelle.fr,
    numero: dossier.numero,
    date: ecrire.jourDe(etabliLe),
    confirmation: ecrire.jour(confirmation),
    motifs: motifsDe(demande, ecrire).join(ecrire.langue === 'fr' ? '\u202f; ' : '; '),
    ...(rang === null ? {} : { rang: ecrire.nombre(rang) }),
    ...(rendezVous
      ? {
          jour: ecrire.jour(rendezVous.jour),
          heure: heureEnMots(rendezVous.heure, ecrire),
          lieu: rendezVous.lieu,
        }
      : {}),
  };
}

/** DE3: from the catalogue, in words, or both. */
function motifsDe({ lettre, contenu }: DemandeLettre, ecrire: Ecrire): readonly string[] {
  const dits = lettre.motifs.map((motif) => compose(motif, motif[ecrire.langue] ? ecrire.langue : 'fr'));
  return [...dits, contenu.commentaire.trim()].filter((motif) => motif !== '');
}

const nomDe = ({ dossier: { profil }, candidatNom }: DemandeLettre): string =>
  profil.infos ? nomComplet(profil.infos) : candidatNom;

function destinataireDe(demande: DemandeLettre, ecrire: Ecrire): readonly string[] {
  const { adresse } = demande.dossier.profil;
  return [nomDe(demande), ...(adresse ? postales(adresse, ecrire) : [])];
}

/** As the post reads it: the last lines in capitals, the country only where it is another one. */
const postales = (adresse: Adresse, ecrire: Ecrire): readonly string[] =>
  [
    adresse.ligne1,
    adresse.ligne2,
    adresse.ligne3,
    [adresse.codePostal, adresse.commune, adresse.cedex].join(' ').toLocaleUpperCase('fr'),
    adresse.pays === 'FR' ? '' : countryName(ecrire.langue, adresse.pays).toLocaleUpperCase('fr'),
  ]
    .map((ligne) => ligne.replace(/\s+/g, ' ').trim())
    .filter((ligne) => ligne !== '');
