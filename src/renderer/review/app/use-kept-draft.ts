import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SaveState } from '../avis/autosave.ts';
import { useAutosave } from '../avis/use-autosave.ts';
import { useTRPC, useTRPCClient } from './api.ts';
import { usePreferences } from './preferences.tsx';

export interface KeptDraft<T> {
  /** As it is being written; null: nothing is. */
  readonly value: T | null;
  readonly change: (value: T) => void;
  readonly state: SaveState;
  readonly flush: () => void;
  /** Writes another one in its place, or forgets it (null). */
  readonly put: (value: T | null) => Promise<void>;
}

/**
 * Something long that is being written, saved as typed on this computer among the encrypted view states, so that
 * leaving its screen loses nothing. `read` knows what was kept by its shape. One per `key`: give the component a key.
 */
export function useKeptDraft<T>(key: string, read: (saved: unknown) => T | null): KeptDraft<T> {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { preferences } = usePreferences();
  /** Undefined: not touched since the screen was opened. */
  const [typed, setTyped] = useState<T | null>();
  const [state, setState] = useState<SaveState>('saved');

  const save = async (value: T | null): Promise<boolean> => {
    try {
      queries.setQueryData(
        trpc.preferences.get.queryKey(),
        await client.preferences.set.mutate({ vues: { [key]: value } }),
      );
      return true;
    } catch {
      // The workspace process could not write: shown beside the field, tried again with the next change.
      return false;
    }
  };
  const saver = useAutosave<T | null>(save, setState);

  return {
    value: typed === undefined ? read(preferences.vues[key]) : typed,
    change: (value) => {
      setTyped(value);
      saver.current?.change(value);
    },
    state,
    flush: () => void saver.current?.flush(),
    put: async (value) => {
      setTyped(value);
      saver.current?.change(value);
      await saver.current?.flush();
    },
  };
}
