import type { Part } from './guide.ts';

export const suite: Part = {
  title: 'IV. Après la transmission',
  chapters: [
    {
      title: 'Mon dossier est incomplet',
      steps: [
        {
          id: 'incomplet',
          text: 'Ouvrez le lien du mail qui vous l’annonce : la page dit ce qui est à remplacer ou à déposer, et jusqu’à quand.',
          picture: {
            name: 'incomplet',
            alt: 'Le haut d’un dossier incomplet : une pièce est à remplacer, puis la candidature à transmettre de nouveau.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'corriger',
          text: 'Lisez ce que la scolarité reproche à la pièce, puis touchez **Déposer** et choisissez un meilleur fichier.',
          picture: {
            name: 'piece-refusee',
            alt: 'Une pièce refusée sur un téléphone : le commentaire de la scolarité et le bouton « Déposer ».',
            viewport: 'telephone',
          },
        },
        {
          id: 'retransmettre',
          text: 'Cochez de nouveau la case et cliquez sur **Transmettre ma candidature** : une correction qui n’est pas transmise n’arrive pas. Un autre récépissé vous est donné.',
          picture: {
            name: 'retransmettre',
            alt: 'Le bas de la candidature corrigée : « Transmettre de nouveau ma candidature », la case et le bouton.',
            viewport: 'ordinateur',
          },
        },
      ],
    },
    {
      title: 'La décision et la lettre',
      steps: [
        {
          id: 'decision',
          text: 'Un mail vous prévient quand la décision est publiée. Lisez-la en haut de la candidature, et cliquez sur **Télécharger la lettre de la commission (PDF)**.',
          picture: {
            name: 'decision',
            alt: 'La décision favorable publiée, ce que dit la commission et le lien vers sa lettre.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'motifs',
          text: 'Si la réponse est défavorable, vous pouvez en demander les motifs : **Demander les motifs** est sous la décision, pendant un mois.',
          picture: null,
        },
      ],
    },
    {
      title: 'Je confirme ma candidature, ou je me désiste',
      steps: [
        {
          id: 'confirmer',
          text: 'Une place vous est proposée : cliquez sur **Confirmer ma candidature** avant la date indiquée. Sans réponse, elle peut aller à quelqu’un d’autre.',
          picture: {
            name: 'confirmer',
            alt: 'La fenêtre qui demande de confirmer la candidature.',
            viewport: 'ordinateur',
          },
        },
        {
          id: 'confirmee',
          text: 'Gardez le récépissé. Ce n’est pas encore l’inscription : l’établissement vous dira comment la faire.',
          picture: {
            name: 'confirmee',
            alt: 'Le récépissé d’une candidature confirmée, sur un téléphone.',
            viewport: 'telephone',
          },
        },
        {
          id: 'desister',
          text: 'Vous renoncez à la place, même après avoir confirmé : cliquez sur **Me désister**. On ne revient pas sur un désistement.',
          picture: {
            name: 'desister',
            alt: 'La fenêtre du désistement : ce qu’il entraîne, un motif facultatif et les deux boutons.',
            viewport: 'ordinateur',
          },
        },
      ],
    },
  ],
};
