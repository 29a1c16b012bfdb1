/** Beginnings of the private notes in which a member's text is kept when his act did not stand. */
const fr = {
  gardeRefus: 'Texte gardé d’un acte qui a été refusé :\n{texte}',
  gardeConflit: 'Texte gardé d’un acte auquel une autre version a été préférée :\n{texte}',
  raisonConflit: 'Choisi entre deux versions.',
};

const en: Record<keyof typeof fr, string> = {
  gardeRefus: 'Text kept from an act that was refused:\n{texte}',
  gardeConflit: 'Text kept from an act over which another version was preferred:\n{texte}',
  raisonConflit: 'Picked between two versions.',
};

export const workspaceNotes = { fr, en } as const;
