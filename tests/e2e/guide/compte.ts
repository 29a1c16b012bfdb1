import type { Part } from './guide.ts';

const generales: Part = {
  title: 'I. Informations générales',
  chapters: [
    {
      title: 'Avant de commencer',
      steps: [
        {
          id: 'accueil',
          text: 'Ouvrez la page d’accueil : elle dit combien de formations sont ouvertes, et jusqu’à quand. Tout commence par **Créer mon compte**.',
          picture: {
            name: 'accueil',
            alt: 'La page d’accueil : le nombre de formations ouvertes, les deux boutons pour commencer et les quatre étapes d’une candidature.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'temps',
          text: 'N’attendez ni vos résultats ni le dernier jour : une candidature s’annule tant que la décision n’est pas publiée, mais ne se dépose plus hors délai. Vérifiez le centre de candidature et le niveau avant de choisir.',
          picture: {
            name: 'a-savoir',
            alt: 'L’encadré « À savoir avant de commencer » de la page d’accueil.',
            viewport: 'telephone',
          },
        },
        {
          id: 'assistance',
          text: 'Une question ? Ouvrez **Assistance** : les réponses fréquentes y sont, et l’adresse à qui écrire.',
          picture: null,
        },
      ],
    },
  ],
};

const monCompte: Part = {
  title: 'II. Mon compte',
  chapters: [
    {
      title: 'Je crée mon compte',
      steps: [
        {
          id: 'deja-etudiant',
          text: 'Vous êtes ou avez été étudiant de l’établissement : ouvrez **Connexion**, puis cliquez sur **Connexion par l’ENT**. Votre compte est créé avec ce que l’établissement sait déjà.',
          picture: {
            name: 'deux-portes',
            alt: 'La page Connexion et ses deux portes : par l’ENT pour les étudiants de l’établissement, avec un compte eCandidat pour les autres.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'creer',
          text: 'Vous n’y avez jamais été inscrit : ouvrez **Créer un compte**. Tapez votre prénom, votre nom et, deux fois, une adresse mail que vous lisez souvent.',
          picture: {
            name: 'creer-compte',
            alt: 'Le formulaire de création de compte, rempli : prénom, nom, et l’adresse mail tapée deux fois.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'mail',
          text: 'Ouvrez le mail que vous recevez : il contient votre identifiant et un lien d’activation, valable 5 jours. Regardez aussi dans les courriers indésirables.',
          picture: {
            name: 'mail-envoye',
            alt: 'La page qui suit la création du compte : un mail est parti, le compte reste à activer.',
            viewport: 'telephone',
          },
        },
        {
          id: 'activer',
          text: 'Suivez le lien, choisissez votre mot de passe, puis touchez **Activer mon compte**. Sans activation sous 5 jours, le compte est effacé.',
          picture: {
            name: 'activer',
            alt: 'La page d’activation sur un téléphone : le mot de passe choisi et le bouton « Activer mon compte ».',
            viewport: 'telephone',
          },
        },
      ],
    },
    {
      title: 'Je me connecte',
      steps: [
        {
          id: 'connexion',
          text: 'Ouvrez **Connexion**. Étudiant de l’établissement, passez par l’ENT ; sinon, tapez votre identifiant ou votre adresse mail, puis votre mot de passe.',
          picture: {
            name: 'connexion',
            alt: 'La connexion avec un compte eCandidat : l’utilisateur, le mot de passe et les trois liens pour qui a perdu l’un d’eux.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'perdu',
          text: 'Vous avez perdu quelque chose ? Suivez **J’ai oublié mes identifiants** ou **J’ai perdu mon code d’activation** : un mail vous répond.',
          picture: null,
        },
        {
          id: 'menu',
          text: 'Retrouvez toutes vos rubriques dans le menu. Sur un téléphone, touchez **Menu**.',
          picture: {
            name: 'menu',
            alt: 'Le menu ouvert sur un téléphone : l’offre de formation, les rubriques du compte, les candidatures, la déconnexion.',
            viewport: 'telephone',
          },
        },
      ],
    },
    {
      title: 'Je complète mon compte',
      steps: [
        {
          id: 'infos',
          text: 'Commencez par **Informations personnelles** : les autres rubriques s’ouvrent ensuite. Tout est enregistré au fur et à mesure.',
          picture: {
            name: 'informations-personnelles',
            alt: 'La rubrique Informations personnelles remplie et, à côté, l’état de toutes les rubriques.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'adresse',
          text: 'Dans **Adresse**, dites où vous écrire pendant la campagne.',
          picture: {
            name: 'adresse',
            alt: 'La rubrique Adresse, remplie.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'bac',
          text: 'Dans **Baccalauréat**, tapez d’abord l’année : les séries et les mentions en dépendent. Si vous ne l’avez pas, cochez **Sans baccalauréat**.',
          picture: {
            name: 'baccalaureat',
            alt: 'La rubrique Baccalauréat sur un téléphone : l’année, la série et la mention.',
            viewport: 'telephone',
          },
        },
        {
          id: 'cursus-interne',
          text: 'Lisez **Cursus interne** sans rien y saisir : la scolarité le remplit. Si une ligne est fausse, signalez-la-lui.',
          picture: {
            name: 'cursus-interne',
            alt: 'La rubrique Cursus dans l’établissement, que la scolarité remplit.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'cursus-externe',
          text: 'Dans **Cursus externe**, cliquez sur **Nouveau cursus** pour chaque année d’études suivie ailleurs, diplôme obtenu ou non.',
          picture: {
            name: 'cursus-externe',
            alt: 'Un nouveau cursus externe en cours de saisie : année, établissement, diplôme, intitulé.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'stages',
          text: 'Dans **Stages**, touchez **Nouveau stage** pour chacun de vos stages.',
          picture: {
            name: 'stages',
            alt: 'Un nouveau stage en cours de saisie sur un téléphone.',
            viewport: 'telephone',
          },
        },
        {
          id: 'experiences',
          text: 'Dans **Expériences pro.**, cliquez sur **Nouvelle expérience professionnelle** ; les emplois d’étudiant comptent aussi.',
          picture: {
            name: 'experiences',
            alt: 'Une nouvelle expérience professionnelle en cours de saisie.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'candidatures',
          text: 'Suivez vos demandes dans **Candidatures** ; **Nouvelle candidature** en ouvre une autre. Une commission lit toutes vos rubriques : remplissez-les avec soin.',
          picture: {
            name: 'candidatures-vide',
            alt: 'La page Mes candidatures, encore vide, et son bouton « Nouvelle candidature ».',
            viewport: 'ordinateur',
          },
        },
      ],
    },
  ],
};

export const compte: readonly Part[] = [generales, monCompte];
