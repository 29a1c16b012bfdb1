/** DE7: the candidat's answer to a favourable decision, on the portal. */
const fr = {
  'todo.confirmer':
    'Une place vous est proposée : confirmez votre candidature, ou désistez-vous, avant le {jour} inclus.',
  title: 'Votre réponse à la commission',
  offer:
    'La décision est favorable. Répondez avant le {jour} inclus : sans réponse, la place peut être proposée à quelqu’un d’autre.',
  confirmed: 'Vous avez confirmé votre candidature. Vous pouvez encore vous désister si vous changez d’avis.',
  withdrawn: 'Vous vous êtes désisté de cette candidature.',
  confirm: 'Confirmer ma candidature',
  'confirm.title': 'Confirmer votre candidature ?',
  'confirm.what': 'Vous acceptez la place proposée en « {formation} ».',
  'confirm.then':
    'Vous recevez un reçu par mail. Ce n’est pas encore l’inscription : l’établissement vous dira comment la faire.',
  'confirm.no': 'Pas maintenant',
  giveUp: 'Me désister',
  'giveUp.title': 'Vous désister de cette candidature ?',
  'giveUp.what': 'Vous renoncez à la place proposée en « {formation} ».',
  'giveUp.noWayBack': 'On ne revient pas sur un désistement.',
  'giveUp.next': 'La place peut être proposée à quelqu’un qui l’attend.',
  'giveUp.motif': 'Motif (facultatif)',
  'giveUp.keep': 'Garder ma place',
  'receipt.confirme': 'Candidature confirmée',
  'receipt.desiste': 'Désistement enregistré',
  'step.confirmation': 'Candidature confirmée, récépissé {recu}',
  'step.desistement': 'Désistement, récépissé {recu}',
};

const en: Record<keyof typeof fr, string> = {
  'todo.confirmer': 'You are offered a place: confirm your application, or give it up, by the end of {jour}.',
  title: 'Your answer to the committee',
  offer:
    'The decision is favourable. Answer by the end of {jour}: without an answer the place may be offered to somebody else.',
  confirmed: 'You have confirmed your application. You can still give it up if you change your mind.',
  withdrawn: 'You have given up this application.',
  confirm: 'Confirm my application',
  'confirm.title': 'Confirm your application?',
  'confirm.what': 'You accept the place you are offered in “{formation}”.',
  'confirm.then':
    'You get a receipt by e-mail. This is not yet your enrolment: the institution will tell you how to enrol.',
  'confirm.no': 'Not now',
  giveUp: 'Give up my place',
  'giveUp.title': 'Give up this application?',
  'giveUp.what': 'You renounce the place you are offered in “{formation}”.',
  'giveUp.noWayBack': 'This cannot be undone.',
  'giveUp.next': 'The place may be offered to somebody who waits for it.',
  'giveUp.motif': 'Reason (optional)',
  'giveUp.keep': 'Keep my place',
  'receipt.confirme': 'Application confirmed',
  'receipt.desiste': 'Place given up',
  'step.confirmation': 'Application confirmed, receipt {recu}',
  'step.desistement': 'Place given up, receipt {recu}',
};

export const portalSuite = { fr, en } as const;
