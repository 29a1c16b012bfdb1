/** Before the workspace is open: first run, sign-in, passphrase, recovery key. */
const fr = {
  step: 'Étape {at} sur {of}',
  language: 'Langue',
  next: 'Continuer',
  back: 'Retour',
  signIn: 'Se connecter',
  accept: 'Accepter l’invitation',
  'address.title': 'Où sont vos dossiers ?',
  'address.text':
    'Donnez l’adresse du serveur de votre établissement, ou collez le lien d’invitation que vous avez reçu par mail.',
  'address.label': 'Adresse du serveur ou lien d’invitation',
  'address.wrong':
    'Cette adresse n’est pas valable : elle commence par https:// et se trouve dans le mail de votre établissement.',
  'credentials.title': 'Connectez-vous',
  'invitation.title': 'Choisissez votre mot de passe',
  email: 'Adresse mail',
  password: 'Mot de passe',
  newPassword: 'Nouveau mot de passe',
  passwordMin: 'Au moins {count} caractères. Une phrase fait un bon mot de passe.',
  showPassword: 'Afficher ou masquer ce qui est tapé',
  'passphrase.title': 'Protégez ce poste',
  'passphrase.text':
    'Ce système n’a pas de trousseau de clés. Une phrase secrète chiffre vos dossiers sur ce disque ; elle vous sera demandée à chaque ouverture.',
  'passphrase.label': 'Phrase secrète',
  'passphrase.hint': 'Au moins {count} caractères. Personne ne peut la retrouver pour vous.',
  'passphrase.again': 'La même, encore une fois',
  'passphrase.differs': 'Les deux phrases diffèrent.',
  'locked.title': 'Bonjour {nom}',
  'locked.titleNobody': 'Ouvrez vos dossiers',
  'locked.text': 'Vos dossiers sont chiffrés sur ce poste. Votre phrase secrète les ouvre.',
  'locked.open': 'Ouvrir',
  'locked.forgot': 'Phrase oubliée…',
  'locked.failed':
    'Pupitre n’a pas pu ouvrir vos dossiers. Redémarrez-le ; si l’erreur revient, effacez ce poste : seul ce qui n’était pas envoyé demande la clé de secours.',
  'again.title': 'Connectez-vous à nouveau',
  'again.text': 'Le serveur demande à nouveau le mot de passe de {email}.',
  'again.kept': 'Vos dossiers et ce qui attend d’être envoyé sont gardés sur ce poste.',
  'again.passphrase': 'celle qui protège ce poste',
  'again.other': 'Changer de compte…',
  'failure.identifiants':
    'L’adresse ou le mot de passe ne convient pas. Rien n’est bloqué : vérifiez et réessayez.',
  'failure.frein': 'Trop d’essais en peu de temps. Réessayez dans {duree}.',
  'failure.injoignable': 'Le serveur ne répond pas. Vérifiez son adresse et votre connexion, puis réessayez.',
  'failure.protocole':
    'Cette version de Pupitre et celle du serveur ne se comprennent pas : mettez Pupitre à jour.',
  'failure.expire':
    'Ce compte ou ce lien n’est plus valable. Demandez une nouvelle invitation à votre établissement.',
  'failure.motDePasse': 'Ce mot de passe est trop facile à deviner. Choisissez-en un plus long.',
  'failure.phrase': 'Ce n’est pas la phrase secrète de ce poste.',
  'failure.poste':
    'Pupitre n’a pas pu écrire sur ce poste. Vérifiez la place libre sur le disque, puis réessayez.',
  'recovery.title': 'Votre clé de secours',
  'recovery.text':
    'Si la clé de ce poste se perd, vos dossiers se téléchargent à nouveau, mais les avis pas encore envoyés ne reviennent qu’avec cette clé. Elle n’est montrée qu’une fois.',
  'recovery.copy': 'Copier',
  'recovery.copied': 'Copiée',
  'recovery.print': 'Imprimer',
  'recovery.kept': 'Je l’ai mise en lieu sûr, hors de ce poste',
  'recovery.next': 'Ouvrir mes dossiers',
  'lost.link':
    '{count, plural, one {Des actes non envoyés attendent une clé de secours} other {# lots d’actes non envoyés attendent une clé de secours}}',
  'lost.title': 'Retrouver des actes non envoyés',
  'lost.text':
    'Des actes d’une utilisation précédente sont restés chiffrés sur ce poste. Leur clé de secours les remet dans la file d’attente.',
  'lost.key': 'Clé de secours',
  'lost.open': 'Retrouver',
  'lost.found':
    '{count, plural, =0 {Aucun acte à renvoyer.} one {# acte retrouvé : il partira après votre connexion.} other {# actes retrouvés : ils partiront après votre connexion.}}',
  'lost.cle': 'Cette clé n’ouvre aucun des lots gardés ici. Vérifiez chaque groupe de lettres.',
  'lost.aucune': 'Il ne reste rien à retrouver sur ce poste.',
};

