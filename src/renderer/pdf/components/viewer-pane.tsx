import { type RefObject, useRef } from 'react';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import type { SelectedPassage } from '../surface/passages.ts';
import type { SurfaceState } from '../surface/surface.ts';
import type { ControllerState } from '../viewer-controller.ts';
import { FailurePanel } from './failure-panel.tsx';
import { FindBar } from './find-bar.tsx';
import { PageFailures } from './page-failures.tsx';
import { PassageActions } from './passage-actions.tsx';
import type { FindControl } from './use-find.ts';
import classes from './viewer.module.css';
import type { ViewerProps } from './viewer-props.ts';

interface Props extends Pick<ViewerProps, 'langue' | 'onReport' | 'actions'> {
  readonly nomFichier: string;
  /** Where the pages are put, outside React. */
  readonly host: RefObject<HTMLDivElement | null>;
  readonly state: ControllerState;
  readonly view: SurfaceState;
  readonly find: FindControl;
  readonly selected: SelectedPassage | null;
  readonly onRetry: () => void;
}

/** The page, as large as can be, or what is said in its place; the search and what can be done with a passage float over it. */
export function ViewerPane({ langue, nomFichier, host, state, view, find, selected, ...on }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const { surface } = state;
  const waiting = useDelayed(state.phase === 'ouverture');
  return (
    <div className={classes.stage}>
      <PageFailures
        langue={langue}
        nomFichier={nomFichier}
        pages={view.pages}
        failures={view.failures}
        onReport={on.onReport}
        onRetry={on.onRetry}
      />
      <div ref={pane} className={classes.pane}>
        <div ref={host} className={classes.host} />
        {waiting ? (
          <div className={classes.waiting} role="status">
            <div className={classes.blank} />
            <p>{format(viewer, langue, 'ouverture')}</p>
          </div>
        ) : null}
        {state.phase === 'echec' ? (
          <div className={classes.failure}>
            <FailurePanel
              langue={langue}
              code={state.code}
              nomFichier={nomFichier}
              onRetry={on.onRetry}
              onReport={on.onReport}
            />
          </div>
        ) : null}
        {find.open && surface?.finder ? (
          <FindBar langue={langue} finder={surface.finder} find={find} />
        ) : null}
        {on.actions && surface && selected ? (
          <PassageActions
            selected={selected}
            pane={pane}
            actions={on.actions}
            onDone={surface.passages.clear}
          />
        ) : null}
      </div>
    </div>
  );
}
