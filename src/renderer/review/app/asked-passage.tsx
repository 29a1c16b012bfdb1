import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Citation } from '../../../domain/avis/avis.ts';
import { dossierPath } from './routes.ts';

interface Asked {
  readonly dossierId: string;
  readonly citation: Citation;
}

interface AskedPassage {
  /** Waits for its dossier to be on the screen; null: nothing was asked for. */
  readonly asked: Asked | null;
  /** Opens the dossier, and there the version, the page and the passage that were cited. */
  readonly goTo: (dossierId: string, citation: Citation) => void;
  readonly done: () => void;
}

const AskedPassageContext = createContext<AskedPassage | null>(null);

/** From a screen that speaks of several dossiers, such as a procès-verbal, to a passage of one of them. */
export function AskedPassageProvider({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const goTo = useCallback(
    (dossierId: string, citation: Citation) => {
      setAsked({ dossierId, citation });
      navigate(dossierPath(dossierId));
    },
    [navigate],
  );
  const done = useCallback(() => setAsked(null), []);
  const value = useMemo(() => ({ asked, goTo, done }), [asked, goTo, done]);
  return <AskedPassageContext value={value}>{children}</AskedPassageContext>;
}

export function useAskedPassage(): AskedPassage {
  const asked = use(AskedPassageContext);
  if (!asked) throw new Error('useAskedPassage outside of the workspace');
  return asked;
}
