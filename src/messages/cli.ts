/** Texts of the command line: what a setting must be, what is wrong, what a command did. */
const expectedFr = {
  host: 'une adresse ou un nom de machine',
  port: 'un nombre entier de 0 à 65535',
  dataFolder: 'le chemin du dossier de données',
  publicUrl: 'une adresse http:// ou https:// complète, sans « ? » ni « # »',
  allowHttp: 'true ou false',
  trustProxy:
    'une liste d’adresses IP ou de plages (10.0.0.0/8), séparées par des virgules dans l’environnement',
  smtp: 'un objet avec host, port, secure, user et password, ou null',
  'smtp.host': 'le nom du serveur de courrier',
  'smtp.port': 'un nombre entier de 1 à 65535',
  'smtp.secure': 'true ou false',
  'smtp.user': 'un texte, ou null',
  'smtp.password': 'un texte, ou null',
  mailFrom: 'une adresse, par exemple « Scolarité <scolarite@exemple.fr> »',
  metricsToken: 'un texte d’au moins 16 caractères, ou null',
  logLevel: 'fatal, error, warn, info, debug ou silent',
  offlineDays: 'un nombre de jours de 1 à 365',
  invitationDays: 'un nombre de jours de 1 à 90',
  shutdownSeconds: 'un nombre de secondes de 0 à 300',
};
const expectedEn: Record<keyof typeof expectedFr, string> = {
  host: 'an address or a host name',
  port: 'a whole number from 0 to 65535',
  dataFolder: 'the path of the data folder',
  publicUrl: 'a complete http:// or https:// address, without “?” or “#”',
  allowHttp: 'true or false',
  trustProxy: 'a list of IP addresses or ranges (10.0.0.0/8), separated by commas in the environment',
  smtp: 'an object with host, port, secure, user and password, or null',
  'smtp.host': 'the name of the mail server',
  'smtp.port': 'a whole number from 1 to 65535',
  'smtp.secure': 'true or false',
  'smtp.user': 'a text, or null',
  'smtp.password': 'a text, or null',
  mailFrom: 'an address, for instance “Admissions <admissions@example.org>”',
  metricsToken: 'a text of at least 16 characters, or null',
  logLevel: 'fatal, error, warn, info, debug or silent',
  offlineDays: 'a number of days from 1 to 365',
  invitationDays: 'a number of days from 1 to 90',
  shutdownSeconds: 'a number of seconds from 0 to 300',
};
export const configExpected = { fr: expectedFr, en: expectedEn } as const;

const errorsFr = {
  fichier: 'Le fichier de configuration {fichier} ne peut pas être lu : {detail}',
  pasUnObjet: 'il doit contenir un objet JSON.',
  inconnu: '{reglage} : ce réglage n’existe pas.',
  manquant: '{reglage} : réglage manquant ; attendu : {attendu}.',
  invalide: '{reglage} : attendu : {attendu} ; reçu : {recu}.',
  enClair:
    'publicUrl : d’autres machines peuvent joindre ce serveur, et rien ne chiffre. Indiquez une adresse https:// (derrière un proxy TLS), ou acceptez le risque avec allowHttp.',
  smtpCompte: 'smtp : user et password vont ensemble.',
};
const errorsEn: Record<keyof typeof errorsFr, string> = {
  fichier: 'The configuration file {fichier} cannot be read: {detail}',
  pasUnObjet: 'it must contain a JSON object.',
  inconnu: '{reglage}: there is no such setting.',
  manquant: '{reglage}: missing setting; expected: {attendu}.',
  invalide: '{reglage}: expected: {attendu}; received: {recu}.',
  enClair:
    'publicUrl: other machines can reach this server, and nothing encrypts. Give an https:// address (behind a TLS proxy), or accept the risk with allowHttp.',
  smtpCompte: 'smtp: user and password go together.',
};
export const configErrors = { fr: errorsFr, en: errorsEn } as const;

/** Shown before anything else is loaded; plain text, filled by hand. */
const nodeFr = {
  tropAncien:
    'Pupitre demande Node 24 (ici : {version}). Installez Node 24, ou lancez-le par « npm start », qui l’apporte.',
};
const nodeEn: Record<keyof typeof nodeFr, string> = {
  tropAncien:
    'Pupitre needs Node 24 (here: {version}). Install Node 24, or start it with “npm start”, which brings it.',
};
export const nodeTexts = { fr: nodeFr, en: nodeEn } as const;

