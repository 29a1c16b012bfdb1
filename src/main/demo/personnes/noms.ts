import {
  type Faker,
  fakerDE,
  fakerES,
  fakerFR_SN,
  fakerIT,
  fakerPL,
  fakerPT_BR,
  fakerPT_PT,
  fakerRO,
  fakerTR,
  fakerVI,
} from '@faker-js/faker';
import type { Dice } from '../dice.ts';
import type { Origine } from './origines.ts';

export interface Nom {
  readonly nom: string;
  readonly prenoms: readonly string[];
}

type Genre = 'female' | 'male';

/** A name as his country forms it, with the accents, particles and hyphens that forms get wrong. */
export function nomDe(dice: Dice, noms: Origine['noms'], genre: Genre): Nom {
  if (typeof noms !== 'string') {
    const prenoms = dice.some(genre === 'female' ? noms.feminins : noms.masculins, dice.chance(0.25) ? 2 : 1);
    return { nom: dice.pick(noms.familles), prenoms };
  }
  if (noms === 'fr') return nomFrancais(dice, genre);
  const faker = fakerOf(noms);
  faker.seed(dice.int(0, 2 ** 31));
  const nom = familleDe(faker, noms, genre);
  const prenoms = [prenomDe(faker, noms, genre)];
  if (dice.chance(0.45)) prenoms.push(prenomDe(faker, noms, genre));
  return { nom, prenoms: [...new Set(prenoms)] };
}

function familleDe(faker: Faker, noms: string, genre: Genre): string {
  const nom = faker.person.lastName(genre).replace(/ \p{Lowercase}/gu, (start) => start.toUpperCase());
  // Two surnames, as in Spain and Portugal.
  return noms === 'es' || noms === 'pt' ? `${nom} ${faker.person.lastName(genre)}` : nom;
}

/** Of those who were born since 2000: faker's own are their great-grandparents'. */
function nomFrancais(dice: Dice, genre: Genre): Nom {
  const famille = dice.pick(FAMILLES);
  const nom = dice.weighted([
    [80, famille],
    [7, `${famille}-${dice.pick(FAMILLES)}`],
    [5, dice.pick(PARTICULES)],
    [8, dice.pick(DIACRITIQUES)],
  ]);
  return {
    nom,
    prenoms: dice.some(
      genre === 'female' ? PRENOMS_F : PRENOMS_M,
      dice.weighted([
        [50, 1],
        [35, 2],
        [15, 3],
      ]),
    ),
  };
}

const prenomDe = (faker: Faker, noms: string, genre: Genre): string =>
  noms === 'vi' ? (faker.person.firstName(genre).split(' ').at(-1) ?? '') : faker.person.firstName(genre);

const FAMILLES = words(
  'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaître Bénard Maréchal Humbert Reynaud Antoine Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte',
);
const PRENOMS_F = words(
  'Léa Manon Chloé Camille Emma Océane Clara Sarah Inès Marie Lucie Anaïs Pauline Jade Lola Mathilde Zoé Louise Juliette Charlotte Alice Maëlys Romane Éva Élise Margaux Noémie Justine Ambre Lisa Agathe Ève Héloïse Célia Laura Julie Morgane Salomé Anouk Maïwenn Lætitia Solène Élodie Capucine Anne-Sophie Lou-Anne Marie-Ève Lilou Gabrielle Constance Joséphine Coline Victoire Aurore Garance',
);
const PRENOMS_M = words(
  'Lucas Hugo Théo Enzo Nathan Louis Clément Mathis Maxime Antoine Thomas Alexandre Baptiste Léo Tom Paul Valentin Quentin Romain Arthur Jules Raphaël Gabriel Adrien Noé Martin Simon Loïc Gaëtan Rémi Robin Félix Éloi Mathéo Jean-Baptiste Pierre-Yves Victor Matthieu Guillaume Bastien Corentin Titouan Aurélien Sacha Dorian Yann François Émile Augustin Élie Gaspard Malo',
);

const PARTICULES = [
  'de La Rochebrune',
  'd’Aguilar',
  'du Plessis',
  'de Saint-Aubin',
  'L’Hermitte',
  'de Montfaucon',
  'd’Estrées',
];
const DIACRITIQUES = [
  'Le Goff',
  'Le Bihan',
  'Kerhervé',
  'Le Floc’h',
  'Le Dû',
  'Dufœur',
  'Bœuf',
  'Lætizi',
  'Noël',
  'Citroën',
  'Saint-Étienne',
  'Guérin-Lefèvre',
  'Hœnigsberg',
  'Pécaÿ',
];
function words(texte: string): readonly string[] {
  return texte.split(' ');
}

/** Seeded before each name: nothing of one candidat reaches the next one. */
function fakerOf(noms: Exclude<Extract<Origine['noms'], string>, 'fr'>): Faker {
  switch (noms) {
    case 'de':
      return fakerDE;
    case 'pl':
      return fakerPL;
    case 'es':
      return fakerES;
    case 'it':
      return fakerIT;
    case 'ro':
      return fakerRO;
    case 'pt':
      return fakerPT_PT;
    case 'br':
      return fakerPT_BR;
    case 'tr':
      return fakerTR;
    case 'vi':
      return fakerVI;
    case 'sn':
      return fakerFR_SN;
  }
}
