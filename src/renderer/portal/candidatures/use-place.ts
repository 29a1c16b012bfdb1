import { useEffect, useState } from 'react';
import { useCandidature } from './candidature-context.tsx';
import { placeOf } from './missing.ts';

type TabKey = 'pieces' | 'questions';

/** Gives the focus to a place of the page once it is drawn. */
const focusOn = (anchor: string): void => {
  requestAnimationFrame(() => {
    const found = document.getElementById(anchor);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'start' });
  });
};

/** DE2: where mails say that the letter of the commission is. */
const LETTRE = '#lettre';

/** LC7: which tab is open, and links to a pièce or a question: those of mails, and those of the checklist. */
export function usePlace() {
  const { view } = useCandidature();
  const [tab, setTab] = useState<TabKey>(() => {
    const place = placeOf(window.location.hash);
    return place?.tab ?? (view.pieces.length === 0 && view.questions.length > 0 ? 'questions' : 'pieces');
  });
  useEffect(() => {
    const follow = (): void => {
      if (window.location.hash === LETTRE) focusOn(LETTRE.slice(1));
      const place = placeOf(window.location.hash);
      if (!place) return;
      setTab(place.tab);
      focusOn(place.anchor);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const goTo = (anchor: string): void => {
    const place = placeOf(`#${encodeURIComponent(anchor)}`);
    if (!place) return;
    setTab(place.tab);
    window.history.replaceState(window.history.state, '', `#${encodeURIComponent(anchor)}`);
    focusOn(anchor);
  };
  return { tab, setTab, goTo };
}
