/** Whole days 'YYYY-MM-DD' in the établissement's zone (OR4). */
export type Jour = string;

/** OR3: debutDepot <= finDepot <= retour <= jury <= publication <= confirmation <= confirmationListeComplementaire. */
export interface SessionCalendar {
  readonly debutDepot: Jour;
  readonly finDepot: Jour;
  readonly retour: Jour;
  readonly jury: Jour;
  readonly publication: Jour;
  /** A day, or a number of days after publication. */
  readonly confirmation: Jour | { readonly joursApresPublication: number };
  readonly confirmationListeComplementaire: Jour | { readonly joursApresPublication: number };
}
