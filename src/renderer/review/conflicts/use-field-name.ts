import { reviewQueue } from '../../../messages/review-queue.ts';
import type { DossierView } from '../../../protocol/workspace.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';

const OF_SEANCE = ['entete', 'presences', 'ordre', 'etat', 'classement'] as const;
const isSeanceField = (field: string): field is (typeof OF_SEANCE)[number] =>
  OF_SEANCE.some((name) => name === field);

/** What a conflicting field is called: « Statut », « Relevé de notes L2 » … */
export function useFieldName(view: DossierView | null): (field: string) => string {
  const t = useMessages(reviewQueue);
  const name = useBilingue();
  return (field) => {
    if (field === 'statut' || field === 'retour' || field === 'decision' || field === 'motifs')
      return t(`field.${field}`);
    if (field === 'affectation') return t('field.affectation');
    if (isSeanceField(field)) return t(`field.${field}`);
    if (field.startsWith('point:')) return t('field.point');
    if (field.startsWith('lettre:')) return t('field.lettre');
    if (field === 'signataire') return t('field.signataire');
    const type = view?.session.typesPiece.find(({ id }) => field === `piece:${id}`);
    return type ? name(type.libelle) : t('field.piece');
  };
}
