import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconLayoutSidebar,
  IconMarquee2,
  IconMinus,
  IconMoon,
  IconPlus,
  IconRotateClockwise2,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { type ViewerMessage, viewer } from '../../../messages/viewer.ts';
import { runCommand } from '../run-command.ts';
import type { Surface, SurfaceState } from '../surface/surface.ts';
import { PageField } from './page-field.tsx';
import { Tool, Toolbar } from './tools.tsx';
import classes from './viewer.module.css';
import { ZoomMenu } from './zoom-menu.tsx';

interface Props {
  readonly langue: Langue;
  /** Null while nothing is shown: the bar keeps its place. */
  readonly surface: Surface | null;
  readonly view: SurfaceState;
  readonly nomFichier: string;
  readonly dark: boolean;
  readonly thumbnails: boolean;
  readonly finding: boolean;
  readonly drawing: boolean;
  /** Something can be done with a zone of the page. */
  readonly canDraw: boolean;
  readonly onDark: () => void;
  readonly onThumbnails: () => void;
  readonly onFind: () => void;
}

const icon = { size: 18, stroke: 1.6 } as const;

/** Does something to the pièce that is shown then: the tools need not be drawn anew for each one. */
function useAct(surface: Surface | null): (what: (shown: Surface) => void) => void {
  const shown = useRef(surface);
  useLayoutEffect(() => {
    shown.current = surface;
  });
  return useCallback((what) => {
    if (shown.current) what(shown.current);
  }, []);
}

/** `‹ 2/10 ›  −  100 %  +  ↻  🔎`, the same for every pièce, so that nothing jumps from one to the next. */
export function ViewerToolbar(props: Props) {
  const { langue, surface, view } = props;
  const t = (key: ViewerMessage): string => format(viewer, langue, key);
  const act = useAct(surface);
  const goBy = (pages: number): void => act((shown) => shown.goToPage(shown.store.get().page + pages));
  const off = surface === null;
  const noText = surface !== null && surface.finder === null;
  const fitWidth = view.zoom !== 'largeur';
  return (
    <Toolbar label={t('barre')} className={classes.toolbar} first="page">
      <div className={classes.group}>
        <Tool
          id="thumbnails"
          label={t(props.thumbnails ? 'masquerVignettes' : 'afficherVignettes')}
          icon={<IconLayoutSidebar {...icon} />}
          onClick={props.onThumbnails}
          off={surface !== null && surface.thumbnails === null}
          pressed={props.thumbnails}
        />
      </div>
      <div className={classes.group}>
        <Tool
          id="previous"
          label={t('pagePrecedente')}
          icon={<IconChevronLeft {...icon} />}
          onClick={() => goBy(-1)}
          off={off || view.page <= 1}
        />
        <PageField
          langue={langue}
          page={view.page}
          pages={view.pages}
          onGo={(page) => act((shown) => shown.goToPage(page))}
        />
        <Tool
          id="next"
          label={t('pageSuivante')}
          icon={<IconChevronRight {...icon} />}
          onClick={() => goBy(1)}
          off={off || view.page >= view.pages}
        />
      </div>
      <div className={classes.group}>
        <Tool
          id="zoom-out"
          label={t('zoomMoins')}
          hint="−"
          icon={<IconMinus {...icon} />}
          onClick={() => act((shown) => runCommand(shown, 'reduire'))}
          off={off}
        />
        <ZoomMenu
          langue={langue}
          zoom={view.zoom}
          scale={view.scale}
          onZoom={(zoom) => act((shown) => shown.setZoom(zoom))}
        />
        <Tool
          id="zoom-in"
          label={t('zoomPlus')}
          hint="+"
          icon={<IconPlus {...icon} />}
          onClick={() => act((shown) => runCommand(shown, 'agrandir'))}
          off={off}
        />
        <Tool
          id="fit"
          label={t(fitWidth ? 'ajusterLargeur' : 'ajusterPage')}
          hint="0"
          icon={fitWidth ? <IconArrowAutofitWidth {...icon} /> : <IconArrowAutofitHeight {...icon} />}
          onClick={() => act((shown) => runCommand(shown, 'ajuster'))}
          off={off}
        />
      </div>
      <div className={classes.group}>
        <Tool
          id="rotate"
          label={t('pivoter')}
          icon={<IconRotateClockwise2 {...icon} />}
          onClick={() => act((shown) => shown.rotate())}
          off={off}
        />
        <Tool
          id="theme"
          label={t(props.dark ? 'pageClaire' : 'pageSombre')}
          icon={props.dark ? <IconSun {...icon} /> : <IconMoon {...icon} />}
          onClick={props.onDark}
        />
        {props.canDraw ? (
          <Tool
            id="region"
            label={t('zone')}
            icon={<IconMarquee2 {...icon} />}
            onClick={() => act(({ passages }) => passages.arm(!passages.region.get().armed))}
            off={off}
            pressed={props.drawing}
          />
        ) : null}
        <Tool
          id="find"
          label={t(noText ? 'rechercheImage' : 'rechercher')}
          {...(noText ? {} : { hint: 'Ctrl+F' })}
          icon={<IconSearch {...icon} />}
          onClick={props.onFind}
          off={off || noText}
          pressed={props.finding}
        />
      </div>
      <span className={classes.name} title={props.nomFichier}>
        {props.nomFichier}
      </span>
    </Toolbar>
  );
}
