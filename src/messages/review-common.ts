/** Words that every screen of the workspace shares. */
const fr = {
  close: 'Fermer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  back: 'Revenir à la liste',
  yes: 'Oui',
  no: 'Non',
  optional: 'facultatif',
  undo: 'Annuler',
  undone: 'Annulé : {acte}',
  undoTooLate: 'Trop tard pour annuler : {acte}',
  nothingToUndo: 'Rien à annuler.',
  actFailed: 'L’acte n’a pas été enregistré sur ce poste. Rien n’est perdu à l’écran : réessayez.',
  crashTitle: 'Cet écran a rencontré une erreur',
  crashText: 'Ce qui était enregistré l’est toujours. Rouvrez l’écran ; si l’erreur revient, signalez-la.',
  reopen: 'Rouvrir l’écran',
  loading: 'Chargement…',
  unknown: 'non renseigné',
};

const en: Record<keyof typeof fr, string> = {
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  back: 'Back to the list',
  yes: 'Yes',
  no: 'No',
  optional: 'optional',
  undo: 'Undo',
  undone: 'Undone: {acte}',
  undoTooLate: 'Too late to undo: {acte}',
  nothingToUndo: 'Nothing to undo.',
  actFailed: 'The act was not saved on this computer. Nothing is lost on screen: try again.',
  crashTitle: 'This screen met an error',
  crashText: 'What was saved is still saved. Open the screen again; if the error comes back, report it.',
  reopen: 'Open the screen again',
  loading: 'Loading…',
  unknown: 'not given',
};

export const reviewCommon = { fr, en } as const;
