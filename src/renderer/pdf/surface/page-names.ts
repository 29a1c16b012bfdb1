import type { EventBus } from '../engine/pdfjs.ts';
import { ICONS_PREFIX, iconOf } from './annotation-icons.ts';
import type { PageView } from './page-guard.ts';
import type { SurfaceLabels } from './surface.ts';

/** Names pages and annotation icons for screen readers, in the interface's language. */
export function namePages(
  eventBus: EventBus,
  viewOf: (page: number) => PageView | undefined,
  labels: SurfaceLabels,
  signal: AbortSignal,
): void {
  eventBus.on(
    'pagesinit',
    () => {
      for (let page = 1, view = viewOf(1); view; page++, view = viewOf(page)) {
        // A landmark per page would drown the others.
        view.div.setAttribute('role', 'group');
        view.div.setAttribute('aria-label', labels.page(page));
      }
    },
    { signal },
  );
  eventBus.on(
    'annotationlayerrendered',
    ({ pageNumber }: { readonly pageNumber: number }) => {
      const layer = viewOf(pageNumber)?.div.querySelector('.annotationLayer');
      for (const icon of layer?.querySelectorAll('img') ?? []) {
        icon.alt = labels.annotation;
        if (icon.src.startsWith(ICONS_PREFIX)) icon.src = iconOf(icon.src);
      }
    },
    { signal },
  );
}
