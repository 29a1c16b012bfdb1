/** Settings, and leaving this computer. */
const fr = {
  look: 'Affichage',
  language: 'Langue',
  theme: 'Thème',
  system: 'Comme le système',
  light: 'Clair',
  dark: 'Sombre',
  pageTheme: 'Pages des pièces',
  pageThemeText: 'Indépendantes du thème : un relevé se lit souvent mieux sur fond clair.',
  columns: 'Colonnes de la liste',
  columnsText: 'Le nom est toujours là.',
  disk: 'Sur ce poste',
  cache: 'Place pour les pièces',
  cacheText: 'Au-delà, les pièces lues depuis longtemps laissent la place aux prochaines.',
  cacheNow:
    '{presents} pièces gardées, {octets}{count, plural, =0 {} one {, # à recevoir} other {, # à recevoir}}.',
  account: 'Compte',
  'signOut.open': 'Se déconnecter…',
  'signOut.title': 'Se déconnecter',
  'signOut.confirm': 'Se déconnecter',
  'signOut.keep': 'Garder mes dossiers, chiffrés, sur ce poste',
  'signOut.keepText': 'La prochaine connexion reprend où vous en étiez.',
  'signOut.eraseOption': 'Tout effacer de ce poste',
  'signOut.eraseText':
    'Dossiers, pièces et clé sont effacés ; la prochaine connexion les télécharge à nouveau. Vos avis restent sur le serveur.',
  'signOut.erase': 'Effacer et se déconnecter',
  'signOut.waiting':
    '{count, plural, one {# acte n’est pas encore parti. Si vous effacez tout, seule la clé de secours le ramènera} other {# actes ne sont pas encore partis. Si vous effacez tout, seule la clé de secours les ramènera}}.',
  'signOut.failed': 'La déconnexion n’a pas abouti : rien n’a été effacé. Réessayez.',
  'signOut.forgotTitle': 'Phrase secrète oubliée',
  'signOut.forgotText':
    'Sans elle, les dossiers de ce poste ne s’ouvrent plus. Effacez-les : ils se téléchargeront à nouveau après votre connexion. Les actes pas encore envoyés ne reviendront qu’avec la clé de secours.',
};

const en: Record<keyof typeof fr, string> = {
  look: 'Appearance',
  language: 'Language',
  theme: 'Theme',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  pageTheme: 'Pages of documents',
  pageThemeText: 'Apart from the theme: a transcript is often easier to read on a light page.',
  columns: 'Columns of the list',
  columnsText: 'The name is always there.',
  disk: 'On this computer',
  cache: 'Room for documents',
  cacheText: 'Beyond it, documents read long ago make room for the next ones.',
  cacheNow:
    '{presents} documents kept, {octets}{count, plural, =0 {} one {, # to receive} other {, # to receive}}.',
  account: 'Account',
  'signOut.open': 'Sign out…',
  'signOut.title': 'Sign out',
  'signOut.confirm': 'Sign out',
  'signOut.keep': 'Keep my files, encrypted, on this computer',
  'signOut.keepText': 'The next sign-in resumes where you were.',
  'signOut.eraseOption': 'Erase everything from this computer',
  'signOut.eraseText':
    'Files, documents and key are erased; the next sign-in downloads them again. Your opinions stay on the server.',
  'signOut.erase': 'Erase and sign out',
  'signOut.waiting':
    '{count, plural, one {# act has not left yet. If you erase everything, only the recovery key will bring it back} other {# acts have not left yet. If you erase everything, only the recovery key will bring them back}}.',
  'signOut.failed': 'Signing out did not work: nothing was erased. Try again.',
  'signOut.forgotTitle': 'Passphrase lost',
  'signOut.forgotText':
    'Without it, the files on this computer no longer open. Erase them: they will be downloaded again after you sign in. Acts not sent yet will come back only with the recovery key.',
};

export const reviewSettings = { fr, en } as const;
