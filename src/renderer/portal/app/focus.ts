import { focusManager } from '@tanstack/react-query';

/**
 * Coming back to the page reads again what it shows: to its tab, to its window beside others, or by the
 * browser's « Précédent », which brings the page as it was left. Call it once.
 */
export function followFocus(): void {
  focusManager.setEventListener((onFocus) => {
    const back = (): void => {
      if (document.visibilityState === 'visible') onFocus();
    };
    const shown = (event: PageTransitionEvent): void => {
      if (event.persisted) back();
    };
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    window.addEventListener('pageshow', shown);
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
      window.removeEventListener('pageshow', shown);
    };
  });
}
