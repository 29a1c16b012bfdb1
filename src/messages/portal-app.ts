/** The frame of the candidats' portal: header, menu, footer, states that every page shares. */
const fr = {
  portal: 'Candidatures',
  loading: 'Chargement…',
  retry: 'Réessayer',
  'failed.title': 'Cette page n’a pas pu être chargée',
  'failed.text':
    'Le serveur n’a pas donné de réponse lisible. Rien de ce qui était enregistré n’est perdu : réessayez.',
  'offline.page': 'Vous êtes hors ligne. La page se chargera d’elle-même au retour du réseau.',
};

const en: Record<keyof typeof fr, string> = {
  portal: 'Applications',
  loading: 'Loading…',
  retry: 'Try again',
  'failed.title': 'This page could not be loaded',
  'failed.text': 'The server gave no readable answer. Nothing that was saved is lost: try again.',
  'offline.page': 'You are offline. The page will load by itself when the network is back.',
};

export const portalApp = { fr, en } as const;
