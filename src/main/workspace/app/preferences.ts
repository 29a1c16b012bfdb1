import type { Langue } from '../../../domain/codes.ts';
import type { Preferences } from '../../../protocol/workspace.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { PreferencesApi } from '../api/app.ts';
import { createSource } from '../api/observable.ts';
import { readJson, writeJson } from '../keys/key-file.ts';

/** Preferences that say nothing of anybody: readable before anything is unlocked. */
type Plain = Omit<Preferences, 'vues'>;

const DEFAULTS: Plain = {
  langue: 'systeme',
  theme: 'systeme',
  themePage: 'clair',
  densite: 'compacte',
  colonnes: ['nom', 'formation', 'statut', 'bac', 'moyenne', 'pieces', 'avis', 'etiquettes', 'maj'],
  budgetCache: 5_000_000_000,
};

export interface PreferencesServices {
  readonly file: string;
  /** Language of the system. */
  readonly langue: Langue;
  /** Where view states are kept: they may hold names. Null while nothing is open. */
  readonly replica: () => Pick<ReplicaStore, 'vues' | 'saveVues'> | null;
  readonly onChange: (before: Preferences, after: Preferences) => void;
  readonly onError: (error: unknown) => void;
}

export interface WorkspacePreferences extends PreferencesApi {
  /** The language to speak. */
  langue(): Langue;
  /** Bytes of the file cache. */
  budget(): number;
  /** Resolves when what was set is on the disk. */
  saved(): Promise<void>;
}

/** `preferences.json`, and the view states in the encrypted replica. */
export async function openPreferences(deps: PreferencesServices): Promise<WorkspacePreferences> {
  let plain: Plain = { ...DEFAULTS, ...(await readJson<Partial<Plain>>(deps.file)) };
  let saving: Promise<void> = Promise.resolve();
  const changed = createSource(0);
  const get = (): Preferences => ({ ...plain, vues: deps.replica()?.vues() ?? {} });

  return {
    changed,
    get,
    set(partial) {
      const before = get();
      const { vues, ...rest } = partial;
      if (vues) deps.replica()?.saveVues(vues);
      if (Object.keys(rest).length > 0) {
        plain = { ...plain, ...rest };
        const value = plain;
        // One after another: the last one set is the last one written.
        saving = saving.then(() => writeJson(deps.file, value)).catch(deps.onError);
      }
      const after = get();
      deps.onChange(before, after);
      changed.set(changed.get() + 1);
      return after;
    },
    langue: () => (plain.langue === 'systeme' ? deps.langue : plain.langue),
    budget: () => plain.budgetCache,
    saved: () => saving,
  };
}
