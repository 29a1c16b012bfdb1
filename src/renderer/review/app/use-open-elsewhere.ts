import { useCallback } from 'react';
import { reviewPalette } from '../../../messages/review-palette.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { bridge } from '../../pipe/bridge.ts';
import { useUndo } from './undo.tsx';

/**
 * Opens a screen in a window of its own, on the same workspace: another window of the application, or of the
 * browser that shows this one. Both follow what changes in either.
 */
export function useOpenElsewhere(): (route: string) => void {
  const t = useMessages(reviewPalette);
  const { tell } = useUndo();
  return useCallback(
    (route) => {
      const desktop = bridge();
      if (desktop) desktop.openWindow(route);
      else if (window.open(`${location.pathname}#${route}`, '_blank', 'popup,width=1280,height=800') === null)
        tell(t('windowFailed'));
    },
    [t, tell],
  );
}
