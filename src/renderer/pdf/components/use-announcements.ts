import { useEffect, useRef } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { percentOf } from '../labels.ts';
import type { SurfaceState } from '../surface/surface.ts';

/** Long enough that scrolling through pages says only the one it stops on. */
const SETTLE_MS = 600;

/** Tells screen readers the page, the scale and the turn, once they settle. */
export function useAnnouncements(langue: Langue, shown: boolean, view: SurfaceState): void {
  const announce = useAnnounce();
  const said = useRef<{ page: number; scale: number; rotation: number } | null>(null);
  const { page, pages, scale, rotation } = view;
  useEffect(() => {
    if (!shown) {
      said.current = null;
      return;
    }
    const timer = setTimeout(() => {
      const before = said.current;
      said.current = { page, scale, rotation };
      // What a pièce opens with is no news.
      if (!before) return;
      if (before.rotation !== rotation) announce(format(viewer, langue, 'pivotee', { degres: rotation }));
      else if (before.page !== page) announce(format(viewer, langue, 'pageSurTotal', { page, total: pages }));
      else if (before.scale !== scale)
        announce(format(viewer, langue, 'zoomValeur', { pourcent: percentOf(langue, scale) }));
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [announce, langue, shown, page, pages, scale, rotation]);
}
