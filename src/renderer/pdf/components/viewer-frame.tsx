import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { ViewerCommand } from '../keyboard.ts';
import { runCommand } from '../run-command.ts';
import type { ViewerServices } from '../services.ts';
import type { Mark } from '../surface/marks.ts';
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
const NO_MARKS: readonly Mark[] = [];
const NOTHING_SELECTED = { now: null };
const nothingSelected = () => NOTHING_SELECTED;
const UNARMED = { armed: false };
const unarmed = () => UNARMED;

/** The viewer with the services it runs on; `PieceViewer` is this one with the window's own. */
export function ViewerFrame({ services, ...props }: ViewerProps & { readonly services: ViewerServices }) {
  const { source, langue, pageTheme, passage = null, found = null, active = true, link } = props;
  const { nomFichier } = source;
  const dark = pageTheme === 'sombre';
  const { host, state, retry } = useViewer(services, props);
  const { surface } = state;
  const view = useSyncExternalStore(surface?.store.subscribe ?? never, surface?.store.get ?? nothing);
  const [thumbnails, setThumbnails] = useState(false);
  const find = useFind(surface);
  const root = useRef<HTMLDivElement>(null);

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
  const { marks = NO_MARKS, onMark, onSelect } = props;
  const selected = useSyncExternalStore(
    surface?.passages.selected.subscribe ?? never,
    surface?.passages.selected.get ?? nothingSelected,
  ).now;
  const region = useSyncExternalStore(
    surface?.passages.region.subscribe ?? never,
    surface?.passages.region.get ?? unarmed,
  );
  const tellMark = useEffectEvent((id: string) => onMark?.(id));
  useEffect(() => surface?.passages.show(passage), [surface, passage]);
  useEffect(() => surface?.show(found), [surface, found]);
  useEffect(() => surface?.marks.set(marks, (id) => tellMark(id)), [surface, marks]);
  useEffect(() => {
    if (!surface || !onSelect) return;
    onSelect(selected && { passage: selected.passage, clear: surface.passages.clear });
    return () => onSelect(null);
  }, [surface, selected, onSelect]);
  useEffect(() => (surface && link ? link.join(surface) : undefined), [surface, link]);

  return (
    <div
      ref={root}
      className={classes.viewer}
      data-page-theme={pageTheme}
      data-piece={source.sha256}
      {...sightOf(state, view)}
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
          selected={selected}
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
        drawing={region.armed}
        onDark={() => props.onPageTheme(dark ? 'clair' : 'sombre')}
        canDraw={props.actions !== undefined}
        onThumbnails={() => setThumbnails((was) => !was)}
        onFind={find.open ? find.close : find.ask}
      />
    </div>
  );
}
