import { useEffect, useEffectEvent, useRef } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { type FoundPassage, useFoundPassage } from './found-passage.tsx';
import { markWords, selectWord, unmarkWords } from './mark-words.ts';

/** What was written a moment ago may be in the index before it is on the screen. */
const PATIENCE_MS = 2_000;

/** A part that was closed takes the focus once it has been laid out. */
const FRAMES = 10;

function focusSoon(goal: HTMLElement, frames: number): void {
  goal.focus({ preventScroll: true });
  if (document.activeElement !== goal && frames > 0) requestAnimationFrame(() => focusSoon(goal, frames - 1));
}

/**
 * Opens the part of the pane, marks the words (or selects the first, where one is writing them) and brings
 * them into view. False: what was found is not there.
 */
function show({ rubrique, element, mots }: FoundPassage): boolean {
  const part = document.querySelector<HTMLElement>(`[data-rubrique="${rubrique}"]`);
  // Behind another tab there is nothing to bring into view yet.
  if (!part?.checkVisibility()) return false;
  if (part instanceof HTMLDetailsElement) part.open = true;
  const one =
    element === null ? null : part.querySelector<HTMLElement>(`[data-passage="${CSS.escape(element)}"]`);
  if (element !== null && !one) return false;
  const field = element === null ? part.querySelector('textarea') : null;
  if (field && selectWord(field, mots)) return true;
  const first = markWords(one ?? part, mots);
  // Reading goes on from there, by keys and for a screen reader.
  focusSoon(one ?? part.querySelector('summary') ?? part, FRAMES);
  (first?.startContainer.parentElement ?? one ?? part).scrollIntoView({ block: 'center' });
  return first !== null || mots.length === 0;
}

/** Goes to the passage that a link names among what is beside the pièces, once, and says so. */
export function useShowPassage(): void {
  const t = useMessages(reviewDossier);
  const announce = useAnnounce();
  const { passage } = useFoundPassage();
  const shown = useRef<FoundPassage | null>(null);
  const attempt = useEffectEvent((sought: FoundPassage, isLast: boolean) => {
    if (shown.current === sought) return;
    const isThere = show(sought);
    if (isThere || isLast) shown.current = sought;
    else return;
    const rubrique = t(`rubric.${sought.rubrique}`);
    announce(t(isThere ? 'passage.shown' : 'passage.gone', { rubrique }));
  });
  // After the pane has its room, and again whenever more of the dossier has come, until it is shown.
  useEffect(() => {
    if (!passage || shown.current === passage) return;
    const frame = requestAnimationFrame(() => attempt(passage, false));
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    if (!passage) return;
    const timer = setTimeout(() => attempt(passage, true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      unmarkWords();
    };
  }, [passage]);
}
