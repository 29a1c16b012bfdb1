/** DE11: a request for the motifs, as the commission and staff follow it. */
const fr = {
  title: 'Demande de motifs',
  asked: 'Le candidat a demandé les motifs le {quand}.',
  'due.past':
    'Réponse due le {jour} : {count, plural, one {en retard d’un jour} other {en retard de # jours}}.',
  'due.today': 'Réponse due aujourd’hui, {jour} : c’est le dernier jour.',
  'due.tomorrow': 'Réponse due au plus tard demain, {jour}.',
  'due.days': 'Réponse due au plus tard le {jour} : il reste {count} jours.',
  byStaff: 'La scolarité répond au candidat.',
  closed: 'Une autre décision a été publiée depuis : la demande n’a plus d’objet.',
  answered: 'Motifs communiqués le {quand} par {nom}.',
  blind: 'Le texte n’est pas montré : il peut nommer le candidat.',
  text: 'Réponse au candidat',
  textAside: 'Proposée d’après la décision : relisez-la, complétez-la.',
  correctAside: 'Elle prendra la place de la réponse que le candidat lit aujourd’hui.',
  mail: 'Il l’invite à lire la réponse sur sa candidature ; le texte n’est pas dans le mail.',
  give: 'Communiquer les motifs',
  given: 'Motifs communiqués',
  correct: 'Corriger la réponse',
  correctGive: 'Remplacer la réponse',
  corrected: 'Réponse remplacée',
  cancel: 'Annuler',
  'draft.none': 'Rien n’est encore parti.',
  'model.motifs':
    'Madame, Monsieur,\n\nLa commission n’a pas retenu votre candidature à « {formation} », pour {count, plural, one {le motif suivant} other {les motifs suivants}} :',
  'model.sansMotif': 'Madame, Monsieur,\n\nLa commission n’a pas retenu votre candidature à « {formation} ».',
};

const en: Record<keyof typeof fr, string> = {
  title: 'Request for the reasons',
  asked: 'The candidate asked for the reasons on {quand}.',
  'due.past': 'Answer due on {jour}: {count, plural, one {one day late} other {# days late}}.',
  'due.today': 'Answer due today, {jour}: this is the last day.',
  'due.tomorrow': 'Answer due by tomorrow, {jour}.',
  'due.days': 'Answer due by {jour}: {count} days left.',
  byStaff: 'The registry answers the candidate.',
  closed: 'Another decision has been published since: the request has no object any more.',
  answered: 'Reasons given on {quand} by {nom}.',
  blind: 'The text is not shown: it may name the candidate.',
  text: 'Answer to the candidate',
  textAside: 'Proposed from the decision: read it again, complete it.',
  correctAside: 'It will take the place of the answer that the candidate reads today.',
  mail: 'It invites him to read the answer on his application; the text is not in the mail.',
  give: 'Give the reasons',
  given: 'Reasons given',
  correct: 'Correct the answer',
  correctGive: 'Replace the answer',
  corrected: 'Answer replaced',
  cancel: 'Cancel',
  'draft.none': 'Nothing has left yet.',
  'model.motifs':
    'Dear candidate,\n\nThe committee has not accepted your application to “{formation}”, for the following {count, plural, one {reason} other {reasons}}:',
  'model.sansMotif': 'Dear candidate,\n\nThe committee has not accepted your application to “{formation}”.',
};

export const reviewMotifs = { fr, en } as const;
