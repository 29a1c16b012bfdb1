import { createContext, use } from 'react';
import type { AppState } from '../../../protocol/workspace.ts';

/** Who is signed in, and on which edition: set once the replica is open. */
export const SessionContext = createContext<AppState | null>(null);

export function useSession(): AppState {
  const state = use(SessionContext);
  if (!state) throw new Error('useSession outside of an open workspace');
  return state;
}
