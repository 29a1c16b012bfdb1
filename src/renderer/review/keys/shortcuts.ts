/**
 * Every key of the workspace, in one place: the listener, the hints in menus and on buttons, and the `?`
 * list all read this map. Letters go by `event.key` and digits by `event.code`, so that they are under the
 * same fingers and labels on AZERTY and QWERTY; no Ctrl+Alt (it is AltGr) and no brackets.
 */
export type Press =
  | {
      readonly key: string;
      readonly ctrl?: boolean;
      /** Never with `ctrl`: that is AltGr. */
      readonly alt?: boolean;
      /** With it alone; elsewhere it doesn't count, as capitals and signs need it. */
      readonly shift?: boolean;
      /** Works while a field has the focus too. */
      readonly inField?: boolean;
    }
  /** Digits 1 to `digits` of either row; 0 too where it says something. */
  | { readonly digits: 2 | 9; readonly zero?: true };

export const SCOPES = [
  'partout',
  'liste',
  'dossier',
  'avis',
  'pieces',
  'balayage',
  'seance',
  'conflits',
  'lectures',
] as const;
export type ScopeName = (typeof SCOPES)[number];

export interface Shortcut {
  readonly scope: ScopeName;
  /** The first is the one shown. */
  readonly presses: readonly Press[];
}

