/** The public pages of the portal: home, help, legal notice. */
const fr = {
  'accueil.titre': 'Déposez votre candidature',
  'accueil.bonjour': 'Bonjour {prenom}',
  'accueil.ouvertes':
    '{count, plural, one {# formation est ouverte aux candidatures.} other {# formations sont ouvertes aux candidatures.}}',
  'accueil.fermees': 'Aucune formation n’est ouverte aux candidatures aujourd’hui.',
  'accueil.sansCampagne': 'Aucune campagne de candidature n’est en cours.',
  'accueil.campagne': 'Campagne {annee}, du {debut} au {fin}.',
  'accueil.creer': 'Créer mon compte',
  'accueil.dejaUn': 'J’ai déjà un compte',
  'accueil.choisir': 'Choisir une formation',

  'etapes.titre': 'Comment candidater',
  'etapes.compte': 'Créez votre compte',
  'etapes.compte.texte':
    'Tout étudiant qui souhaite candidater pour la prochaine rentrée en crée un. Un mail contient votre identifiant et le lien d’activation.',
  'etapes.rubriques': 'Remplissez vos rubriques',
  'etapes.rubriques.texte':
    'Informations personnelles d’abord, puis adresse, baccalauréat, cursus, stages et expériences.',
  'etapes.candidature': 'Choisissez vos formations et déposez vos pièces',
  'etapes.candidature.texte':
    'Chaque pièce tient en un seul fichier, PDF ou JPEG, de {taille} au plus. Des photos peuvent être réunies sur place.',
  'etapes.transmission': 'Transmettez votre candidature',
  'etapes.transmission.texte':
    'C’est obligatoire, avant la date limite. Vous recevez un reçu, puis un mail à chaque étape.',

  'attentions.titre': 'À savoir avant de commencer',
  'attentions.activer': 'Activez votre compte dès réception du mail : sans activation, il n’existe pas.',
  'attentions.attendre':
    'N’attendez pas les résultats de votre semestre ou de votre formation actuelle : une candidature peut toujours être annulée, mais aucune ne se dépose hors délai.',
  'attentions.dates':
    'Les formations n’ouvrent pas toutes à la même date : vérifiez celle de chacune dans l’offre de formation.',
  'attentions.centre':
    'Candidatez dans le bon centre de candidature et au niveau qui correspond à vos études.',
  'attentions.dernierJour':
    'N’attendez pas le dernier jour : un problème technique ou une pièce manquante se règle mieux avec du temps.',
  'attentions.ordre':
    'Les rubriques se remplissent dans l’ordre : les informations personnelles ouvrent les autres.',
  'attentions.soin':
    'Une commission pédagogique lit toutes vos rubriques : remplissez-les avec soin, le plus complètement possible.',
  'attentions.transmettre':
    'Une candidature n’est reçue qu’une fois transmise : des pièces déposées ne suffisent pas.',
  'attentions.question': 'Une question ?',
  'attentions.assistance': 'Consultez l’assistance',

  'calendrier.titre': 'Dates de la campagne',
  'calendrier.debut': 'Début',
  'calendrier.fin': 'Fin',
  'calendrier.fermetures': 'Dernier jour pour candidater',
  'calendrier.ouvertures': 'Prochaines ouvertures',
  'calendrier.formationsLe': '{count, plural, one {# formation} other {# formations}}',
  'calendrier.formations': 'Voir toutes les formations',

  'demarches.titre': 'Où vous en êtes',
  'demarches.manque.infos':
    'Commencez par vos informations personnelles : elles ouvrent les autres rubriques.',
  'demarches.manque.adresse': 'Il manque votre adresse pour pouvoir candidater.',
  'demarches.manque.bac': 'Il manque votre baccalauréat (ou l’indication que vous ne l’avez pas).',
  'demarches.remplir': 'Remplir',
  'demarches.candidatures':
    '{count, plural, =0 {Vous n’avez pas encore de candidature.} one {Vous avez # candidature.} other {Vous avez # candidatures.}} {moi, plural, =0 {} one {# attend une action de votre part.} other {# attendent une action de votre part.}}',
  'demarches.voir': 'Voir mes candidatures',

  'assistance.titre': 'Assistance',
  'assistance.lead': 'Les réponses aux questions fréquentes, et à qui écrire pour les autres.',
  'assistance.contact': 'Écrire à {etablissement} :',
  'assistance.centres': '{count, plural, one {Le centre de candidature} other {Les centres de candidature}}',
  'assistance.questions': 'Questions fréquentes',
  'faq.activation': 'Je n’ai pas reçu, ou j’ai perdu, le lien d’activation',
  'faq.activation.reponse':
    'Regardez dans les courriers indésirables. Le lien est valable 5 jours et ne sert qu’une fois ; un nouveau lien peut être envoyé.',
  'faq.activation.lien': 'Recevoir un nouveau lien d’activation',
  'faq.identifiants': 'J’ai oublié mon identifiant ou mon mot de passe',
  'faq.identifiants.reponse':
    'Votre identifiant et un lien pour choisir un autre mot de passe peuvent être envoyés à l’adresse de votre compte. Si vous vous connectez par l’ENT, c’est votre établissement qui gère ce mot de passe.',
  'faq.identifiants.lien': 'Recevoir mes identifiants',
  'faq.erreur': 'Une donnée est fausse et je ne peux pas la corriger',
  'faq.erreur.reponse':
    'Certaines données, comme le cursus interne, viennent de l’établissement. Signalez l’erreur depuis la rubrique, ou écrivez-nous : l’établissement la corrigera.',
  'faq.pieces': 'Quels fichiers puis-je déposer ?',
  'faq.pieces.reponse':
    'Un seul fichier par pièce, PDF ou JPEG, de {taille} au plus. Plusieurs photos ou PDF peuvent être réunis et allégés en un seul fichier depuis la page de la candidature.',
  'faq.nonConcerne': 'Une pièce demandée ne me concerne pas',
  'faq.nonConcerne.reponse':
    'Utilisez le bouton « Non concerné par cette pièce » quand il est proposé. Les autres pièces sont demandées à tous.',
  'faq.annuler': 'Puis-je annuler une candidature ?',
  'faq.annuler.reponse':
    'Oui, à tout moment tant que la décision n’est pas publiée. En revanche, aucune candidature ne peut être déposée hors délai.',
  'assistance.statuts': 'Les étapes d’un dossier',
  'assistance.statutsTexte': 'À chaque changement de statut, vous êtes averti par mail.',
  'statut.AT': 'En attente',
  'statut.AT.texte': 'Votre candidature et vos pièces n’ont pas encore été transmises.',
  'statut.RE': 'Réceptionné',
  'statut.RE.texte': 'Votre candidature et vos pièces sont arrivées, mais n’ont pas encore été étudiées.',
  'statut.CO': 'Complet',
  'statut.CO.texte': 'Votre candidature et vos pièces ont été étudiées : votre dossier est complet.',
  'statut.IN': 'Incomplet',
  'statut.IN.texte':
    'Votre candidature a été étudiée, mais une pièce fait défaut, est illisible, irrecevable ou incorrecte : le mail reçu dit laquelle.',

  'mentions.titre': 'Mentions légales',
  'mentions.donnees': 'Vos données',
  'mentions.donneesTexte':
    '{etablissement} utilise ce que vous saisissez et déposez pour étudier vos candidatures, et pour rien d’autre. Vous pouvez en demander une copie, la correction ou l’effacement à l’adresse de contact en bas de page.',
  'mentions.cookies': 'Cookies',
  'mentions.cookiesTexte':
    'Un seul cookie, nécessaire à la connexion. Ni mesure d’audience, ni service extérieur, ni publicité : aucune page n’appelle un autre site.',
};

