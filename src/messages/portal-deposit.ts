/** The pièces of a candidature: what is asked, deposits, versions, the tool that merges files. */
const fr = {
  'pieces.transmitted':
    'Votre candidature est transmise : ses pièces ne changent plus, sauf si la scolarité vous en redemande une.',
  'pieces.none': 'Cette formation ne demande aucune pièce.',
  'pieces.intro':
    'Déposez un seul fichier par pièce, PDF ou JPEG, {max} au plus, jusqu’au {jour} inclus. Une fois tout déposé, transmettez votre candidature avec le bouton en bas de la page.',
  'piece.required': 'Obligatoire',
  'piece.optional': 'Facultative',
  'piece.shared': 'Sert à toutes vos candidatures',
  'piece.refused': 'Cette pièce est refusée : déposez un autre fichier, puis transmettez de nouveau.',
  'piece.saidOn': 'La scolarité, le {quand}',
  'piece.notConcerned': 'Vous avez indiqué ne pas être concerné par cette pièce.',
  'piece.notConcernedAct': 'Je ne suis pas concerné par cette pièce',
  'piece.concerned': 'Je suis concerné par cette pièce',
  'file.pages': '{count, plural, one {# page} other {# pages}}',
  'file.deposited': 'déposé le {quand}',
  'file.see': 'Voir le fichier',
  'file.newTab': '(nouvel onglet)',
  'history.title':
    'Historique : {fichiers, plural, =0 {aucun fichier} one {# fichier} other {# fichiers}}{messages, plural, =0 {} one {, # message} other {, # messages}}',
  'history.version': 'Version {rang}',
  'history.said': 'Message de la scolarité, le {quand}',
  'history.saidOf': 'Message de la scolarité sur la version {rang}, le {quand}',
  'deposit.choose': 'Déposer',
  'deposit.replace': 'Remplacer',
  'deposit.camera': 'Prendre une photo',
  'deposit.drop': 'ou glissez-le ici',
  'deposit.progress': 'Envoi de {fichier}',
  'deposit.preparing': 'Préparation…',
  'deposit.sending': '{fait} envoyés sur {total}',
  'deposit.checking': 'Envoyé. Le serveur vérifie que le fichier peut être lu…',
  'deposit.busy':
    'Le serveur est très sollicité. L’envoi reprendra tout seul dans un instant : gardez cette page ouverte.',
  'deposit.network': 'Pas de réseau. L’envoi reprendra tout seul à son retour : gardez cette page ouverte.',
  'deposit.paused':
    'En pause : {fait} envoyés sur {total}. Le fichier n’est pas encore déposé ; « Reprendre » continue d’où il en est.',
  'deposit.signedOut': 'Votre session a expiré. Le fichier est encore là : reconnectez-vous, puis réessayez.',
  'deposit.signIn': 'Se reconnecter',
  'deposit.retryNow': 'Réessayer maintenant',
  'deposit.pause': 'Mettre en pause',
  'deposit.resume': 'Reprendre',
  'deposit.cancel': 'Annuler l’envoi',
  'deposit.unreadable':
    'Votre appareil n’a pas pu lire ce fichier. Ouvrez-le une fois, ou choisissez-en une copie, puis déposez-la.',
  'deposit.refused': 'Ce fichier est refusé. Ce qui était déposé avant est conservé.',
  'deposit.empty':
    '« {fichier} » est vide. Ouvrez-le sur votre appareil pour vérifier son contenu, puis choisissez-le de nouveau.',
  'deposit.folder':
    '« {dossier} » est un dossier. Ouvrez-le, et choisissez le fichier que cette pièce demande.',
  'deposit.spoken.start': 'Envoi de {fichier} pour la pièce {piece}.',
  'deposit.spoken.resume': 'Reprise de l’envoi de {fichier} pour la pièce {piece}.',
  'deposit.spoken.paused': 'Envoi en pause.',
  'deposit.spoken.waiting': 'L’envoi attend et reprendra tout seul.',
  'deposit.spoken.done': 'Fichier déposé : {piece}.',
  'fusion.several':
    'Vous avez choisi {count} fichiers ({taille}), et il en faut un seul de {max} au plus. Vous pouvez les assembler ici.',
  'fusion.tooBig':
    'Ce fichier fait {taille}, et la limite est de {max}. Vous pouvez le réduire ici sans perdre en lisibilité.',
  'fusion.octets': '{count, number} octets',
  'fusion.notAccepted':
    'Ce format de photo n’est pas accepté tel quel. Vous pouvez en faire un PDF ici, de {max} au plus.',
  'fusion.merge': 'Assembler en un seul PDF',
  'fusion.reduce': 'En faire un PDF ici',
  'fusion.other': 'Choisir un autre fichier',
  'fusion.loading': 'Ouverture de l’outil…',
  'fusion.absent':
    'L’outil d’assemblage n’a pas pu s’ouvrir. Réduisez le fichier sur votre appareil (numérisez en 150 points par pouce et en niveaux de gris), puis déposez-le.',
};