export const SHORTCUTS = {
  palette: { scope: 'partout', presses: [{ key: 'k', ctrl: true, inField: true }] },
  search: { scope: 'partout', presses: [{ key: '/' }] },
  texts: { scope: 'partout', presses: [{ key: 't' }, { key: 'f', ctrl: true, shift: true, inField: true }] },
  views: { scope: 'partout', presses: [{ key: 'o' }] },
  /** The next thing that is wrong, as in editors; it types nothing. */
  conflicts: { scope: 'partout', presses: [{ key: 'F8', inField: true }] },
  back: { scope: 'partout', presses: [{ key: 'ArrowLeft', alt: true }] },
  forward: { scope: 'partout', presses: [{ key: 'ArrowRight', alt: true }] },
  undo: { scope: 'partout', presses: [{ key: 'z', ctrl: true }] },
  print: { scope: 'partout', presses: [{ key: 'p', ctrl: true, inField: true }] },
  help: { scope: 'partout', presses: [{ key: '?' }] },
  presentation: { scope: 'partout', presses: [{ key: 'i' }] },
  toList: { scope: 'partout', presses: [{ key: 'Escape' }] },

  rowMove: { scope: 'liste', presses: [{ key: 'ArrowDown' }, { key: 'ArrowUp' }] },
  rowPage: { scope: 'liste', presses: [{ key: 'PageDown' }, { key: 'PageUp' }] },
  rowEnds: { scope: 'liste', presses: [{ key: 'Home' }, { key: 'End' }] },
  rowOpen: { scope: 'liste', presses: [{ key: 'Enter' }] },
  rowSelect: { scope: 'liste', presses: [{ key: ' ' }] },
  rowExtend: {
    scope: 'liste',
    presses: [
      { key: 'ArrowDown', shift: true },
      { key: 'ArrowUp', shift: true },
    ],
  },
  rowAll: { scope: 'liste', presses: [{ key: 'a', ctrl: true }] },

  nextDossier: { scope: 'dossier', presses: [{ key: 'j' }] },
  previousDossier: { scope: 'dossier', presses: [{ key: 'k' }] },
  nextPiece: { scope: 'dossier', presses: [{ key: 'n' }] },
  previousPiece: { scope: 'dossier', presses: [{ key: 'p' }] },
  nextPane: { scope: 'dossier', presses: [{ key: 'F6', inField: true }] },
  tags: { scope: 'dossier', presses: [{ key: 'u' }] },
  twoViews: { scope: 'dossier', presses: [{ key: 'x' }] },
  compare: { scope: 'dossier', presses: [{ key: 'b' }] },
  syncScroll: { scope: 'dossier', presses: [{ key: 'y' }] },
  highlight: { scope: 'dossier', presses: [{ key: 'h' }] },
  annotate: { scope: 'dossier', presses: [{ key: 'm' }] },
  fullReading: { scope: 'dossier', presses: [{ key: 'e' }] },

  favorable: { scope: 'avis', presses: [{ key: 'f' }] },
  defavorable: { scope: 'avis', presses: [{ key: 'd' }] },
  listeComplementaire: { scope: 'avis', presses: [{ key: 'l' }] },
  listeAttente: { scope: 'avis', presses: [{ key: 'a' }] },
  preselection: { scope: 'avis', presses: [{ key: 's' }] },
  motif: { scope: 'avis', presses: [{ digits: 9 }] },
  grid: { scope: 'avis', presses: [{ key: 'g' }] },
  comment: { scope: 'avis', presses: [{ key: 'c' }] },
  cite: { scope: 'avis', presses: [{ key: 'q' }] },
  give: { scope: 'avis', presses: [{ key: 'Enter', ctrl: true, inField: true }] },

  accept: { scope: 'pieces', presses: [{ key: 'v' }] },
  refuse: { scope: 'pieces', presses: [{ key: 'r' }] },
  /** In a dossier and where a sweep ends: what is proposed, accepted. */
  declare: { scope: 'pieces', presses: [{ key: 'Enter' }] },

  sweepAccept: { scope: 'balayage', presses: [{ key: 'v' }] },
  sweepRefuse: { scope: 'balayage', presses: [{ key: 'r' }] },
  /** With that sentence, at once. */
  sweepSentence: { scope: 'balayage', presses: [{ digits: 9 }] },
  sweepPass: { scope: 'balayage', presses: [{ key: 's' }] },
  sweepBack: { scope: 'balayage', presses: [{ key: 'k' }, { key: 'Backspace' }] },
  sweepUndo: { scope: 'balayage', presses: [{ key: 'z' }] },

  shareOut: { scope: 'lectures', presses: [{ key: 'Enter', ctrl: true, inField: true }] },
  sweepMark: { scope: 'lectures', presses: [{ digits: 9, zero: true }] },
  sweepClear: { scope: 'lectures', presses: [{ key: 'Backspace' }] },
  moveItem: {
    scope: 'seance',
    presses: [
      { key: 'ArrowUp', alt: true },
      { key: 'ArrowDown', alt: true },
    ],
  },

  pickSide: { scope: 'conflits', presses: [{ digits: 2 }] },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof SHORTCUTS;

/** Keys that the member changed: each replaces all the presses of its shortcut. */
export type Keymap = Readonly<Partial<Record<ShortcutId, Press>>>;
export const NO_KEYMAP: Keymap = {};

/** The keys of a shortcut, as the member has them. */
export function pressesOf(id: ShortcutId, keymap: Keymap): readonly Press[] {
  const mine = keymap[id];
  return mine ? [mine] : SHORTCUTS[id].presses;
}

/** What of a keyboard event decides: a plain object, so that it can be tested without a browser. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly repeat: boolean;
}

const DIGIT = /^(?:Digit|Numpad)([0-9])$/;

/** 1–9 of a digit key of either row, whatever the layout prints on it; null otherwise. */
export const digitOf = (event: KeyPress): number | null => digitOrZeroOf(event) || null;

/** The same with 0. */
export const digitOrZeroOf = ({ code }: Pick<KeyPress, 'code'>): number | null => {
  const found = DIGIT.exec(code);
  return found ? Number(found[1]) : null;
};

function matches(press: Press, event: KeyPress, inField: boolean): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  if ('digits' in press) {
    const digit = digitOrZeroOf(event) ?? 10;
    return !inField && !ctrl && !event.altKey && digit <= press.digits && (digit > 0 || press.zero === true);
  }
  if (inField && !press.inField) return false;
  if (Boolean(press.ctrl) !== ctrl || Boolean(press.alt) !== event.altKey) return false;
  if (press.shift && !event.shiftKey) return false;
  return press.key.length === 1 ? event.key.toLowerCase() === press.key : event.key === press.key;
}

/** Does this event ask for `id`? `inField`: the focus is where one types. */
export function asksFor(id: ShortcutId, event: KeyPress, inField: boolean, keymap = NO_KEYMAP): boolean {
  if (event.isComposing) return false;
  return pressesOf(id, keymap).some((press) => matches(press, event, inField));
}

/** For `aria-keyshortcuts`: 'Control+K'. A component takes it from `useAriaKeys`, which knows the member's keys. */
export const ariaKeys = (id: ShortcutId, keymap = NO_KEYMAP): string =>
  pressesOf(id, keymap)
    .map((press: Press) =>
      'digits' in press
        ? [...(press.zero ? [0] : []), ...Array.from({ length: press.digits }, (_, i) => i + 1)].join(' ')
        : `${press.ctrl ? 'Control+' : ''}${press.alt ? 'Alt+' : ''}${press.shift ? 'Shift+' : ''}${press.key === ' ' ? 'Space' : press.key}`,
    )
    .join(' ');
