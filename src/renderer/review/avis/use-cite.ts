import type { Citation } from '../../../domain/avis/avis.ts';
import { CITATIONS_MAX } from '../../../domain/avis/decide-avis.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useUndo } from '../app/undo.tsx';
import { useTakesCitations } from '../dossier/citing.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { isSamePassage } from './contenu.ts';
import type { Draft } from './use-draft.ts';

/** DE1: passages taken from the pages join the draft, once each, and it is said. */
export function useCite({ contenu }: Draft, change: (citations: readonly Citation[]) => void): void {
  const t = useMessages(reviewAvis);
  const name = useBilingue();
  const { tell } = useUndo();
  const { tabs } = useDossier();
  useTakesCitations((citation) => {
    const { citations } = contenu;
    if (citations.some((other) => isSamePassage(other, citation))) {
      tell(t('citedAlready'));
    } else if (citations.length >= CITATIONS_MAX) {
      tell(t('citedTooMany', { max: CITATIONS_MAX }));
    } else {
      change([...citations, citation]);
      const tab = tabs.find(({ type }) => type.id === citation.typePieceId);
      tell(t('cited', { piece: tab ? name(tab.type.libelle) : '', page: citation.page }));
    }
  });
}
