import type { Part } from './guide.ts';

export const candidature: Part = {
  title: 'III. J’effectue une candidature',
  chapters: [
    {
      title: 'Je candidate',
      steps: [
        {
          id: 'offre',
          text: 'Première façon : ouvrez **Offre de formation**, cherchez la vôtre et dépliez-la. Lisez ses dates et les pièces demandées, puis cliquez sur **Candidater**.',
          picture: {
            name: 'offre',
            alt: 'Une formation dépliée dans l’offre : ses dates, ses attendus, les pièces demandées et le bouton « Candidater ».',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'nouvelle',
          text: 'Seconde façon : dans **Candidatures**, cliquez sur **Nouvelle candidature**, tapez quelques mots et choisissez votre formation.',
          picture: {
            name: 'nouvelle-candidature',
            alt: 'La fenêtre « Choisir une formation », où une recherche a trouvé la formation.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'oui',
          text: 'Vérifiez la formation et la date limite de retour, puis répondez **Oui**. Rien n’est encore transmis.',
          picture: {
            name: 'oui',
            alt: 'La confirmation : la formation, ses dates, les pièces demandées et le bouton « Oui ».',
            viewport: 'ordinateur',
          },
        },
      ],
    },
    {
      title: 'Je complète ma candidature',
      steps: [
        {
          id: 'apercu',
          text: 'Lisez en haut de la page ce qui manque et jusqu’à quand. Dessous, **Informations détaillées**, **Dates utiles** et **Adresse de contact**.',
          picture: {
            name: 'candidature',
            alt: 'Le haut d’une candidature : ce qui manque, la date limite, les dates utiles et l’adresse de contact.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'deposer',
          text: 'Dans **Pièces justificatives**, cliquez sur **Déposer** : un seul fichier par pièce, PDF ou JPEG. Si une pièce ne vous concerne pas, dites-le quand le bouton **Je ne suis pas concerné par cette pièce** est là.',
          picture: {
            name: 'pieces',
            alt: 'Deux pièces justificatives : l’une déposée, l’autre en attente avec ses boutons.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'assembler',
          text: 'Plusieurs photos pour une pièce ? Choisissez-les ensemble, puis touchez **Assembler en un seul PDF**. Mettez les pages dans l’ordre et touchez **Créer le PDF**.',
          picture: {
            name: 'assembler',
            alt: 'L’outil qui réunit deux photos en un PDF, sur un téléphone : les pages, qu’on déplace, tourne ou retire.',
            viewport: 'telephone',
          },
        },
        {
          id: 'formulaires',
          text: 'Ouvrez **Formulaires complémentaires** et répondez aux questions. Vos réponses sont enregistrées au fur et à mesure.',
          picture: {
            name: 'formulaires',
            alt: 'L’onglet Formulaires complémentaires, avec les réponses du candidat.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'transmettre',
          text: 'C’est obligatoire : cochez la case, puis cliquez sur **Transmettre ma candidature**. Avant cela, personne ne l’étudie.',
          picture: {
            name: 'transmettre',
            alt: 'Le bas d’une candidature prête : la case à cocher et le bouton « Transmettre ma candidature ».',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'annuler',
          text: 'Vous changez d’avis ? **Annuler la candidature** reste possible tant que la décision n’est pas publiée.',
          picture: null,
        },
      ],
    },
    {
      title: 'Les étapes de mon dossier de candidature',
      steps: [
        {
          id: 'recu',
          text: 'Gardez le récépissé : il prouve ce que vous avez transmis, et quand. **Télécharger mon dossier (PDF)** réunit tout en un fichier.',
          picture: {
            name: 'recepisse',
            alt: 'Le récépissé d’une candidature transmise : son numéro, l’heure et l’empreinte.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'statuts',
          text: 'Suivez le statut ; un mail vous annonce chaque changement. **En attente** : rien n’est transmis. **Réceptionné** : tout est arrivé, pas encore étudié. **Complet** : le dossier est étudié et complet. **Incomplet** : une pièce manque ou ne convient pas.',
          picture: {
            name: 'mes-candidatures',
            alt: 'La liste Mes candidatures : la formation, le statut « Réceptionné », la décision en attente.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'etapes',
          text: 'Relisez chaque étape et son heure sous **Les étapes de mon dossier**.',
          picture: {
            name: 'etapes',
            alt: 'Les étapes d’un dossier sur un téléphone, de la création à la transmission.',
            viewport: 'telephone',
          },
        },
      ],
    },
  ],
};
