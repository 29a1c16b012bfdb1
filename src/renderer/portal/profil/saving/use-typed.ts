import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Autosave, createAutosave } from '../../../review/avis/autosave.ts';
import type { Drafts } from './drafts.ts';
import { isSame } from './merge.ts';
import { type Waiting, waitBefore, waitOnline } from './persist.ts';
import type { Trouble } from './trouble.ts';

/**
 * Where what is typed is. `local`: on this device only, because it can't be sent yet (a field is missing) or
 * was refused; `waiting`: it will be sent by itself.
 */
export type TypedState = 'saved' | 'saving' | 'local' | 'waiting' | 'signedOut' | 'refused';

/** What a save came to: `local` says that there is nothing to send yet. */
export type Saved = { readonly kind: 'saved' } | { readonly kind: 'local' } | Trouble;

export interface Typed<T> {
  readonly value: T;
  readonly change: (next: T) => void;
  /** The field was left: what was typed is sent now, and the server's value is followed again. */
  readonly leave: () => void;
  readonly flush: () => Promise<void>;
  readonly state: TypedState;
  /** Last save of this page (ms), or null. */
  readonly savedAt: number | null;
  readonly trouble: Trouble | null;
}

interface Options<T> {
  readonly drafts: Drafts;
  readonly draftKey: string;
  readonly parse: (value: unknown) => T | null;
  /** What the server has. */
  readonly saved: T;
  /** False: nothing may be changed any more; drafts stay where they are. */
  readonly open: boolean;
  readonly save: (value: T) => Promise<Saved>;
}

/**
 * A value that saves itself: kept on the device at each keystroke, sent when typing pauses, tried again when
 * the network or the server fails, and found again when the page comes back. Give one key to one instance.
 */
export function useTyped<T>({ drafts, draftKey, parse, saved, open, save }: Options<T>): Typed<T> {
  const [typed, setTyped] = useState<{ readonly value: T } | null>(() => {
    const kept = open ? drafts.read(draftKey, parse) : null;
    return kept === null || isSame(kept, saved) ? null : { value: kept };
  });
  const [state, setState] = useState<TypedState>(typed ? 'saving' : 'saved');
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const saver = useRef<Autosave<T> | null>(null);
  const latest = useRef<T | null>(typed?.value ?? null);
  const focused = useRef(false);
  // Something typed here is not on the server yet.
  const pending = useRef(typed !== null);

  const later = useEffectEvent((tried: number, trouble: Waiting): boolean => {
    setState('waiting');
    void waitOnline(waitBefore(tried, trouble, Math.random())).then(() => saver.current?.flush());
    return false;
  });
  const write = useEffectEvent(async (value: T, tried: number): Promise<boolean> => {
    const result = await save(value);
    setTrouble(result.kind === 'saved' || result.kind === 'local' ? null : result);
    switch (result.kind) {
      case 'saved':
        setSavedAt(Date.now());
        if (latest.current !== null && !isSame(latest.current, value)) return true;
        pending.current = false;
        drafts.remove(draftKey);
        if (!focused.current) setTyped(null);
        setState('saved');
        return true;
      case 'local':
        setState('local');
        return true;
      case 'network':
      case 'busy':
        return later(tried, result);
      case 'signedOut':
        setState('signedOut');
        return false;
      case 'refused':
        // A fault of the server: what was typed is right, and goes again a little later.
        if (result.problem.code === 'erreur_interne') return later(tried, { kind: 'busy', waitMs: null });
        setState('refused');
        return true;
    }
  });

  useEffect(() => {
    let tried = 0;
    const created = createAutosave<T>({
      save: async (value) => {
        tried += 1;
        const done = await write(value, tried);
        if (done) tried = 0;
        return done;
      },
      onState: (next) => {
        if (next === 'dirty' || next === 'saving') setState('saving');
      },
    });
    saver.current = created;
    // Found on the device when the page opened: on its way at once.
    if (latest.current !== null) {
      created.change(latest.current);
      void created.flush();
    }
    const away = (): void => void created.flush();
    window.addEventListener('pagehide', away);
    window.addEventListener('focus', away);
    document.addEventListener('visibilitychange', away);
    return () => {
      window.removeEventListener('pagehide', away);
      window.removeEventListener('focus', away);
      document.removeEventListener('visibilitychange', away);
      away();
    };
  }, []);

  return {
    value: typed ? typed.value : saved,
    change: (next) => {
      focused.current = true;
      pending.current = true;
      latest.current = next;
      setTyped({ value: next });
      drafts.write(draftKey, next);
      saver.current?.change(next);
    },
    leave: () => {
      focused.current = false;
      void saver.current?.flush();
      if (!pending.current) setTyped(null);
    },
    flush: async () => saver.current?.flush(),
    state,
    savedAt,
    trouble,
  };
}
