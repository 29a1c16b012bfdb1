/** The development inbox: the mails of a server without an SMTP server. */
const fr = {
  titre: 'Boîte de développement',
  quoi: 'Aucun serveur de courrier n’est configuré : les mails sont écrits dans des fichiers, et lus ici, sur cette machine seulement.',
  actualiser: 'Actualiser',
  portail: 'Ouvrir le portail',
  compte: '{count, plural, =0 {Aucun mail} one {# mail} other {# derniers mails}}',
  vide: 'Rien encore. Un mail arrive ici quelques secondes après ce qui le cause : créez un compte, par exemple.',
  sansObjet: '(sans objet)',
};
const en: Record<keyof typeof fr, string> = {
  titre: 'Development inbox',
  quoi: 'No mail server is set: mails are written to files, and read here, on this machine only.',
  actualiser: 'Refresh',
  portail: 'Open the portal',
  compte: '{count, plural, =0 {No mail} one {# mail} other {Last # mails}}',
  vide: 'Nothing yet. A mail arrives here some seconds after what causes it: create an account, for instance.',
  sansObjet: '(no subject)',
};
export const inboxTexts = { fr, en } as const;
