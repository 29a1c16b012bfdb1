import type { Citation } from '../../../domain/avis/avis.ts';
import { CITATIONS_MAX } from '../../../domain/avis/decide-avis.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useUndo } from '../app/undo.tsx';
import { useTakesCitations } from '../dossier/citing.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { isSamePassage } from './contenu.ts';

/** DE1: passages taken from the pages join those that are there, once each, and it is said of what. */
export function useCite<C extends Citation>(
  citations: readonly C[],
  change: (citations: readonly (C | Citation)[]) => void,
  into: 'avis' | 'deliberation',
): void {
  const t = useMessages(reviewAvis);
  const name = useBilingue();
  const { tell } = useUndo();
  const { tabs } = useDossier();
  useTakesCitations((citation) => {
    if (citations.some((other) => isSamePassage(other, citation))) {
      tell(t(`${into}.citedAlready`));
    } else if (citations.length >= CITATIONS_MAX) {
      tell(t(`${into}.citedTooMany`, { max: CITATIONS_MAX }));
    } else {
      change([...citations, citation]);
      const tab = tabs.find(({ type }) => type.id === citation.typePieceId);
      tell(t(`${into}.cited`, { piece: tab ? name(tab.type.libelle) : '', page: citation.page }));
    }
  });
}
