/** DE2, DE3, DE11: the letter before it is sent, and the text drafted for it. */
const fr = {
  see: 'Voir la lettre',
  seeFor: 'Voir une lettre « {type} »',
  title: 'La lettre qui partira',
  aside: 'Composée comme la vraie, avec la date d’aujourd’hui. Le candidat la reçoit dans sa langue.',
  langue: 'Langue de la lettre',
  'langue.fr': 'Français',
  'langue.en': 'English',
  frenchOnly: 'Cette lettre n’est pas écrite en anglais : tous la reçoivent en français.',
  failed: 'La lettre n’a pas pu être composée.',
  compose: 'Rédiger à partir des motifs et des citations',
  composeAside:
    'Choisissez ce que le texte doit dire. Il est inséré pour que vous le relisiez : rien ne part de soi-même.',
  motifs: 'Motifs',
  chosen: 'dans la décision',
  shared: '{count, plural, one {# avis} other {# avis}}',
  citations: 'Citations des avis',
  noCitation: 'Aucun passage n’est cité dans les avis rendus.',
  nothing: 'Aucun motif n’est choisi, et aucun avis rendu n’en donne.',
  where: '{piece}, page {page}',
  quote: '« {extrait} » ({piece}, page {page})',
  preview: 'Texte proposé',
  empty: 'Choisissez au moins un motif ou une citation.',
  insert: 'Insérer le texte',
  replace: 'Remplacer le texte écrit',
  append: 'Ajouter à la suite',
  overwrite: 'Un texte est déjà écrit. Voulez-vous le remplacer, ou ajouter celui-ci à la suite ?',
  'draft.motifs':
    '{count, plural, one {La commission a fondé sa décision sur le motif suivant : {motifs}.} other {La commission a fondé sa décision sur les motifs suivants : {motifs}.}}',
  'draft.citations':
    '{count, plural, one {Elle s’est appuyée sur ce passage du dossier : {passages}.} other {Elle s’est appuyée sur ces passages du dossier : {passages}.}}',
};

const en: Record<keyof typeof fr, string> = {
  see: 'See the letter',
  seeFor: 'See a letter “{type}”',
  title: 'The letter to be sent',
  aside: 'Composed as the real one, with today’s date. The candidate receives it in his language.',
  langue: 'Language of the letter',
  'langue.fr': 'Français',
  'langue.en': 'English',
  frenchOnly: 'This letter is not written in English: everybody receives it in French.',
  failed: 'The letter could not be composed.',
  compose: 'Draft from the reasons and the citations',
  composeAside:
    'Choose what the text is to say. It is inserted for you to read over: nothing is sent by itself.',
  motifs: 'Reasons',
  chosen: 'in the decision',
  shared: '{count, plural, one {# opinion} other {# opinions}}',
  citations: 'Citations of the opinions',
  noCitation: 'No passage is cited in the opinions given.',
  nothing: 'No reason is chosen, and no opinion given has one.',
  where: '{piece}, page {page}',
  quote: '“{extrait}” ({piece}, page {page})',
  preview: 'Proposed text',
  empty: 'Choose at least one reason or citation.',
  insert: 'Insert the text',
  replace: 'Replace the written text',
  append: 'Add at the end',
  overwrite: 'A text is already written. Do you want to replace it, or to add this one at the end?',
  'draft.motifs':
    '{count, plural, one {The commission based its decision on the following reason: {motifs}.} other {The commission based its decision on the following reasons: {motifs}.}}',
  'draft.citations':
    '{count, plural, one {It relied on this passage of the file: {passages}.} other {It relied on these passages of the file: {passages}.}}',
};

export const reviewLettre = { fr, en } as const;
