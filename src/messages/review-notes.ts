/** Notes on a dossier, in threads. */
const fr = {
  write: 'Écrire une note… @ appelle un membre',
  share: 'Partager avec la commission',
  add: 'Ajouter',
  save: 'Enregistrer',
  edit: 'Modifier la note',
  delete: 'Supprimer la note',
  deleted: 'Note supprimée',
  shared: 'partagée',
  private: 'privée',
  answer: 'Répondre',
  answerTo: 'Répondre à {nom}',
  answers: 'Réponses',
  withdrawn: 'Note retirée par son auteur.',
  people: 'Membres à appeler',
  callsYou: 'vous a mentionné',
};

const en: Record<keyof typeof fr, string> = {
  write: 'Write a note… @ calls a member',
  share: 'Share with the commission',
  add: 'Add',
  save: 'Save',
  edit: 'Edit the note',
  delete: 'Delete the note',
  deleted: 'Note deleted',
  shared: 'shared',
  private: 'private',
  answer: 'Answer',
  answerTo: 'Answer {nom}',
  answers: 'Answers',
  withdrawn: 'Note withdrawn by its author.',
  people: 'Members to call',
  callsYou: 'mentioned you',
};

export const reviewNotes = { fr, en } as const;
