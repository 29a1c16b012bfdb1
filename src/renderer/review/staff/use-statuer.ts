import { reviewStaff } from '../../../messages/review-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useOfferUnsent } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';

/** Sets the statut of the dossier. It can be taken back until it has left: then the candidat has his mail. */
export function useStatuer(onDone: () => void) {
  const t = useMessages(reviewStaff);
  const { view } = useDossier();
  const acts = useActs();
  const offer = useOfferUnsent();
  return async (statut: 'CO' | 'IN', message: string): Promise<void> => {
    const payload = { dossierId: view.dossier.id, statut, message };
    const id = await acts.performOrTell({ type: 'dossier.statuer@1', payload }, view.version);
    if (id === null) return;
    onDone();
    offer({ done: t(`declared.${statut}`), undo: () => acts.takeBack(id, null, view.version) });
  };
}
