import { portalCandidature } from '../../../messages/portal-candidature.ts';
import { useMessages } from '../../i18n/langue.tsx';

/** OR3: the dates of a calendar, by the names the domain gives them. */
const NAMED = [
  'debutDepot',
  'finDepot',
  'retour',
  'jury',
  'publication',
  'confirmation',
  'confirmationListeComplementaire',
] as const;

/** What a date of the calendar is called; a name that is not of the calendar is shown as it is. */
export function useDateName(): (nom: string) => string {
  const t = useMessages(portalCandidature);
  return (nom) => {
    const known = NAMED.find((one) => one === nom);
    return known ? t(`dates.${known}`) : nom;
  };
}
