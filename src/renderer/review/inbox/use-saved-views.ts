import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { reviewViews } from '../../../messages/review-views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTRPC } from '../app/api.ts';
import { usePreferences, useVue } from '../app/preferences.tsx';
import { ROUTES } from '../app/routes.ts';
import { useInbox } from './inbox-query.tsx';
import { isShown, type SavedView, savedViews, type Views } from './saved-views.ts';

const NONE: Views = [];
const VUE = 'mesVues';

/** The member's views, how to show one, and which one is shown. */
export function useSavedViews() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const t = useMessages(reviewViews);
  const announce = useAnnounce();
  const [location, navigate] = useLocation();
  const { asked, change } = useInbox();
  const { preferences, set } = usePreferences();
  const [views, save] = useVue(VUE, savedViews, NONE);
  const apply = useCallback(
    (view: SavedView) => {
      change(view.query);
      set({ colonnes: view.colonnes });
      if (location !== ROUTES.inbox) navigate(ROUTES.inbox);
      announce(t('applied', { nom: view.nom }));
    },
    [change, set, location, navigate, announce, t],
  );
  // As they are when one comes back on something, whatever this or another window saved since.
  const current = useCallback(
    () => savedViews(queries.getQueryData(trpc.preferences.get.queryKey())?.vues[VUE]) ?? NONE,
    [queries, trpc],
  );
  const { colonnes } = preferences;
  const shown = useMemo(
    () => views.find((view) => isShown(view, asked, colonnes)) ?? null,
    [views, asked, colonnes],
  );
  return { views, current, save, apply, shown, asked, colonnes };
}
