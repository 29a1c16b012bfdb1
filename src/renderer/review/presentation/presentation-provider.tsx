import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { reviewPresentation } from '../../../messages/review-presentation.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePreferences } from '../app/preferences.tsx';
import type { Masking, Presentation } from './presentation.ts';

interface PresentationState extends Masking {
  readonly set: (active: boolean) => void;
  /** Hides identities at once; once they are hidden, asks before showing them again. */
  readonly toggle: () => void;
  readonly asking: boolean;
  readonly stopAsking: () => void;
}

const PresentationContext = createContext<PresentationState | null>(null);
const VUE = 'presentation';
const KEPT = new Set<unknown>(['app', 'account', 'preferences']);
/** A query's key begins with the path of its procedure. */
const isOfDossiers = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => {
  const [path] = queryKey;
  return !(Array.isArray(path) && KEPT.has(path[0]));
};

interface Props {
  readonly presentation: Presentation;
  readonly children: ReactNode;
}

/** The mode as it was left; what is on screen and in memory follows it at once. */
export function PresentationProvider({ presentation, children }: Props) {
  const t = useMessages(reviewPresentation);
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { preferences, set: save } = usePreferences();
  // Before the first question is asked of the workspace.
  useState(() => presentation.set(preferences.vues[VUE] === true));
  const { active, mask } = useSyncExternalStore(presentation.subscribe, presentation.now);

  const [asking, setAsking] = useState(false);

  const set = useCallback(
    (next: boolean) => {
      presentation.set(next);
      save({ vues: { [VUE]: next } });
      setAsking(false);
      notifications.clean();
      queries.removeQueries({ type: 'inactive', predicate: isOfDossiers });
      if (next) {
        for (const query of queries.getQueryCache().getAll())
          if (isOfDossiers(query) && query.state.data !== undefined)
            query.setData(presentation.redact(query.state.data));
      } else void queries.invalidateQueries({ predicate: isOfDossiers });
      announce(t(next ? 'saidOn' : 'saidOff'));
    },
    [presentation, save, queries, announce, t],
  );
  const value = useMemo(
    () => ({
      active,
      set,
      toggle: () => (active ? setAsking(true) : set(true)),
      asking,
      stopAsking: () => setAsking(false),
      mask,
    }),
    [active, mask, asking, set],
  );
  return <PresentationContext value={value}>{children}</PresentationContext>;
}

export function usePresentation(): PresentationState {
  const state = use(PresentationContext);
  if (!state) throw new Error('usePresentation outside of PresentationProvider');
  return state;
}
