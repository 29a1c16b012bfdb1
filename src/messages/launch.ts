/** What starting Pupitre prints, and what its loopback site says to who isn't let in. */
const fr = {
  entreeRefusee:
    'Pupitre n’ouvre cette adresse qu’au navigateur qu’il a lancé. Fermez cette page et relancez Pupitre, ou ouvrez l’adresse complète qu’il affiche : elle sert une seule fois.',
  'ouvert.fenetre': 'L’espace de travail est ouvert dans une fenêtre.',
  'ouvert.navigateur': 'L’espace de travail est ouvert dans votre navigateur.',
  'ouvert.rien': 'Ouvrez cette adresse dans un navigateur de ce poste ; elle sert une seule fois :',
  dejaOuvert: 'Pupitre est déjà lancé sur ce dossier : il ouvre une nouvelle fenêtre.',
  panne:
    'L’espace de travail s’est arrêté sur une erreur. Ce qui était enregistré l’est toujours : relancez Pupitre.',
  construit: 'Construction de Pupitre…',
  'construit.echec': 'La construction a échoué ; le détail est ci-dessus.',
  demo: 'Préparation de la démonstration (une seule fois)…',
  'demo.refaire': 'Pour repartir de zéro : supprimez le dossier {dossier}.',
  portPris:
    'Le port {port} de la démonstration est pris, sans doute par un autre « npm start ». Arrêtez-le, ou supprimez {fichier} pour changer de port.',
  'serveur.echec': 'Le serveur s’est arrêté. Son journal : {journal}',
  serveur: 'Serveur et portail des candidats : {url}',
  boite: 'Mails de la démonstration : {url}',
  espace: 'Espace de travail :',
  'espace.compte':
    'L’espace de travail s’ouvre au nom de {email} ; sans trousseau système, sa phrase de passe est « {phrase} ».',
  'espace.echec': 'L’espace de travail s’est arrêté. Son journal : {journal}',
  'espace.bureau': 'L’espace de travail s’ouvre dans Electron.',
  'espace.electronAbsent': 'Electron n’est pas sur ce poste : téléchargement (environ 110 Mo)…',
  'espace.navigateur':
    'Electron ne peut pas être lancé ici : voici l’édition navigateur, le même espace de travail.',
  'espace.sansEcran':
    'Pas d’écran ici : ouvrez cette adresse dans un navigateur de ce poste (ou par un tunnel SSH) ; elle sert une seule fois.',
  arreter: 'Ctrl+C arrête tout.',
  arret: 'Arrêt…',
  sansInterface: 'L’interface n’est pas construite : lancez d’abord « npm run build ».',
};
const en: Record<keyof typeof fr, string> = {
  entreeRefusee:
    'Pupitre opens this address only to the browser that it started. Close this page and start Pupitre again, or open the whole address that it prints: it works once.',
  'ouvert.fenetre': 'The workspace is open in a window.',
  'ouvert.navigateur': 'The workspace is open in your browser.',
  'ouvert.rien': 'Open this address in a browser on this computer; it works once:',
  dejaOuvert: 'Pupitre already runs on this folder: it opens a new window.',
  panne: 'The workspace stopped on an error. What was saved is still saved: start Pupitre again.',
  construit: 'Building Pupitre…',
  'construit.echec': 'The build failed; the details are above.',
  demo: 'Preparing the demonstration (only once)…',
  'demo.refaire': 'To start over: delete the folder {dossier}.',
  portPris:
    'Port {port} of the demonstration is taken, probably by another “npm start”. Stop it, or delete {fichier} to change ports.',
  'serveur.echec': 'The server stopped. Its log: {journal}',
  serveur: 'Server and candidates’ portal: {url}',
  boite: 'Mails of the demonstration: {url}',
  espace: 'Workspace:',
  'espace.compte': 'The workspace opens as {email}; without a system keychain its passphrase is “{phrase}”.',
  'espace.echec': 'The workspace stopped. Its log: {journal}',
  'espace.bureau': 'The workspace opens in Electron.',
  'espace.electronAbsent': 'Electron is not on this computer: downloading it (about 110 MB)…',
  'espace.navigateur': 'Electron can’t run here: here is the browser edition, the same workspace.',
  'espace.sansEcran':
    'No display here: open this address in a browser on this computer (or through an SSH tunnel); it works once.',
  arreter: 'Ctrl+C stops everything.',
  arret: 'Stopping…',
  sansInterface: 'The interface is not built: run “npm run build” first.',
};
export const launchTexts = { fr, en } as const;
