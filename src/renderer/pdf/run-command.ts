import { assertNever } from '../../domain/refusal.ts';
import type { ViewerCommand } from './keyboard.ts';
import { stepScale } from './surface/fit.ts';
import type { Surface } from './surface/surface.ts';

/** One arrow key, CSS pixels. */
const LINE = 64;
/** What stays in view from one screen to the next. */
const OVERLAP = 0.9;

/** Do what a key or a button asks of the shown pièce. False when there was nothing to do. */
export function runCommand(
  surface: Surface,
  command: Exclude<ViewerCommand, 'rechercher' | 'fermer'>,
): boolean {
  const { page, scale, zoom } = surface.store.get();
  const { scroller } = surface;
  switch (command) {
    case 'ecranSuivant':
      if (zoom === 'page') surface.goToPage(page + 1);
      else scroller.scrollBy(0, scroller.view.height * OVERLAP);
      return true;
    case 'ecranPrecedent':
      if (zoom === 'page') surface.goToPage(page - 1);
      else scroller.scrollBy(0, -scroller.view.height * OVERLAP);
      return true;
    case 'debut':
    case 'fin':
      scroller.scrollTo(command);
      return true;
    case 'haut':
      return scroller.scrollBy(0, -LINE);
    case 'bas':
      return scroller.scrollBy(0, LINE);
    case 'gauche':
      return scroller.scrollBy(-LINE, 0);
    case 'droite':
      return scroller.scrollBy(LINE, 0);
    case 'agrandir':
      surface.setZoom(stepScale(scale, 1));
      return true;
    case 'reduire':
      surface.setZoom(stepScale(scale, -1));
      return true;
    case 'ajuster':
      surface.setZoom(zoom === 'largeur' ? 'page' : 'largeur');
      return true;
    default:
      return assertNever(command);
  }
}
