/** What a key does in the viewer. Letters stay the interface's, but for Ctrl+F. */
export type ViewerCommand =
  | 'ecranSuivant'
  | 'ecranPrecedent'
  | 'debut'
  | 'fin'
  | 'haut'
  | 'bas'
  | 'gauche'
  | 'droite'
  | 'agrandir'
  | 'reduire'
  | 'ajuster'
  | 'rechercher'
  | 'fermer';

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const MOVES: Readonly<Record<string, ViewerCommand>> = {
  PageDown: 'ecranSuivant',
  PageUp: 'ecranPrecedent',
  Home: 'debut',
  End: 'fin',
  ArrowUp: 'haut',
  ArrowDown: 'bas',
  ArrowLeft: 'gauche',
  ArrowRight: 'droite',
  Escape: 'fermer',
};

/**
 * The command of a key, null when it is not the viewer's. Signs by what they print (« + » stands
 * elsewhere on each keyboard), digits by where they are (AZERTY prints « à » on the 0 key).
 */
export function commandOf(key: Key): ViewerCommand | null {
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) return key.key.toLowerCase() === 'f' && !key.shiftKey ? 'rechercher' : null;
  const move = MOVES[key.key];
  if (move !== undefined) return key.shiftKey ? null : move;
  if (key.key === '+' || key.key === '=') return 'agrandir';
  if (key.key === '-') return 'reduire';
  if ((key.code === 'Digit0' || key.code === 'Numpad0') && !key.shiftKey) return 'ajuster';
  return null;
}

/** Commands that move the page: they also work when nothing at all has the focus. */
export const isMove = (command: ViewerCommand): boolean =>
  command === 'ecranSuivant' || command === 'ecranPrecedent' || command === 'debut' || command === 'fin';
