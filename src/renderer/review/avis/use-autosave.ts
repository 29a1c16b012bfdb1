import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';

/** Saves what is typed, and what is left of it when the window goes out of sight or the field away. */
export function useAutosave<T>(
  save: (value: T) => Promise<boolean>,
  onState: (state: SaveState) => void,
  /** Longest time that typed text is only on screen. */
  maxMs?: number,
): RefObject<Autosave<T> | null> {
  const saveNow = useEffectEvent(save);
  const tell = useEffectEvent(onState);
  const saver = useRef<Autosave<T> | null>(null);
  useEffect(() => {
    const created = createAutosave<T>({
      save: (value) => saveNow(value),
      onState: (state) => tell(state),
      ...(maxMs === undefined ? {} : { maxMs }),
    });
    saver.current = created;
    const leave = (): void => void created.flush();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [maxMs]);
  return saver;
}
