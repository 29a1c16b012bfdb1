import { portalCandidature } from '../../../messages/portal-candidature.ts';
import { useMessages } from '../../i18n/langue.tsx';
import type { Trouble } from '../profil/saving/trouble.ts';

/** What went wrong with an act, and what to do about it. Only the server's refusal ever speaks of a date. */
export function useTroubleWords(): (trouble: Trouble) => string {
  const t = useMessages(portalCandidature);
  return (trouble) => {
    switch (trouble.kind) {
      case 'network':
        return t('trouble.network');
      case 'busy':
        return t('trouble.busy');
      case 'signedOut':
        return t('trouble.signedOut');
      case 'refused':
        return trouble.problem.message || t('trouble.refused');
    }
  };
}
