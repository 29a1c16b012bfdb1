import { accept, type Result, refuse } from '../refusal.ts';
import type { Jour, SessionCalendar } from './calendar.ts';
import { estJour, jourDans, jourPlus } from './jours.ts';

const jourOuDelai = (valeur: SessionCalendar['confirmation'], publication: Jour): Jour =>
  typeof valeur === 'string' ? valeur : jourPlus(publication, valeur.joursApresPublication);

/** OR3: every date of a calendar as a day, delays counted from publication. */
export const datesDe = (calendrier: SessionCalendar): readonly (readonly [nom: string, jour: Jour])[] => [
  ['debutDepot', calendrier.debutDepot],
  ['finDepot', calendrier.finDepot],
  ['retour', calendrier.retour],
  ['jury', calendrier.jury],
  ['publication', calendrier.publication],
  ['confirmation', jourOuDelai(calendrier.confirmation, calendrier.publication)],
  [
    'confirmationListeComplementaire',
    jourOuDelai(calendrier.confirmationListeComplementaire, calendrier.publication),
  ],
];

/** OR3: the dates are days and come in their order; a bad pair is refused, naming both dates. */
export function verifierCalendrier(calendrier: SessionCalendar): Result<SessionCalendar> {
  // Each date as it was entered: a delay counts from a publication that is a day itself.
  const saisies = Object.values(calendrier).filter((date) => typeof date === 'string');
  const fausse = saisies.find((date) => !estJour(date));
  if (fausse !== undefined) return refuse('date_invalide', { jour: fausse });
  const dates = datesDe(calendrier);
  for (const [i, [apres, apresJour]] of dates.entries()) {
    const [avant, avantJour] = dates[i - 1] ?? [];
    if (avant !== undefined && avantJour !== undefined && avantJour > apresJour)
      return refuse('calendrier_desordonne', { avant, avantJour, apres, apresJour });
  }
  return accept(calendrier);
}

export type EtatSession = 'aVenir' | 'ouverte' | 'close';

/** OR3, OR4: may one candidate on a session at `now` (ms)? Whole days in the établissement's zone. */
export function etatDe(
  { debutDepot, finDepot }: Pick<SessionCalendar, 'debutDepot' | 'finDepot'>,
  { fuseau }: { readonly fuseau: string },
  now: number,
): EtatSession {
  const jour = jourDans(fuseau, now);
  if (jour < debutDepot) return 'aVenir';
  return jour > finDepot ? 'close' : 'ouverte';
}
