import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Citation } from '../../../domain/avis/avis.ts';
import type { Found } from '../../pdf/piece-viewer.tsx';
import { useDossier } from './dossier-context.tsx';
import { versionOf } from './piece-tab.ts';

type Take = (citation: Citation) => void;

/** A place of a pièce of this dossier, with the words to mark there. */
export interface FoundInPiece extends Found {
  readonly typePieceId: string;
  readonly sha256: string;
}

/** Between the pages and what rests on them (DE1): what is taken from the ones into the other, and shown again. */
interface Citing {
  /** What a search or a link leads to: its words are marked in the pièce that is shown; null once another was gone to. */
  readonly found: FoundInPiece | null;
  readonly find: (place: FoundInPiece) => void;
  /** Puts a passage into what is being written. Called in events, where `useCanCite` allows. */
  readonly take: Take;
  /** Where passages go; answers what stops it. */
  readonly receive: (take: Take) => () => void;
  /** Is there anything being written that takes passages? */
  readonly receives: boolean;
  /** The citation that was asked for last; a new object each time, so that asking twice shows it twice. */
  readonly shown: Citation | null;
  /** Opens its pièce, in the version that was cited where it is still there, at its place, and marks it. */
  readonly show: (citation: Citation) => void;
}

const CitingContext = createContext<Citing | null>(null);

/** Stays from one dossier to the next, as the pages do. */
export function CitingProvider({ children }: { readonly children: ReactNode }) {
  const { view, tabs, current, select } = useDossier();
  const dossierId = view.dossier.id;
  const receiver = useRef<Take | null>(null);
  const [receivers, setReceivers] = useState(0);
  const [asked, setAsked] = useState<{ readonly dossierId: string; readonly citation: Citation } | null>(
    null,
  );
  const [sought, setSought] = useState<{ readonly dossierId: string; readonly place: FoundInPiece } | null>(
    null,
  );
  if (sought && (sought.dossierId !== dossierId || sought.place.typePieceId !== current?.type.id))
    setSought(null);
  // Another pièce or dossier was gone to since: on coming back, the page is where it was left.
  if (asked && (asked.dossierId !== dossierId || asked.citation.typePieceId !== current?.type.id))
    setAsked(null);

  const take = useCallback((citation: Citation) => receiver.current?.(citation), []);
  const receive = useCallback((next: Take) => {
    receiver.current = next;
    setReceivers((count) => count + 1);
    return () => {
      setReceivers((count) => count - 1);
      if (receiver.current === next) receiver.current = null;
    };
  }, []);
  const show = useCallback(
    (citation: Citation) => {
      setSought(null);
      setAsked({ dossierId, citation: { ...citation } });
      const tab = tabs.find(({ type }) => type.id === citation.typePieceId);
      const old = tab && tab.shown?.sha256 !== citation.sha256 && versionOf(tab, citation.sha256);
      select(citation.typePieceId, old ? citation.sha256 : undefined);
    },
    [dossierId, tabs, select],
  );
  const find = useCallback(
    (place: FoundInPiece) => {
      setAsked(null);
      setSought({ dossierId, place });
      select(place.typePieceId);
    },
    [dossierId, select],
  );
  const shown = asked?.citation ?? null;
  const found = sought?.place ?? null;
  const value = useMemo(
    () => ({ take, receive, receives: receivers > 0, shown, show, found, find }),
    [take, receive, receivers, shown, show, found, find],
  );
  return <CitingContext value={value}>{children}</CitingContext>;
}

export function useCiting(): Citing {
  const citing = use(CitingContext);
  if (!citing) throw new Error('useCiting outside of a dossier');
  return citing;
}

/** Is there an avis of mine, or a deliberation that I note, to cite in? */
export const useCanCite = (): boolean => useCiting().receives;

/** This component holds what is being written: passages go to `take` while it is mounted. */
export function useTakesCitations(take: Take): void {
  const { receive } = useCiting();
  const latest = useEffectEvent(take);
  useEffect(() => receive((citation) => latest(citation)), [receive]);
}
