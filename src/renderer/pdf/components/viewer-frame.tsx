import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import type { ViewerCommand } from '../keyboard.ts';
import { runCommand } from '../run-command.ts';
import type { ViewerServices } from '../services.ts';
import type { SurfaceState } from '../surface/surface.ts';
import type { ControllerState } from '../viewer-controller.ts';
import { Thumbnails } from './thumbnails.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useFind } from './use-find.ts';
import { useViewer } from './use-viewer.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import classes from './viewer.module.css';
import { ViewerPane } from './viewer-pane.tsx';
import type { ViewerProps } from './viewer-props.ts';
import { ViewerToolbar } from './viewer-toolbar.tsx';

const NOTHING: SurfaceState = {
  page: 1,
  pages: 1,
  zoom: 'largeur',
  scale: 1,
  rotation: 0,
  painted: false,
  failures: [],
};
/** What is on screen, for those who look from outside (browser tests, the corpus tool). */
function sightOf(state: ControllerState, view: SurfaceState): { 'data-etat': string; 'data-code'?: string } {
  if (state.phase === 'echec') return { 'data-etat': 'phrase', 'data-code': state.code };
  if (!view.painted) return { 'data-etat': 'ouverture' };
  const failure = view.failures.find(({ page }) => page === view.page);
  return failure ? { 'data-etat': 'phrase', 'data-code': `page.${failure.code}` } : { 'data-etat': 'page' };
}
const never = () => () => undefined;
const nothing = () => NOTHING;

/** The viewer with the services it runs on; `PieceViewer` is this one with the window's own. */
export function ViewerFrame({ services, ...props }: ViewerProps & { readonly services: ViewerServices }) {
  const { source, langue, pageTheme, passage = null, active = true, link } = props;
  const { nomFichier } = source;
  const dark = pageTheme === 'sombre';
  const { host, state, retry } = useViewer(services, props);
  const { surface } = state;
  const view = useSyncExternalStore(surface?.store.subscribe ?? never, surface?.store.get ?? nothing);
  const [thumbnails, setThumbnails] = useState(false);
  const find = useFind(surface);
  const root = useRef<HTMLElement>(null);

  useViewerKeys(
    root,
    (command: ViewerCommand): boolean => {
      if (command === 'rechercher') {
        if (surface?.finder) find.ask();
        // The browser's own search would only see the pages that are drawn.
        return surface !== null;
      }
      if (command === 'fermer') {
        if (find.open) find.close();
        return find.open;
      }
      return surface !== null && runCommand(surface, command);
    },
    active,
  );
  useAnnouncements(langue, surface !== null, view);
  useEffect(() => surface?.passages?.show(passage), [surface, passage]);
  useEffect(() => (surface && link ? link.join(surface) : undefined), [surface, link]);

  return (
    <section
      ref={root}
      className={classes.viewer}
      data-page-theme={pageTheme}
      data-piece={source.sha256}
      {...sightOf(state, view)}
      aria-label={format(viewer, langue, 'visionneuse', { nom: nomFichier })}
    >
      <div className={classes.body}>
        {thumbnails && surface?.thumbnails ? (
          <Thumbnails
            key={`${source.sha256} ${view.rotation}`}
            langue={langue}
            painter={surface.thumbnails}
            page={view.page}
            pages={view.pages}
            rotation={view.rotation}
            onGo={surface.goToPage}
          />
        ) : null}
        <ViewerPane
          {...props}
          nomFichier={nomFichier}
          host={host}
          state={state}
          view={view}
          find={find}
          onRetry={retry}
        />
      </div>
      <ViewerToolbar
        langue={langue}
        surface={surface}
        view={view}
        nomFichier={nomFichier}
        dark={dark}
        thumbnails={thumbnails}
        finding={find.open}
        onDark={() => props.onPageTheme(dark ? 'clair' : 'sombre')}
        onThumbnails={() => setThumbnails((was) => !was)}
        onFind={find.open ? find.close : find.ask}
      />
    </section>
  );
}
