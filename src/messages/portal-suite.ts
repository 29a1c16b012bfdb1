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
  'step.promotion': 'Place libérée : elle vous est proposée jusqu’au {jour}',
  'decision.title': 'La décision',
  'decision.published': 'Publiée le {quand}',
  'decision.FA': 'Votre candidature est acceptée.',
  'decision.DE': 'Votre candidature n’est pas retenue.',
  'decision.LC':
    'Vous êtes sur la liste complémentaire : une place peut vous être proposée si un candidat se désiste. Un mail vous préviendra.',
  'decision.LA':
    'Vous êtes sur la liste d’attente : la commission n’a pas encore choisi. Un mail vous préviendra.',
  'decision.PR': 'Vous êtes présélectionné : la commission vous attend pour la suite.',
  'decision.promoted':
    'Une place s’est libérée : vous passez de la liste complémentaire à un avis favorable.',
  'decision.comment': 'Ce que dit la commission',
  'decision.letter': 'Télécharger la lettre de la commission (PDF)',
  'decision.rank': 'Votre rang',
  'decision.rankNow':
    '{rang} sur la liste ; {position, plural, =1 {plus personne n’attend avant vous} other {vous êtes aujourd’hui au rang #}}',
  'decision.day': 'Jour',
  'decision.hour': 'Heure',
  'decision.place': 'Lieu',
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
  'step.promotion': 'A place came free: it is offered to you until {jour}',
  'decision.title': 'The decision',
  'decision.published': 'Published on {quand}',
  'decision.FA': 'Your application is accepted.',
  'decision.DE': 'Your application is not accepted.',
  'decision.LC':
    'You are on the waiting list: a place may be offered to you if another candidate gives theirs up. An e-mail will tell you.',
  'decision.LA': 'You are on hold: the committee has not chosen yet. An e-mail will tell you.',
  'decision.PR': 'You are shortlisted: the committee expects you for the next step.',
  'decision.promoted': 'A place came free: you move from the waiting list to a favourable decision.',
  'decision.comment': 'What the committee says',
  'decision.letter': 'Download the committee’s letter (PDF)',
  'decision.rank': 'Your rank',
  'decision.rankNow':
    '{rang} on the list; {position, plural, =1 {nobody is waiting before you any more} other {you now stand at rank #}}',
  'decision.day': 'Day',
  'decision.hour': 'Time',
  'decision.place': 'Place',
};

export const portalSuite = { fr, en } as const;
