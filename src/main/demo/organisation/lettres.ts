import type { Bilingue, Commission, ModeleLettre } from '../../../domain/organisation/organisation.ts';

const texte = (fr: string, en: string): Bilingue => ({ fr, en });

const BONJOUR = texte('Madame, Monsieur,', 'Dear applicant,');
const ETUDE = texte(
  'La commission pédagogique a étudié votre candidature n° {numero} à la formation « {formation} ».',
  'The admission committee has read your application No. {numero} to “{formation}”.',
);
const SALUT = texte(
  'Veuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
  'Yours faithfully,',
);
const RECOURS = texte(
  'Cette décision peut faire l’objet d’un recours gracieux devant le président de l’université, ou d’un recours contentieux devant le tribunal administratif, dans les deux mois qui suivent sa publication.',
  'You may ask the president of the university to reconsider this decision, or bring it before the administrative court, within two months of its publication.',
);

/** Object, what was decided, and what comes next, between the greeting and its end. */
const lettre = (objet: Bilingue, ...suite: readonly Bilingue[]): ModeleLettre => ({
  objet,
  paragraphes: [BONJOUR, ETUDE, ...suite, SALUT],
});

const LETTRES: Required<Commission>['lettres'] = {
  FA: lettre(
    texte('admission en « {formation} »', 'admission to “{formation}”'),
    texte(
      'J’ai le plaisir de vous informer que votre candidature est acceptée.',
      'I am pleased to inform you that your application is accepted.',
    ),
    texte(
      'Pour garder cette place, confirmez votre candidature sur le portail jusqu’au {confirmation} inclus. Sans réponse à cette date, vous serez réputé y renoncer, et la place sera proposée à un autre candidat.',
      'To keep this place, confirm your application on the portal by the end of {confirmation}. Without an answer by then you will be held to give it up, and it will be offered to another applicant.',
    ),
    texte(
      'Cette lettre ne vaut pas inscription : les modalités d’inscription administrative vous seront adressées après votre confirmation.',
      'This letter is not an enrolment: you will be told how to enrol once you have confirmed.',
    ),
  ),
  DE: lettre(
    texte('votre candidature en « {formation} »', 'your application to “{formation}”'),
    texte(
      'Je suis au regret de vous informer que votre candidature n’est pas retenue. La commission a motivé ainsi sa décision :',
      'I regret to inform you that your application is not accepted. The committee gives these reasons:',
    ),
    texte('{motifs}', '{motifs}'),
    RECOURS,
  ),
  LC: lettre(
    texte('liste complémentaire de « {formation} »', 'waiting list of “{formation}”'),
    texte(
      'Votre candidature est inscrite sur la liste complémentaire, au rang {rang}. Si une place se libère, elle vous sera proposée dans l’ordre de cette liste, et un mail vous en avertira.',
      'Your application stands on the waiting list, at rank {rang}. If a place comes free, it will be offered in the order of this list, and you will be told by e-mail.',
    ),
    texte(
      'Vous n’avez rien à faire pour rester sur cette liste.',
      'You need not do anything to stay on this list.',
    ),
    RECOURS,
  ),
  LA: lettre(
    texte('liste d’attente de « {formation} »', 'your application to “{formation}” on hold'),
    texte(
      'Votre candidature est placée sur la liste d’attente : la commission se prononcera après avoir étudié l’ensemble des dossiers. Un mail vous avertira de sa décision.',
      'Your application is on hold: the committee will decide once it has read all files. An e-mail will tell you of its decision.',
    ),
  ),
  PR: lettre(
    texte('présélection en « {formation} »', 'shortlisting for “{formation}”'),
    texte(
      'Votre candidature est présélectionnée. La commission vous attend le {jour} à {heure}, à l’adresse suivante : {lieu}.',
      'Your application is shortlisted. The committee expects you on {jour} at {heure}, at the following place: {lieu}.',
    ),
    texte(
      'Munissez-vous de cette lettre et de la pièce d’identité jointe à votre dossier.',
      'Bring this letter and the identity document of your file.',
    ),
  ),
};

/** DE2: the letters of both commissions, and who signs them. */
export const LETTRES_DES_COMMISSIONS: Pick<Required<Commission>, 'lettres' | 'lettreSignataire'> = {
  lettres: LETTRES,
  lettreSignataire: {
    nom: 'Claude Beaumont',
    qualite: texte('La direction de la formation', 'Academic office'),
  },
};
