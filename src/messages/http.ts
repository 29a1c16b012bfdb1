/** Sentences of the server's error answers, by `HttpProblem.code`. */
const fr = {
  non_connecte: 'Connectez-vous pour continuer.',
  appareil_revoque: 'Cet appareil n’est plus autorisé, ou le compte est fermé. Adressez-vous à la scolarité.',
  identifiants_refuses: 'L’adresse ou le mot de passe n’est pas reconnu, ou le compte n’est plus ouvert.',
  invitation_refusee:
    'Ce lien d’invitation n’est pas valable : il a déjà servi, ou il a expiré. Demandez-en un nouveau.',
  lien_refuse: 'Ce lien n’est pas valable : il a déjà servi, ou il a expiré. Demandez-en un autre.',
  modifie_ailleurs:
    'Ces données ont été modifiées dans une autre fenêtre : relisez-les, puis enregistrez de nouveau.',
  fichier_profil:
    'Ce fichier n’est pas un profil exporté de Pupitre : choisissez un fichier « profil » en JSON.',
  saisie_refusee: 'Certains champs sont à corriger.',
  mot_de_passe_faible:
    'Choisissez un mot de passe de {min} à {max} caractères, varié : ni votre adresse, ni une suite que tout le monde essaie (motdepasse, azerty, 123456…).',
  compte_existant: 'Un compte actif existe déjà à cette adresse.',
  protocole_trop_ancien: 'Cette version de Pupitre est trop ancienne pour ce serveur : mettez-la à jour.',
  trop_de_requetes:
    'Trop d’essais. Attendez {secondes, plural, one {# seconde} other {# secondes}}, puis réessayez.',
  requete_invalide: 'La requête n’est pas comprise.',
  interdit: 'Vous n’avez pas le droit de faire cela ici.',
  introuvable: 'Cet élément n’existe pas ou ne vous est pas ouvert.',
  acte_refuse: 'L’acte est refusé.',
  fichier_refuse: 'Ce fichier est refusé.',
  envoi_decale: 'L’envoi de ce fichier a repris ailleurs : il continue d’où il en est.',
  indisponible: 'Le serveur est occupé ou s’arrête : réessayez dans un instant.',
  erreur_interne: 'Le serveur a rencontré une erreur. Rien n’a été enregistré à moitié ; réessayez.',
};
const en: Record<keyof typeof fr, string> = {
  non_connecte: 'Sign in to continue.',
  appareil_revoque:
    'This device is no longer allowed, or the account is closed. Contact the admissions office.',
  identifiants_refuses: 'The address or the password is not recognised, or the account is no longer open.',
  invitation_refusee:
    'This invitation link is not valid: it was already used, or it has expired. Ask for a new one.',
  lien_refuse: 'This link is not valid: it was already used, or it has expired. Ask for another one.',
  modifie_ailleurs: 'This was changed in another window: read it again, then save once more.',
  fichier_profil: 'This file is not a profile exported from Pupitre: choose a “profil” file in JSON.',
  saisie_refusee: 'Some fields are to be corrected.',
  mot_de_passe_faible:
    'Choose a password of {min} to {max} characters, varied: neither your address nor what everybody tries (password, qwerty, 123456…).',
  compte_existant: 'An active account already exists at this address.',
  protocole_trop_ancien: 'This version of Pupitre is too old for this server: update it.',
  trop_de_requetes:
    'Too many attempts. Wait {secondes, plural, one {# second} other {# seconds}}, then try again.',
  requete_invalide: 'The request was not understood.',
  interdit: 'You are not allowed to do this here.',
  introuvable: 'This item does not exist or is not open to you.',
  acte_refuse: 'The act is refused.',
  fichier_refuse: 'This file is refused.',
  envoi_decale: 'The sending of this file went on elsewhere: it continues from where it stands.',
  indisponible: 'The server is busy or stopping: try again in a moment.',
  erreur_interne: 'The server met an error. Nothing was half saved; try again.',
};
export const problems = { fr, en } as const;

/** FI1: why a file is refused, and what to do. */
const filesFr = {
  vide: 'Ce fichier est vide : vérifiez-le sur votre ordinateur, puis déposez-le de nouveau.',
  trop_gros:
    'Ce fichier dépasse {max, number} octets : réduisez-le (moindre résolution, moins de pages), puis déposez-le de nouveau.',
  type_inconnu: 'Ce fichier n’est ni un PDF ni une photo JPEG : convertissez-le, puis déposez-le de nouveau.',
  chiffre:
    'Ce PDF est protégé par un mot de passe : enregistrez-le sans protection, puis déposez-le de nouveau.',
  illisible:
    'Ce fichier est abîmé : ouvrez-le, enregistrez-le de nouveau, ou numérisez le document une autre fois.',
  trop_complexe:
    'Ce fichier est trop complexe pour être lu : imprimez-le en PDF, puis déposez le nouveau fichier.',
  delai: 'Ce fichier demande trop de temps à lire : imprimez-le en PDF, puis déposez le nouveau fichier.',
};
const filesEn: Record<keyof typeof filesFr, string> = {
  vide: 'This file is empty: check it on your computer, then upload it again.',
  trop_gros:
    'This file is over {max, number} bytes: make it smaller (lower resolution, fewer pages), then upload it again.',
  type_inconnu: 'This file is neither a PDF nor a JPEG photo: convert it, then upload it again.',
  chiffre: 'This PDF is protected by a password: save it without protection, then upload it again.',
  illisible: 'This file is damaged: open it and save it again, or scan the document once more.',
  trop_complexe: 'This file is too complex to be read: print it to PDF, then upload the new file.',
  delai: 'This file takes too long to read: print it to PDF, then upload the new file.',
};
export const fileRefusals = { fr: filesFr, en: filesEn } as const;

/** The page that an invitation link opens in a browser. */
const pageFr = {
  titre: 'Votre invitation à Pupitre',
  marche:
    'Ouvrez Pupitre sur votre ordinateur, choisissez « J’ai une invitation », et collez-y l’adresse de cette page. Le lien ne sert qu’une fois.',
};
const pageEn: Record<keyof typeof pageFr, string> = {
  titre: 'Your invitation to Pupitre',
  marche:
    'Open Pupitre on your computer, choose “I have an invitation”, and paste the address of this page there. The link works once.',
};
export const invitationPage = { fr: pageFr, en: pageEn } as const;
