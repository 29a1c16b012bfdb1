import type { Preferences } from '../../../protocol/workspace.ts';
import type { AccountApi } from './account.ts';
import type { MemberApi } from './member.ts';
import type { Observable } from './observable.ts';

export interface PreferencesApi {
  /** How many changes there were, whichever window made them; `get` has the values. */
  readonly changed: Observable<number>;
  get(): Preferences;
  /** Replaces the given keys; `vues` is merged by key. Gives the whole. */
  set(partial: Partial<Preferences>): Preferences;
}

/** The workspace as its router sees it. */
export interface WorkspaceApp {
  readonly account: AccountApi;
  readonly preferences: PreferencesApi;
  /** Null unless the phase is `pret`. */
  member(): MemberApi | null;
}
