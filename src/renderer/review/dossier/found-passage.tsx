import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { RubriqueLien } from '../../../protocol/dossier-link.ts';
import { useDossier } from './dossier-context.tsx';

/** A place of this dossier that is on no page: a part of it, one thing of that part, words to mark there. */
export interface FoundPassage {
  readonly rubrique: RubriqueLien;
  readonly element: string | null;
  readonly mots: readonly string[];
}

interface FoundPassageState {
  /** What was gone to last; a new object each time, so that asking twice shows it twice. */
  readonly passage: FoundPassage | null;
  readonly goTo: (passage: FoundPassage) => void;
}

const FoundPassageContext = createContext<FoundPassageState | null>(null);

/** Between a link and the pane of the candidat. The next dossier has no passage of its own. */
export function FoundPassageProvider({ children }: { readonly children: ReactNode }) {
  const dossierId = useDossier().view.dossier.id;
  const [sought, setSought] = useState<{
    readonly dossierId: string;
    readonly passage: FoundPassage;
  } | null>(null);
  const goTo = useCallback(
    (passage: FoundPassage) => setSought({ dossierId, passage: { ...passage } }),
    [dossierId],
  );
  const passage = sought?.dossierId === dossierId ? sought.passage : null;
  const value = useMemo(() => ({ passage, goTo }), [passage, goTo]);
  return <FoundPassageContext value={value}>{children}</FoundPassageContext>;
}

export function useFoundPassage(): FoundPassageState {
  const state = use(FoundPassageContext);
  if (!state) throw new Error('useFoundPassage outside of a dossier');
  return state;
}
