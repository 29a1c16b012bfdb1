import { createContext, type ReactNode, use, useCallback, useEffect, useEffectEvent, useMemo } from 'react';
import { useVue } from '../app/preferences.tsx';
import { createRegistry, type Handler, type Registry } from './registry.ts';
import { savedKeymap } from './remap.ts';
import { ariaKeys, asksFor, digitOf, type Keymap, NO_KEYMAP, type ShortcutId } from './shortcuts.ts';

const RegistryContext = createContext<Registry | null>(null);
const KeymapContext = createContext<Keymap>(NO_KEYMAP);

/** Where the member's own keys are saved. */
export const KEYMAP_VUE = 'touches';

const FIELD_TYPES = /^(?:checkbox|radio|button|submit|reset|range|color|file|image)$/;

/** Is this element one that takes typed text? */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !FIELD_TYPES.test(target.type);
}

/** A dialog, menu or list on top has its own keys (Escape closes it, letters move in it). */
const elsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null ||
  (target instanceof Element && target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null);

/** One listener for the whole window, and what it can do. Keys do nothing while a dialog is open: it has its own. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo(() => createRegistry(), []);
  const [keymap] = useVue(KEYMAP_VUE, savedKeymap, NO_KEYMAP);
  useEffect(() => {
    const answer = (event: KeyboardEvent, inField: boolean): boolean => {
      for (const [id, handler] of registry.handlers()) {
        if (!asksFor(id, event, inField, keymap)) continue;
        if (handler(digitOf(event) ?? 0, event) === false) continue;
        event.preventDefault();
        return true;
      }
      return false;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || elsewhere(event.target)) return;
      const inField = isField(event.target);
      if (answer(event, inField)) return;
      // Its part of the screen may be on its way.
      if (!inField && registry.later(() => answer(event, inField))) return;
      // Out of a field, where letters are letters again.
      if (inField && event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry, keymap]);
  return (
    <RegistryContext value={registry}>
      <KeymapContext value={keymap}>{children}</KeymapContext>
    </RegistryContext>
  );
}

/** What can be done now, for menus and the palette. */
export function useRegistry(): Registry {
  const registry = use(RegistryContext);
  if (!registry) throw new Error('useRegistry outside of ShortcutsProvider');
  return registry;
}

/** The member's own keys. */
export const useKeymap = (): Keymap => use(KeymapContext);

/** `aria-keyshortcuts` of a shortcut, as the member has it. */
export function useAriaKeys(): (id: ShortcutId) => string {
  const keymap = useKeymap();
  return useCallback((id) => ariaKeys(id, keymap), [keymap]);
}

/** Answers to a shortcut while mounted and `enabled`; the palette offers it under its name (`key.<id>`). */
export function useShortcut(id: ShortcutId, handler: Handler, enabled = true): void {
  const registry = useRegistry();
  const latest = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return;
    return registry.addShortcut(id, (digit, event) => latest(digit, event));
  }, [registry, id, enabled]);
}

/** Offers an act without a key of its own while mounted and `enabled`. `title`: a verb, as in menus. */
export function useCommand(id: string, title: string, run: () => unknown, enabled = true): void {
  const registry = useRegistry();
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return;
    return registry.addCommand({ id, title, shortcut: null, run: () => latest() });
  }, [registry, id, title, enabled]);
}
