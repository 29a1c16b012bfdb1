import { createContext, type ReactNode, use, useEffect, useEffectEvent, useMemo } from 'react';
import { asksFor, digitOf, type ShortcutId } from './shortcuts.ts';

/** `digit` is 1–9 for shortcuts on digits, else 0. Returning false lets the key go on to the browser. */
type Handler = (digit: number, event: KeyboardEvent) => unknown;

interface Registry {
  add(id: ShortcutId, handler: Handler): () => void;
  handlers(): Iterable<readonly [ShortcutId, Handler]>;
}

const RegistryContext = createContext<Registry | null>(null);

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

/** Last added is asked first: the screen on top wins. */
function createRegistry(): Registry {
  const entries: { readonly id: ShortcutId; readonly handler: Handler }[] = [];
  return {
    add: (id, handler) => {
      const entry = { id, handler };
      entries.push(entry);
      return () => {
        entries.splice(entries.indexOf(entry), 1);
      };
    },
    *handlers() {
      for (let i = entries.length - 1; i >= 0; i -= 1) {
        const entry = entries[i];
        if (entry) yield [entry.id, entry.handler] as const;
      }
    },
  };
}

/** One listener for the whole window. Keys do nothing while a dialog is open: it has its own. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo(() => createRegistry(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || elsewhere(event.target)) return;
      const inField = isField(event.target);
      for (const [id, handler] of registry.handlers()) {
        if (!asksFor(id, event, inField)) continue;
        if (handler(digitOf(event) ?? 0, event) === false) continue;
        event.preventDefault();
        return;
      }
      // Out of a field, where letters are letters again.
      if (inField && event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Answers to a shortcut while mounted and `enabled`. */
export function useShortcut(id: ShortcutId, handler: Handler, enabled = true): void {
  const registry = use(RegistryContext);
  const latest = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled || !registry) return;
    return registry.add(id, (digit, event) => latest(digit, event));
  }, [registry, id, enabled]);
}