const en: Record<keyof typeof fr, string> = {
  step: 'Step {at} of {of}',
  language: 'Language',
  next: 'Continue',
  back: 'Back',
  signIn: 'Sign in',
  accept: 'Accept the invitation',
  'address.title': 'Where are your files?',
  'address.text':
    'Give the address of your institution’s server, or paste the invitation link that you received by mail.',
  'address.label': 'Server address or invitation link',
  'address.wrong':
    'This address is not valid: it begins with https:// and is in the mail from your institution.',
  'credentials.title': 'Sign in',
  'invitation.title': 'Choose your password',
  email: 'Mail address',
  password: 'Password',
  newPassword: 'New password',
  passwordMin: 'At least {count} characters. A sentence makes a good password.',
  showPassword: 'Show or hide what is typed',
  'passphrase.title': 'Protect this computer',
  'passphrase.text':
    'This system has no keychain. A passphrase encrypts your files on this disk; it will be asked for each time you open them.',
  'passphrase.label': 'Passphrase',
  'passphrase.hint': 'At least {count} characters. Nobody can find it again for you.',
  'passphrase.again': 'The same, once more',
  'passphrase.differs': 'The two passphrases differ.',
  'locked.title': 'Hello {nom}',
  'locked.titleNobody': 'Open your files',
  'locked.text': 'Your files are encrypted on this computer. Your passphrase opens them.',
  'locked.open': 'Open',
  'locked.forgot': 'Passphrase lost…',
  'locked.failed':
    'Pupitre could not open your files. Restart it; if the error comes back, erase this computer: only what was not sent needs the recovery key.',
  'again.title': 'Sign in again',
  'again.text': 'The server asks again for the password of {email}.',
  'again.kept': 'Your files and what waits to be sent are kept on this computer.',
  'again.passphrase': 'the one that protects this computer',
  'again.other': 'Use another account…',
  'failure.identifiants': 'The address or the password is not right. Nothing is locked: check and try again.',
  'failure.frein': 'Too many tries in a short time. Try again in {duree}.',
  'failure.injoignable': 'The server does not answer. Check its address and your connection, then try again.',
  'failure.protocole':
    'This version of Pupitre and the server’s do not understand each other: update Pupitre.',
  'failure.expire': 'This account or link is no longer valid. Ask your institution for a new invitation.',
  'failure.motDePasse': 'This password is too easy to guess. Choose a longer one.',
  'failure.phrase': 'This is not the passphrase of this computer.',
  'failure.poste':
    'Pupitre could not write on this computer. Check the free space on the disk, then try again.',
  'recovery.title': 'Your recovery key',
  'recovery.text':
    'If the key of this computer is lost, your files are downloaded again, but opinions not sent yet come back only with this key. It is shown once.',
  'recovery.copy': 'Copy',
  'recovery.copied': 'Copied',
  'recovery.print': 'Print',
  'recovery.kept': 'I have put it in a safe place, away from this computer',
  'recovery.next': 'Open my files',
  'lost.link':
    '{count, plural, one {Acts not sent wait for a recovery key} other {# sets of acts not sent wait for a recovery key}}',
  'lost.title': 'Find acts that were not sent',
  'lost.text':
    'Acts from an earlier use have stayed encrypted on this computer. Their recovery key puts them back in the queue.',
  'lost.key': 'Recovery key',
  'lost.open': 'Find',
  'lost.found':
    '{count, plural, =0 {No act to send again.} one {# act found: it will leave after you sign in.} other {# acts found: they will leave after you sign in.}}',
  'lost.cle': 'This key opens none of the sets kept here. Check each group of letters.',
  'lost.aucune': 'There is nothing left to find on this computer.',
};

export const reviewSignIn = { fr, en } as const;
