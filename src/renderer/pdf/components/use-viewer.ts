import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { surfaceLabels } from '../labels.ts';
import type { ViewerServices } from '../services.ts';
import { type ControllerState, createViewerController } from '../viewer-controller.ts';
import type { ViewerProps } from './viewer-props.ts';

type Options = Pick<ViewerProps, 'source' | 'langue' | 'place' | 'pageTheme' | 'onPlace' | 'disponible'>;

/** Shows `source` in the element of `host`, and tells what the controls need. */
export function useViewer(
  services: ViewerServices,
  { source, langue, place, pageTheme, onPlace, disponible = false }: Options,
): {
  readonly host: React.RefObject<HTMLDivElement | null>;
  readonly state: ControllerState;
  readonly retry: () => void;
} {
  const host = useRef<HTMLDivElement>(null);
  const [controller] = useState(() => createViewerController(services));
  const state = useSyncExternalStore(controller.store.subscribe, controller.store.get);
  const { url, sha256, type, nomFichier } = source;
  const darkPage = pageTheme === 'sombre';
  // The place is where the pièce was left before: later moves come from here and must not move it again.
  const wanted = useRef(place);

  useLayoutEffect(() => {
    wanted.current = place;
  });
  useLayoutEffect(() => {
    if (!host.current) return;
    return controller.show(
      host.current,
      { url, sha256, type, nomFichier },
      { place: wanted.current, darkPage, labels: surfaceLabels(langue, nomFichier) },
    );
  }, [controller, url, sha256, type, nomFichier, darkPage, langue]);
  // After the pièce changed: its last place was told to the function of its own time.
  useLayoutEffect(() => {
    controller.tellPlaces(onPlace);
  }, [controller, onPlace]);

  // The file arrived: open it, once, lest a lie about it became a loop.
  const missing = state.phase === 'echec' && state.code === 'absent';
  const tried = useRef('');
  useEffect(() => {
    if (!disponible) tried.current = '';
    else if (missing && tried.current !== sha256) {
      tried.current = sha256;
      controller.retry();
    }
  }, [controller, missing, disponible, sha256]);

  return { host, state, retry: controller.retry };
}
