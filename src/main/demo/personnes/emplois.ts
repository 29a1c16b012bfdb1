import type { Experience, Stage } from '../../../domain/candidat/profil.ts';
import type { Dice } from '../dice.ts';
import { paysDe } from './matieres.ts';

const STAGES: readonly (readonly [organisme: string, descriptif: string])[] = [
  [
    'Médiathèque municipale',
    'Accueil du public, catalogage du fonds de littérature étrangère, animation d’un atelier de lecture.',
  ],
  ['Musée des arts d’Asie', 'Traduction de cartels, accompagnement de visites de groupes scolaires.'],
  ['Agence de voyages Horizons', 'Préparation de circuits, réponses aux clients en anglais.'],
  ['Maison d’édition Le Paravent', 'Relecture de traductions, suivi des épreuves.'],
  ['Association Langues en partage', 'Cours de français à des primo-arrivants, deux séances par semaine.'],
  ['Festival du film de Rivemont', 'Accueil des invités étrangers, sous-titrage de bandes-annonces.'],
  ['Cabinet Import-Est', 'Suivi de commandes, correspondance avec les fournisseurs.'],
  ['Collège Jean-Macé', 'Stage d’observation dans les classes de langues.'],
];

const EMPLOIS: readonly (readonly [intitule: string, organisme: string, objectif: string])[] = [
  ['Serveuse ou serveur', 'Restaurant Le Comptoir', 'Financer mes études.'],
  ['Assistante ou assistant d’éducation', 'Lycée Albert-Camus', 'Découvrir les métiers de l’enseignement.'],
  ['Cours particuliers d’anglais', 'Particuliers', 'Transmettre, et garder un contact avec la langue.'],
  [
    'Vendeuse ou vendeur en librairie',
    'Librairie des Deux-Rives',
    'Conseil de lecture, rayon mangas et littérature étrangère.',
  ],
  ['Animatrice ou animateur de centre de loisirs', 'Ville de Montreuil', 'Encadrer des groupes d’enfants.'],
  ['Équipière ou équipier', 'Supermarché Casa', 'Financer un séjour linguistique.'],
  [
    'Traductions bénévoles',
    'Association Solidarité sans frontières',
    'Aider des familles dans leurs démarches.',
  ],
  ['Réceptionniste de nuit', 'Hôtel du Parc', 'Pratiquer les langues avec des clients étrangers.'],
];

const choisir = (texte: string, feminin: boolean): string => {
  const [f, m] = texte.split(' ou ');
  if (m === undefined) return texte;
  const [dernier = '', ...suite] = m.split(' ');
  return feminin ? [f, ...suite].join(' ') : [dernier, ...suite].join(' ');
};

/** Internships, none before the baccalauréat's year. */
export function stagesDe(dice: Dice, depuis: number, jusqua: number): readonly Stage[] {
  return dice
    .some(
      STAGES,
      dice.weighted([
        [55, 0],
        [33, 1],
        [12, 2],
      ] as const),
    )
    .map(([organisme, descriptif]) => ({
      annee: dice.int(depuis, jusqua),
      duree: dice.pick(['2 semaines', '4 semaines', '6 semaines', '2 mois', '3 mois']),
      heuresSemaine: dice.pick([20, 28, 35, 35, 35]),
      organisme,
      descriptif,
    }));
}

export function experiencesDe(
  dice: Dice,
  depuis: number,
  jusqua: number,
  feminin: boolean,
  langue: string,
): readonly Experience[] {
  const emplois = dice
    .some(
      EMPLOIS,
      dice.weighted([
        [35, 0],
        [35, 1],
        [20, 2],
        [10, 3],
      ] as const),
    )
    .map(([intitule, organisme, objectif]) => ({
      annee: dice.int(depuis, jusqua),
      duree: dice.pick(['1 mois', '2 mois', '3 mois', '6 mois', '1 an', 'étés']),
      intitule: choisir(intitule, feminin),
      organisme,
      objectif,
    }));
  if (!dice.chance(0.12)) return emplois;
  const sejour = {
    annee: dice.int(depuis, jusqua),
    duree: dice.pick(['3 mois', '6 mois', '1 an']),
    intitule: 'Séjour vacances-travail',
    organisme: 'Ferme et maison d’hôtes',
    objectif: `Vivre dans la langue et connaître la vie quotidienne hors des villes ${paysDe(langue)}.`,
  };
  return [...emplois, sejour];
}
