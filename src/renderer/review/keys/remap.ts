import {
  digitOf,
  type Keymap,
  type KeyPress,
  NO_KEYMAP,
  type Press,
  pressesOf,
  type ScopeName,
  SHORTCUTS,
  type ShortcutId,
} from './shortcuts.ts';

/** Why a key can't be taken: by the system or the browser, by AltGr, for the digits of the motifs, or by another shortcut. */
export type KeyProblem =
  | { readonly kind: 'system' | 'altgr' | 'digit' }
  | { readonly kind: 'taken'; readonly by: ShortcutId };

export type KeyRead = { readonly press: Press } | { readonly problem: KeyProblem };

export const ALL_SHORTCUTS = Object.keys(SHORTCUTS) as readonly ShortcutId[];

const MODIFIERS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Fn',
  'OS',
  'Dead',
  'Process',
  'Unidentified',
]);
/** Function keys that neither the menus nor browsers use. */
const FUNCTION_KEYS: ReadonlySet<string> = new Set(['F2', 'F4', 'F6', 'F7', 'F8']);
/** Ctrl with these edits text, or is the browser's own (a tab, a page, a search in the page). */
const CTRL_TAKEN = 'acvxyntwqrfplsiug';
/** AltGr on a French keyboard, and what the viewer zooms with. */
const ALTGR = /^[[\]{}\\|@#~`^€¤]$/;
const VIEWER = /^[+\-=]$/;
const PRINTED = /^[\p{L}\p{P}\p{S}]$/u;

/** Lists move by their own keys, motifs tick by digits, Escape leaves: those stay as they are. */
export const canRemap = (id: ShortcutId): boolean =>
  SHORTCUTS[id].scope !== 'liste' &&
  id !== 'toList' &&
  !SHORTCUTS[id].presses.some((press) => 'digits' in press);

/** What a key event would be as a shortcut; null while only a modifier is down. */
export function readKey(event: KeyPress): KeyRead | null {
  const { key } = event;
  if (event.isComposing || MODIFIERS.has(key)) return null;
  const ctrl = event.ctrlKey || event.metaKey;
  const problem = (kind: 'system' | 'altgr' | 'digit'): KeyRead => ({ problem: { kind } });
  if (event.altKey) {
    if (ctrl) return problem('altgr');
    return key === 'ArrowLeft' || key === 'ArrowRight' ? { press: { key, alt: true } } : problem('system');
  }
  if (ALTGR.test(key)) return problem('altgr');
  if (digitOf(event) !== null || /^\d$/.test(key)) return problem('digit');
  if (ctrl) {
    if (key === 'Enter') return { press: { key, ctrl: true, inField: true } };
    const letter = key.toLowerCase();
    if (!/^\p{L}$/u.test(letter) || CTRL_TAKEN.includes(letter)) return problem('system');
    const shift = event.shiftKey ? { shift: true } : {};
    return { press: { key: letter, ctrl: true, ...shift, inField: true } };
  }
  if (FUNCTION_KEYS.has(key)) return { press: { key, inField: true } };
  if (VIEWER.test(key) || !PRINTED.test(key)) return problem('system');
  return { press: { key: key.toLowerCase() } };
}

/** Screens of their own; everything else may be on screen together, and a sweep shows the pièces of a dossier. */
const APART: ReadonlySet<ScopeName> = new Set(['liste', 'balayage', 'conflits', 'lectures']);
const isSweep = (a: ScopeName, b: ScopeName): boolean => a === 'lectures' && b === 'dossier';
const together = (a: ScopeName, b: ScopeName): boolean =>
  a === b ||
  a === 'partout' ||
  b === 'partout' ||
  (!APART.has(a) && !APART.has(b)) ||
  isSweep(a, b) ||
  isSweep(b, a);

const same = (a: Press, b: Press): boolean =>
  'key' in a &&
  'key' in b &&
  a.key === b.key &&
  Boolean(a.ctrl) === Boolean(b.ctrl) &&
  Boolean(a.alt) === Boolean(b.alt) &&
  Boolean(a.shift) === Boolean(b.shift);

/** The shortcut that already answers to this press where `id` does; null: none. */
export function takenBy(id: ShortcutId, press: Press, keymap: Keymap): ShortcutId | null {
  const found = ALL_SHORTCUTS.find(
    (other) =>
      other !== id &&
      together(SHORTCUTS[id].scope, SHORTCUTS[other].scope) &&
      pressesOf(other, keymap).some((its) => same(its, press)),
  );
  return found ?? null;
}

/** `keymap` with `press` for `id`; without an entry when that is what it has anyway. */
export function withKey(keymap: Keymap, id: ShortcutId, press: Press | null): Keymap {
  const { [id]: _, ...rest } = keymap;
  const own: readonly Press[] = SHORTCUTS[id].presses;
  const [first] = own;
  const usual = press === null || (own.length === 1 && first !== undefined && same(first, press));
  return usual ? rest : { ...rest, [id]: press };
}

function savedPress(saved: unknown): Press | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { key, ctrl, alt, shift } = saved as {
    readonly key?: unknown;
    readonly ctrl?: unknown;
    readonly alt?: unknown;
    readonly shift?: unknown;
  };
  if (typeof key !== 'string') return null;
  // Read as if it were pressed now: what is forbidden since is not let in by an old preference.
  const read = readKey({
    key,
    code: '',
    ctrlKey: ctrl === true,
    altKey: alt === true,
    shiftKey: shift === true,
    metaKey: false,
    isComposing: false,
    repeat: false,
  });
  return read && 'press' in read ? read.press : null;
}

/** Saved keys: those that still can be, in the order of the map; one that is taken by now gives way. */
export function savedKeymap(saved: unknown): Keymap | null {
  if (typeof saved !== 'object' || saved === null) return null;
  let keymap = NO_KEYMAP;
  const wanted = saved as Readonly<Record<string, unknown>>;
  const presses = ALL_SHORTCUTS.filter(canRemap).flatMap((id) => {
    const press = savedPress(wanted[id]);
    return press ? [[id, press] as const] : [];
  });
  // Two keys may have been exchanged: each is judged among all of them.
  for (const [id, press] of presses) keymap = withKey(keymap, id, press);
  for (const [id, press] of presses)
    if (takenBy(id, press, keymap) !== null) keymap = withKey(keymap, id, null);
  return keymap;
}
