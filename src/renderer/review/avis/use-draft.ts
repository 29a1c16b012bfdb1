import { useState } from 'react';
import type { ContenuAvis } from '../../../domain/avis/commands.ts';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import type { SaveState } from './autosave.ts';
import { contenuOf, payloadOf } from './contenu.ts';
import { useAutosave } from './use-autosave.ts';

export interface Draft {
  readonly contenu: ContenuAvis;
  readonly change: (part: Partial<ContenuAvis>) => void;
  readonly state: SaveState;
  readonly flush: () => void;
  /** Stops saving and hands over what is on screen: it is being given. */
  readonly take: () => Promise<ContenuAvis>;
  /** Follows the workspace again. */
  readonly release: () => void;
}

/**
 * The draft on screen: what was typed, else what the workspace holds. Saved as typed, on leaving a field,
 * on leaving the dossier and on closing the window. One per dossier: give the component a key.
 */
export function useDraft(): Draft {
  const { view } = useDossier();
  const acts = useActs();
  const [typed, setTyped] = useState<ContenuAvis | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const contenu = typed ?? contenuOf(view.monAvis);

  const save = async (value: ContenuAvis): Promise<boolean> => {
    const payload = { dossierId: view.dossier.id, contenu: payloadOf(value) };
    const answer = await acts.perform({ type: 'avis.enregistrer@1', payload }, view.version);
    return answer?.ok ?? false;
  };
  const saver = useAutosave<ContenuAvis>(save, setState);

  return {
    contenu,
    change: (part) => {
      const next = { ...contenu, ...part };
      setTyped(next);
      saver.current?.change(next);
    },
    state,
    flush: () => void saver.current?.flush(),
    take: async () => {
      await saver.current?.discard();
      return contenu;
    },
    release: () => {
      setTyped(null);
      setState('saved');
    },
  };
}
