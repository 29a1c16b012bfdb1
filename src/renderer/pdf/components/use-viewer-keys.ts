import { type RefObject, useEffect, useEffectEvent } from 'react';
import { commandOf, isMove, type ViewerCommand } from '../keyboard.ts';

/** Arrows, Home and End mean something else on the toolbar and in the thumbnails. */
const OWN_ARROWS = '[role="toolbar"], [data-own-arrows]';
const ARROWS: readonly ViewerCommand[] = ['haut', 'bas', 'gauche', 'droite', 'debut', 'fin'];

/** A pane around a viewer that got the focus itself: keys are meant for the pages. */
const isPaneOf = (root: HTMLElement | null, target: HTMLElement): boolean =>
  target === document.body || (root !== null && target !== root && target.contains(root));

/**
 * Keys pressed inside `root`; moves also when nothing at all has the focus, as on a page of text: then in the
 * `active` one of several viewers.
 * `run` says whether it did something: if so the browser does nothing more.
 */
export function useViewerKeys(
  root: RefObject<HTMLElement | null>,
  run: (command: ViewerCommand) => boolean,
  active = true,
): void {
  const handle = useEffectEvent((event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const command = commandOf(event);
    if (command === null) return;
    if (root.current?.contains(target)) {
      if (target instanceof HTMLInputElement && command !== 'rechercher') return;
      if (ARROWS.includes(command) && target.closest(OWN_ARROWS)) return;
    } else if (!active || !isPaneOf(root.current, target) || !isMove(command)) return;
    if (run(command)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => handle(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
