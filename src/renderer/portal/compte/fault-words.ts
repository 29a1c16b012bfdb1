import type { ErreurCompte } from '../../../domain/compte/compte.ts';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { erreursProfil } from '../../../messages/portal-profil.ts';
import { useMessages } from '../../i18n/langue.tsx';
import type { FieldErrors } from '../app/form.tsx';

/** PR1: the sentence of one fault of the account's form, at its field. */
export function useFaultWords(): (erreur: ErreurCompte) => FieldErrors[number] {
  const t = useMessages(portalCompte);
  const ofNames = useMessages(erreursProfil);
  return ({ champ, code, params }) => {
    switch (code) {
      case 'requis':
      case 'trop_long':
      case 'mail_invalide':
      case 'mails_differents':
        return { id: champ, text: t(`champ.${champ}.${code}`, params) };
      default:
        // Of a name: told as in the profile.
        return { id: champ, text: ofNames(code, params) };
    }
  };
}
