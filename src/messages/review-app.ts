/** The frame of the workspace: title bar, menu, states of the whole window. */
const fr = {
  skip: 'Aller au contenu',
  menu: 'Menu',
  'menu.inbox': 'Dossiers',
  'menu.queue': 'File d’attente',
  'menu.conflicts': 'Conflits',
  'menu.texts': 'Rechercher dans les textes',
  'menu.settings': 'Réglages',
  'menu.keys': 'Raccourcis clavier',
  'menu.signOut': 'Se déconnecter…',
  toList: 'Liste',
  toResults: 'Résultats',
  'page.queue': 'File d’attente',
  'page.conflicts': 'Conflits',
  'page.texts': 'Recherche dans les textes',
  'page.settings': 'Réglages',
  'unreachable.title': 'Pupitre ne répond plus',
  'unreachable.text':
    'L’application qui garde vos dossiers sur ce poste s’est arrêtée. Ce qui était enregistré l’est toujours : relancez-la, puis réessayez.',
  'unreachable.retry': 'Réessayer',
};

const en: Record<keyof typeof fr, string> = {
  skip: 'Skip to content',
  menu: 'Menu',
  'menu.inbox': 'Files',
  'menu.queue': 'Queue',
  'menu.conflicts': 'Conflicts',
  'menu.texts': 'Search in the texts',
  'menu.settings': 'Settings',
  'menu.keys': 'Keyboard shortcuts',
  'menu.signOut': 'Sign out…',
  toList: 'List',
  toResults: 'Results',
  'page.queue': 'Queue',
  'page.conflicts': 'Conflicts',
  'page.texts': 'Search in the texts',
  'page.settings': 'Settings',
  'unreachable.title': 'Pupitre is not answering',
  'unreachable.text':
    'The application that keeps your files on this computer has stopped. What was saved is still saved: start it again, then retry.',
  'unreachable.retry': 'Try again',
};

export const reviewApp = { fr, en } as const;
