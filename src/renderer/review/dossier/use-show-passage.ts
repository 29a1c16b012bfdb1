import { useEffect, useEffectEvent } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { type FoundPassage, useFoundPassage } from './found-passage.tsx';
import { markWords, unmarkWords } from './mark-words.ts';

/** Opens the part of the pane, marks the words and brings them into view. False: what was found is gone. */
function show({ rubrique, element, mots }: FoundPassage): boolean {
  const part = document.querySelector<HTMLDetailsElement>(`details[data-rubrique="${rubrique}"]`);
  if (!part) return false;
  part.open = true;
  const one =
    element === null ? null : part.querySelector<HTMLElement>(`[data-passage="${CSS.escape(element)}"]`);
  if (element !== null && !one) return false;
  const first = markWords(one ?? part, mots);
  // Reading goes on from there, by keys and for a screen reader.
  (one ?? part.querySelector('summary'))?.focus({ preventScroll: true });
  (first?.startContainer.parentElement ?? one ?? part).scrollIntoView({ block: 'center' });
  return first !== null || mots.length === 0;
}

/** Goes to the passage that a link names among what is beside the pièces, and says so. */
export function useShowPassage(): void {
  const t = useMessages(reviewDossier);
  const announce = useAnnounce();
  const { passage } = useFoundPassage();
  const say = useEffectEvent((found: FoundPassage) => {
    const rubrique = t(`rubric.${found.rubrique}`);
    announce(t(show(found) ? 'passage.shown' : 'passage.gone', { rubrique }));
  });
  useEffect(() => {
    if (!passage) return;
    // After the pane has its room and its parts are open.
    const frame = requestAnimationFrame(() => say(passage));
    return () => {
      cancelAnimationFrame(frame);
      unmarkWords();
    };
  }, [passage]);
}