const en: Record<keyof typeof fr, string> = {
  'pieces.transmitted':
    'Your application is submitted: its documents no longer change, unless the admissions office asks for one again.',
  'pieces.none': 'This programme asks for no document.',
  'pieces.intro':
    'Upload one file per document, PDF or JPEG, {max} at most, by {jour}. Once everything is there, submit your application with the button at the bottom of the page.',
  'piece.required': 'Required',
  'piece.optional': 'Optional',
  'piece.shared': 'Serves all your applications',
  'piece.refused': 'This document is refused: upload another file, then submit again.',
  'piece.saidOn': 'The admissions office, {quand}',
  'piece.notConcerned': 'You said that this document does not concern you.',
  'piece.notConcernedAct': 'This document does not concern me',
  'piece.concerned': 'This document concerns me',
  'file.pages': '{count, plural, one {# page} other {# pages}}',
  'file.deposited': 'uploaded {quand}',
  'file.see': 'See the file',
  'file.newTab': '(new tab)',
  'history.title':
    'History: {fichiers, plural, =0 {no file} one {# file} other {# files}}{messages, plural, =0 {} one {, # message} other {, # messages}}',
  'history.version': 'Version {rang}',
  'history.said': 'Message of the admissions office, {quand}',
  'history.saidOf': 'Message of the admissions office about version {rang}, {quand}',
  'deposit.choose': 'Upload',
  'deposit.replace': 'Replace',
  'deposit.camera': 'Take a photo',
  'deposit.drop': 'or drop it here',
  'deposit.progress': 'Sending {fichier}',
  'deposit.preparing': 'Getting ready…',
  'deposit.sending': '{fait} sent of {total}',
  'deposit.checking': 'Sent. The server is checking that the file can be read…',
  'deposit.busy': 'The server is very busy. Sending will resume by itself in a moment: keep this page open.',
  'deposit.network': 'No network. Sending will resume by itself when it is back: keep this page open.',
  'deposit.paused':
    'Paused: {fait} sent of {total}. The file is not uploaded yet; “Resume” goes on from there.',
  'deposit.signedOut': 'Your session has expired. The file is still here: sign in again, then retry.',
  'deposit.signIn': 'Sign in again',
  'deposit.retryNow': 'Try again now',
  'deposit.pause': 'Pause',
  'deposit.resume': 'Resume',
  'deposit.cancel': 'Cancel sending',
  'deposit.unreadable':
    'Your device could not read this file. Open it once, or choose a copy of it, then upload that.',
  'deposit.refused': 'This file is refused. What was uploaded before is kept.',
  'deposit.empty':
    '“{fichier}” is empty. Open it on your device to check its contents, then choose it again.',
  'deposit.folder': '“{dossier}” is a folder. Open it, and choose the file that this document asks for.',
  'deposit.spoken.start': 'Sending {fichier} for {piece}.',
  'deposit.spoken.resume': 'Sending {fichier} for {piece} goes on.',
  'deposit.spoken.paused': 'Sending paused.',
  'deposit.spoken.waiting': 'Sending waits and will resume by itself.',
  'deposit.spoken.done': 'File uploaded: {piece}.',
  'fusion.several':
    'You chose {count} files ({taille}), and one of {max} at most is needed. You can put them together here.',
  'fusion.tooBig':
    'This file is {taille}, and the limit is {max}. You can make it smaller here, still legible.',
  'fusion.octets': '{count, number} bytes',
  'fusion.notAccepted':
    'This kind of photo is not accepted as it is. You can make a PDF of it here, of {max} at most.',
  'fusion.merge': 'Make one PDF of them',
  'fusion.reduce': 'Make a PDF here',
  'fusion.other': 'Choose another file',
  'fusion.loading': 'Opening the tool…',
  'fusion.absent':
    'The merging tool could not be opened. Make the file smaller on your device (scan at 150 dots per inch in greyscale), then upload it.',
};

export const portalDeposit = { fr, en } as const;
