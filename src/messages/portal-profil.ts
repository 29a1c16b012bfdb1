import type { CodeChamp } from '../domain/candidat/champs.ts';
import type { Adresse, Baccalaureat, Cursus, Experience, Infos, Stage } from '../domain/candidat/profil.ts';
import type { Rubrique } from '../domain/candidat/rubriques.ts';

/** PR4: what is wrong with one field, and what to do. Shown beside the field, so it isn't named again. */
const erreursFr: Record<CodeChamp, string> = {
  requis: 'Remplissez ce champ.',
  valeur_invalide: 'Cette valeur ne peut pas être lue ici : saisissez-la de nouveau.',
  choix_invalide: 'Choisissez une des réponses proposées.',
  trop_long: 'Raccourcissez ce texte : {max} caractères au plus.',
  caractere_interdit: 'Retirez « {caractere} », qui n’est pas accepté ici.',
  caractere_invisible:
    'Ce texte contient un caractère invisible ({caractere}), venu sans doute d’un copier-coller. Effacez le champ et tapez le texte au clavier.',
  sans_mot: 'Écrivez un texte : il n’y a ici que des chiffres ou des signes.',
  alphabets_melanges:
    'Un mot mêle les lettres de deux alphabets qui se ressemblent (par exemple un « а » russe parmi des lettres latines). Retapez-le avec un seul clavier.',
  jour_invalide: 'Cette date n’existe pas. Écrivez-la sous la forme jour/mois/année, par exemple 05/09/2004.',
  jour_futur: 'Cette date est à venir : vérifiez l’année.',
  trop_jeune: 'Vérifiez l’année : il faut avoir au moins {min} ans pour candidater.',
  trop_age: 'Vérifiez l’année : cette date donne plus de {max} ans.',
  pays_inconnu: 'Choisissez un pays de la liste.',
  departement_inconnu: 'Écrivez un numéro de département français : 01 à 95, 2A, 2B, ou 971 à 988 outre-mer.',
  ine_format:
    'Un INE compte 11 caractères, par exemple 10 chiffres et une lettre, ou 9 chiffres et deux lettres. Recopiez-le d’un relevé de notes ; laissez vide si vous n’en avez pas.',
  ine_cle:
    'Cet INE contient une erreur : sa clé (le dernier caractère) ne correspond pas au reste. Comparez-le caractère par caractère avec votre relevé de notes.',
  telephone_format:
    'Écrivez un numéro français (06 12 34 56 78) ou un numéro international avec son indicatif (+81 3 1234 5678).',
  code_postal_format:
    'Vérifiez le code postal : 5 chiffres en France ; ailleurs, 12 lettres et chiffres au plus.',
  cedex_format: 'Écrivez « Cedex », suivi de son numéro s’il en a un : Cedex 13.',
  annee_format: 'Écrivez l’année en quatre chiffres.',
  annee_hors_bornes: 'Écrivez une année entre {min} et {max}.',
  serie_autre_annee: 'Cette série n’existait pas en {annee} : vérifiez l’année, ou choisissez dans la liste.',
  mention_autre_annee: 'Cette mention n’existait pas en {annee} : choisissez dans la liste.',
  mention_trop_tot: 'Le baccalauréat {annee} n’est pas encore passé : laissez la mention vide.',
  specialites_nombre:
    'Choisissez {count, plural, one {# spécialité, celle gardée} other {# spécialités différentes, celles gardées}} en terminale.',
  specialite_autre_annee: 'Une de ces spécialités n’existait pas en {annee} : choisissez dans la liste.',
  nombre_format:
    'Écrivez un nombre en chiffres, avec {decimales, plural, =0 {aucune décimale} one {# décimale au plus} other {# décimales au plus}}.',
  nombre_hors_bornes: 'Écrivez un nombre entre {min} et {max}.',
  liste_trop_longue: 'Cette rubrique du fichier compte plus de {max} lignes, le maximum.',
  ligne_en_double: 'Cette ligne est deux fois dans le fichier.',
};