const en: Record<keyof typeof fr, string> = {
  'accueil.titre': 'Apply online',
  'accueil.bonjour': 'Hello {prenom}',
  'accueil.ouvertes':
    '{count, plural, one {# programme is open for applications.} other {# programmes are open for applications.}}',
  'accueil.fermees': 'No programme is open for applications today.',
  'accueil.sansCampagne': 'No application campaign is running.',
  'accueil.campagne': 'Campaign {annee}, from {debut} to {fin}.',
  'accueil.creer': 'Create my account',
  'accueil.dejaUn': 'I already have an account',
  'accueil.choisir': 'Choose a programme',

  'etapes.titre': 'How to apply',
  'etapes.compte': 'Create your account',
  'etapes.compte.texte':
    'Every student who wishes to apply for the coming year creates one. A mail holds your login and the activation link.',
  'etapes.rubriques': 'Fill in your sections',
  'etapes.rubriques.texte':
    'Personal information first, then address, baccalauréat, studies, internships and work experience.',
  'etapes.candidature': 'Choose your programmes and upload your documents',
  'etapes.candidature.texte':
    'Each document is one file, PDF or JPEG, of {taille} at most. Photos can be put together on the spot.',
  'etapes.transmission': 'Submit your application',
  'etapes.transmission.texte':
    'This is required, before the deadline. You get a receipt, then a mail at every step.',

  'attentions.titre': 'Before you start',
  'attentions.activer':
    'Activate your account as soon as the mail arrives: it does not exist until it is activated.',
  'attentions.attendre':
    'Do not wait for the results of your semester or present programme: an application can always be withdrawn, but none can be made after the deadline.',
  'attentions.dates':
    'Programmes do not all open on the same date: check each one’s in the list of programmes.',
  'attentions.centre': 'Apply in the right admissions centre, and at the level that matches your studies.',
  'attentions.dernierJour':
    'Do not wait for the last day: a technical problem or a missing document is easier to solve with time in hand.',
  'attentions.ordre': 'Sections are filled in order: personal information opens the others.',
  'attentions.soin':
    'An academic committee reads all your sections: fill them in with care, as completely as you can.',
  'attentions.transmettre':
    'An application is received only once it is submitted: uploading documents is not enough.',
  'attentions.question': 'A question?',
  'attentions.assistance': 'See the help page',

  'calendrier.titre': 'Campaign dates',
  'calendrier.debut': 'Start',
  'calendrier.fin': 'End',
  'calendrier.fermetures': 'Last day to apply',
  'calendrier.ouvertures': 'Opening soon',
  'calendrier.formationsLe': '{count, plural, one {# programme} other {# programmes}}',
  'calendrier.formations': 'See all programmes',

  'demarches.titre': 'Where you stand',
  'demarches.manque.infos': 'Start with your personal information: it opens the other sections.',
  'demarches.manque.adresse': 'Your address is missing before you can apply.',
  'demarches.manque.bac': 'Your baccalauréat is missing (or that you do not have it).',
  'demarches.remplir': 'Fill in',
  'demarches.candidatures':
    '{count, plural, =0 {You have no application yet.} one {You have # application.} other {You have # applications.}} {moi, plural, =0 {} one {# needs something from you.} other {# need something from you.}}',
  'demarches.voir': 'See my applications',

  'assistance.titre': 'Help',
  'assistance.lead': 'Answers to frequent questions, and whom to write to for the others.',
  'assistance.contact': 'Write to {etablissement}:',
  'assistance.centres': '{count, plural, one {The admissions centre} other {The admissions centres}}',
  'assistance.questions': 'Frequent questions',
  'faq.activation': 'I did not receive, or I lost, the activation link',
  'faq.activation.reponse':
    'Look among your junk mail. The link is valid for 5 days and works once; a new one can be sent.',
  'faq.activation.lien': 'Send me a new activation link',
  'faq.identifiants': 'I forgot my login or my password',
  'faq.identifiants.reponse':
    'Your login and a link to choose another password can be sent to the address of your account. If you use the university sign-in, your institution manages that password.',
  'faq.identifiants.lien': 'Send me my login',
  'faq.erreur': 'Something is wrong and I cannot correct it',
  'faq.erreur.reponse':
    'Some data, such as your studies here, come from the institution. Report the error from the section, or write to us: the institution will correct it.',
  'faq.pieces': 'Which files can I upload?',
  'faq.pieces.reponse':
    'One file per document, PDF or JPEG, of {taille} at most. Several photos or PDFs can be put together and made lighter as one file from the page of the application.',
  'faq.nonConcerne': 'A document does not concern me',
  'faq.nonConcerne.reponse':
    'Use the button “Not concerned by this document” where it is offered. The other documents are asked of everybody.',
  'faq.annuler': 'Can I withdraw an application?',
  'faq.annuler.reponse':
    'Yes, at any time until the decision is published. But no application can be made after the deadline.',
  'assistance.statuts': 'The steps of a file',
  'assistance.statutsTexte': 'Each time the state changes, you are told by mail.',
  'statut.AT': 'Pending',
  'statut.AT.texte': 'Your application and documents have not been submitted yet.',
  'statut.RE': 'Received',
  'statut.RE.texte': 'Your application and documents have arrived, but have not been examined yet.',
  'statut.CO': 'Complete',
  'statut.CO.texte': 'Your application and documents have been examined: your file is complete.',
  'statut.IN': 'Incomplete',
  'statut.IN.texte':
    'Your application has been examined, but a document is missing, unreadable, not acceptable or wrong: the mail you received says which.',

  'mentions.titre': 'Legal notice',
  'mentions.donnees': 'Your data',
  'mentions.donneesTexte':
    '{etablissement} uses what you type and upload to examine your applications, and for nothing else. You can ask for a copy, a correction or its erasure at the contact address at the bottom of the page.',
  'mentions.cookies': 'Cookies',
  'mentions.cookiesTexte':
    'One cookie only, needed to sign in. No audience measurement, no outside service, no advertising: no page calls another site.',
};

export const portalSite = { fr, en } as const;