const helpFr = {
  programme: 'Pupitre : le serveur de candidatures.',
  aide: 'Affiche cette aide.',
  codes:
    'Codes de sortie : 0 fait ; 1 examiné et pas fait, ou en mauvais état ; 2 commande ou configuration fausse.',
  config: 'fichier de configuration (JSON)',
  data: 'dossier de données (ou PUPITRE_DATA)',
  json: 'répond par un seul objet JSON',
  serve: 'Sert les candidatures jusqu’à l’arrêt (SIGTERM, SIGINT).',
  host: 'adresse d’écoute (127.0.0.1)',
  port: 'port d’écoute (4780) ; 0 : un port libre',
  publicUrl: 'adresse par laquelle on joint le serveur',
  demo: 'Remplit un dossier de données vide avec une campagne de démonstration.',
  dossiers: 'nombre de dossiers',
  seed: 'graine : la même donne les mêmes données',
  user: 'Gère les comptes.',
  userInvite: 'Invite une personne, et donne le lien.',
  userList: 'Liste les comptes.',
  userDisable: 'Ferme un compte : aucun de ses appareils n’est plus servi.',
  userSetPassword: 'Change un mot de passe, lu sur l’entrée standard.',
  email: 'adresse de la personne',
  nom: 'nom',
  prenom: 'prénom',
  role: 'admin, scolarite, gestionnaire:<centre>, president:<commission>, membre:<commission>, lecteur:<commission>',
  langue: 'langue de ses mails',
  expire: 'dernier jour du compte',
  device: 'Gère les appareils des comptes.',
  deviceList: 'Liste les appareils d’un compte.',
  deviceRevoke: 'Ferme un appareil : il efface sa copie au prochain contact.',
  deviceKept: 'Liste les actes mis de côté : d’appareils fermés, ou de types encore inconnus.',
  fsck: 'Vérifie chaque ligne, la chaîne du journal de changements et chaque fichier.',
  backup: 'Sauvegarde la base et les fichiers dans un nouveau dossier, et vérifie la copie.',
};
const helpEn: Record<keyof typeof helpFr, string> = {
  programme: 'Pupitre: the candidature server.',
  aide: 'Shows this help.',
  codes: 'Exit codes: 0 done; 1 looked at and not done, or in a bad state; 2 wrong command or configuration.',
  config: 'configuration file (JSON)',
  data: 'data folder (or PUPITRE_DATA)',
  json: 'answers with one JSON object',
  serve: 'Serves until it is stopped (SIGTERM, SIGINT).',
  host: 'address to listen on (127.0.0.1)',
  port: 'port to listen on (4780); 0: any free one',
  publicUrl: 'address people reach the server by',
  demo: 'Fills an empty data folder with a demonstration campaign.',
  dossiers: 'number of files',
  seed: 'seed: the same one gives the same data',
  user: 'Manages accounts.',
  userInvite: 'Invites a person, and gives the link.',
  userList: 'Lists accounts.',
  userDisable: 'Closes an account: none of its devices is served any more.',
  userSetPassword: 'Changes a password, read from the standard input.',
  email: 'the person’s address',
  nom: 'last name',
  prenom: 'first name',
  role: 'admin, scolarite, gestionnaire:<centre>, president:<commission>, membre:<commission>, lecteur:<commission>',
  langue: 'language of mails',
  expire: 'last day of the account',
  device: 'Manages the devices of accounts.',
  deviceList: 'Lists an account’s devices.',
  deviceRevoke: 'Closes a device: it erases its copy at the next contact.',
  deviceKept: 'Lists the acts that are kept aside: of closed devices, or of types not known yet.',
  fsck: 'Checks every row, the chain of the change feed and every file.',
  backup: 'Saves the database and the files into a new folder, and verifies the copy.',
};
export const cliHelp = { fr: helpFr, en: helpEn } as const;

const textsFr = {
  erreur: 'Échec : {detail}',
  ecoute: 'Pupitre répond à {url}',
  optionsFausses: 'Options à corriger : {options}.',
  invite: 'Invitation pour {email}. Le lien, à usage unique :',
  compteInconnu: 'Aucun compte à l’adresse {email}.',
  desactive: 'Le compte {email} est fermé.',
  motDePasse: 'Le mot de passe de {email} est changé.',
  appareilInconnu: 'Aucun appareil {id}.',
  revoque: 'L’appareil {id} est fermé.',
  verifie:
    '{documents} documents, {feed} changements, {lignes} lignes et {fichiers} fichiers lus : {defauts, plural, =0 {tout est en ordre} one {# défaut} other {# défauts}}.',
  sauvegarde: 'Sauvegarde vérifiée dans {dossier}.',
  pasVide: 'Le dossier {dossier} contient déjà un établissement : choisissez-en un vide.',
  demoAvance: '{faits} dossiers sur {total}',
  demoFaite: '{etablissement} : {dossiers} dossiers, {fichiers} fichiers ({mo} Mo).',
  demoComptes: 'Comptes (adresse, mot de passe) :',
};
const textsEn: Record<keyof typeof textsFr, string> = {
  erreur: 'Failed: {detail}',
  ecoute: 'Pupitre answers at {url}',
  optionsFausses: 'Options to correct: {options}.',
  invite: 'Invitation for {email}. The link, for one use:',
  compteInconnu: 'No account at {email}.',
  desactive: 'The account {email} is closed.',
  motDePasse: 'The password of {email} is changed.',
  appareilInconnu: 'No device {id}.',
  revoque: 'The device {id} is closed.',
  verifie:
    '{documents} documents, {feed} changes, {lignes} rows and {fichiers} files read: {defauts, plural, =0 {all is in order} one {# defect} other {# defects}}.',
  sauvegarde: 'Verified backup in {dossier}.',
  pasVide: 'The folder {dossier} holds an institution already: choose an empty one.',
  demoAvance: '{faits} files of {total}',
  demoFaite: '{etablissement}: {dossiers} applications, {fichiers} files ({mo} MB).',
  demoComptes: 'Accounts (address, password):',
};
export const cliTexts = { fr: textsFr, en: textsEn } as const;