const erreursEn: Record<CodeChamp, string> = {
  requis: 'Fill in this field.',
  valeur_invalide: 'This value cannot be read here: enter it again.',
  choix_invalide: 'Choose one of the answers offered.',
  trop_long: 'Shorten this text: {max} characters at most.',
  caractere_interdit: 'Remove “{caractere}”, which is not accepted here.',
  caractere_invisible:
    'This text contains an invisible character ({caractere}), probably from copy and paste. Empty the field and type the text on the keyboard.',
  sans_mot: 'Write a text: there are only digits or signs here.',
  alphabets_melanges:
    'A word mixes letters of two alphabets that look alike (for example a Russian “а” among Latin letters). Type it again with one keyboard.',
  jour_invalide: 'This date does not exist. Write it as day/month/year, for example 05/09/2004.',
  jour_futur: 'This date is still to come: check the year.',
  trop_jeune: 'Check the year: you must be at least {min} years old to apply.',
  trop_age: 'Check the year: this date makes more than {max} years.',
  pays_inconnu: 'Choose a country from the list.',
  departement_inconnu: 'Write the number of a French département: 01 to 95, 2A, 2B, or 971 to 988 overseas.',
  ine_format:
    'An INE has 11 characters, for example 10 digits and a letter, or 9 digits and two letters. Copy it from a transcript; leave it empty if you have none.',
  ine_cle:
    'There is a mistake in this INE: its key (the last character) does not match the rest. Compare it with your transcript, character by character.',
  telephone_format:
    'Write a French number (06 12 34 56 78) or an international one with its country code (+81 3 1234 5678).',
  code_postal_format: 'Check the postal code: 5 digits in France; elsewhere, 12 letters and digits at most.',
  cedex_format: 'Write “Cedex”, followed by its number if it has one: Cedex 13.',
  annee_format: 'Write the year in four digits.',
  annee_hors_bornes: 'Write a year between {min} and {max}.',
  serie_autre_annee: 'This series did not exist in {annee}: check the year, or choose from the list.',
  mention_autre_annee: 'This grade did not exist in {annee}: choose from the list.',
  mention_trop_tot: 'The {annee} baccalauréat has not been taken yet: leave the grade empty.',
  specialites_nombre:
    'Choose {count, plural, one {# specialism, the one kept} other {# different specialisms, those kept}} in the final year.',
  specialite_autre_annee: 'One of these specialisms did not exist in {annee}: choose from the list.',
  nombre_format:
    'Write a number in digits, with {decimales, plural, =0 {no decimals} one {at most # decimal} other {at most # decimals}}.',
  nombre_hors_bornes: 'Write a number between {min} and {max}.',
  liste_trop_longue: 'This section of the file has more than {max} rows, the maximum.',
  ligne_en_double: 'This row is in the file twice.',
};

/** Filled with the `params` of an `ErreurChamp`. */
export const erreursProfil = { fr: erreursFr, en: erreursEn } as const;

type Champ = keyof Infos | keyof Adresse | keyof Baccalaureat | keyof Cursus | keyof Stage | keyof Experience;

/** Labels of the fields; a name that several rubrics have means the same in each. */
const champsFr: Record<Champ, string> = {
  civilite: 'Civilité',
  nomNaissance: 'Nom de naissance',
  nomUsage: 'Nom d’usage',
  prenoms: 'Prénoms, séparés par des virgules',
  dateNaissance: 'Date de naissance',
  paysNaissance: 'Pays de naissance',
  departementNaissance: 'Département de naissance',
  villeNaissance: 'Ville de naissance',
  nationalite: 'Nationalité',
  ine: 'INE et sa clé',
  telephone: 'Téléphone',
  telephonePortable: 'Téléphone portable',
  ligne1: 'Adresse',
  ligne2: 'Complément d’adresse',
  ligne3: 'Complément d’adresse (suite)',
  codePostal: 'Code postal',
  commune: 'Commune',
  cedex: 'Cedex',
  pays: 'Pays',
  obtenu: 'Diplôme obtenu',
  annee: 'Année',
  serie: 'Série',
  mention: 'Mention',
  etablissement: 'Établissement',
  specialites: 'Spécialités gardées en terminale',
  diplome: 'Diplôme',
  libelle: 'Intitulé de la formation',
  moyenne: 'Moyenne sur 20',
  duree: 'Durée',
  heuresSemaine: 'Heures par semaine',
  organisme: 'Organisme',
  descriptif: 'Descriptif',
  intitule: 'Intitulé du poste',
  objectif: 'Objectif',
};

const champsEn: Record<Champ, string> = {
  civilite: 'Title',
  nomNaissance: 'Birth name',
  nomUsage: 'Name in use',
  prenoms: 'First names, separated by commas',
  dateNaissance: 'Date of birth',
  paysNaissance: 'Country of birth',
  departementNaissance: 'Département of birth',
  villeNaissance: 'Town of birth',
  nationalite: 'Nationality',
  ine: 'INE with its key',
  telephone: 'Telephone',
  telephonePortable: 'Mobile telephone',
  ligne1: 'Address',
  ligne2: 'Address, second line',
  ligne3: 'Address, third line',
  codePostal: 'Postal code',
  commune: 'Town',
  cedex: 'Cedex',
  pays: 'Country',
  obtenu: 'Diploma obtained',
  annee: 'Year',
  serie: 'Series',
  mention: 'Grade',
  etablissement: 'Institution',
  specialites: 'Specialisms kept in the final year',
  diplome: 'Diploma',
  libelle: 'Name of the programme',
  moyenne: 'Mean out of 20',
  duree: 'Duration',
  heuresSemaine: 'Hours per week',
  organisme: 'Organisation',
  descriptif: 'Description',
  intitule: 'Job title',
  objectif: 'Purpose',
};

export const champsProfil = { fr: champsFr, en: champsEn } as const;

const rubriquesFr: Record<Rubrique, string> = {
  infos: 'Informations personnelles',
  adresse: 'Adresse',
  bac: 'Baccalauréat',
  cursusInterne: 'Cursus dans l’établissement',
  cursusExterne: 'Cursus externe',
  stages: 'Stages',
  experiences: 'Expériences professionnelles',
};

const rubriquesEn: Record<Rubrique, string> = {
  infos: 'Personal information',
  adresse: 'Address',
  bac: 'Baccalauréat',
  cursusInterne: 'Studies at this institution',
  cursusExterne: 'Studies elsewhere',
  stages: 'Internships',
  experiences: 'Work experience',
};

export const rubriquesProfil = { fr: rubriquesFr, en: rubriquesEn } as const;
