import { useEffect } from 'react';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import type { DossierView } from '../../../protocol/workspace.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { nameOf } from './name-of.ts';
import type { PieceTab } from './piece-tab.ts';

/** J, K, N and P move without moving the focus: a screen reader is told where one is. */
export function useSpoken(view: DossierView | null | undefined, tab: PieceTab | null): void {
  const t = useMessages(reviewDossier);
  const codes = useMessages(reviewCodes);
  const name = useBilingue();
  const announce = useAnnounce();
  const dossier = view
    ? t('spoken.dossier', {
        nom: nameOf(view.dossier) || t('anonymous', { numero: view.dossier.numero }),
        statut: codes(`dossier.${view.dossier.statut}`),
      })
    : '';
  const piece = tab
    ? t('spoken.piece', { piece: name(tab.type.libelle), statut: codes(`piece.${tab.piece.statut}`) })
    : '';
  useEffect(() => {
    if (dossier) announce([dossier, piece].filter(Boolean).join(' '));
  }, [dossier, piece, announce]);
}
