import { jourPlus } from '../../../domain/calendar/jours.ts';
import type { Reponse } from '../../../domain/candidature/dossier.ts';
import type { SessionCandidature } from '../../../domain/organisation/organisation.ts';
import type { Dice } from '../dice.ts';
import type { Personnage } from '../personnes/candidat.ts';
import { projet } from '../pieces/phrases.ts';

const NIVEAUX = ['Débutant', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;

/** OR7: answers that agree with the profile. */
export function repondre(
  dice: Dice,
  qui: Personnage,
  session: SessionCandidature,
): readonly (readonly [questionId: string, reponse: Reponse])[] {
  const maternelle = qui.origine.langue === qui.langue;
  const annees = qui.parcours.anneesDeLangue;
  const sejour = maternelle || qui.profil.experiences.some(({ intitule }) => intitule.startsWith('Séjour'));
  const autres = [
    ['Anglais', dice.pick(['B1', 'B2', 'B2', 'C1']), 'au lycée'],
    ...dice.some(
      [
        ['Espagnol', 'A2', 'au lycée'],
        ['Allemand', 'B1', 'au lycée'],
        ['Italien', 'A2', 'en autonomie'],
        ['Arabe', 'B1', 'en famille'],
        ['Russe', 'A1', 'à l’université'],
      ],
      dice.int(0, 2),
    ),
  ];
  return [
    ['niveau', maternelle ? 'Langue maternelle' : (NIVEAUX[Math.min(5, annees)] ?? 'Débutant')],
    ['annees', maternelle ? 18 : annees],
    ['sejour', sejour],
    ['projet', projet(dice, qui)],
    ...(dice.chance(0.8) ? ([['langues', autres]] as const) : []),
    ...(dice.chance(0.5)
      ? ([['disponible', jourPlus(session.calendrier.jury, -dice.int(5, 20))]] as const)
      : []),
    ...(dice.chance(0.07)
      ? ([
          [
            'amenagement',
            dice.pick([
              'Tiers-temps',
              'Statut de sportive ou sportif de haut niveau',
              'Salarié·e à mi-temps',
            ]),
          ],
        ] as const)
      : []),
  ];
}
