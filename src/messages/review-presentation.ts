/** The presentation without identity, for a room that looks at a projector. */
const fr = {
  menu: 'Présenter sans identité',
  badge: 'Identités masquées',
  saidOn: 'Identités masquées : chaque candidat est désigné par son numéro.',
  saidOff: 'Identités de nouveau affichées.',
  offTitle: 'Montrer de nouveau les identités ?',
  off: 'Montrer les identités',
  offText:
    'Les noms, adresses, numéros et pièces d’identité reviennent aussitôt à l’écran : personne ne doit plus le regarder qui n’ait à les connaître.',
  noPiece: 'Aucune pièce de ce dossier ne peut être montrée sans dire qui est le candidat.',
  notesHidden: 'Les notes privées ne sont pas montrées pendant une présentation.',
};

const en: Record<keyof typeof fr, string> = {
  menu: 'Present without identities',
  badge: 'Identities hidden',
  saidOn: 'Identities hidden: each candidate goes by a number.',
  saidOff: 'Identities are shown again.',
  offTitle: 'Show identities again?',
  off: 'Show identities',
  offText:
    'Names, addresses, numbers and identity documents come back on screen at once: nobody who is not to know them should be looking at it any more.',
  noPiece: 'No document of this file can be shown without telling who the candidate is.',
  notesHidden: 'Private notes are not shown during a presentation.',
};

export const reviewPresentation = { fr, en } as const;
