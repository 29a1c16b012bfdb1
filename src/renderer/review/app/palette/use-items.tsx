import { IconBolt, IconBookmark, IconClockHour4, IconFileText, IconLink } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { reviewInbox } from '../../../../messages/review-inbox.ts';
import { reviewKeys } from '../../../../messages/review-keys.ts';
import { reviewPalette } from '../../../../messages/review-palette.ts';
import type { InboxRow } from '../../../../protocol/workspace.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { firstPrenom } from '../../dossier/name-of.ts';
import { useInbox } from '../../inbox/inbox-query.tsx';
import { useSavedViews } from '../../inbox/use-saved-views.ts';
import type { Command } from '../../keys/registry.ts';
import { useTRPC } from '../api.ts';
import { parseDossierLink, routeOfLink } from '../dossier-link.ts';
import { useVue } from '../preferences.tsx';
import { dossierPath } from '../routes.ts';
import { useRecents } from '../use-recents.ts';
import { itemOf, type PaletteItem } from './items.ts';
import { rank, savedUses, type Uses } from './rank.ts';

/** Everything, or the saved views alone. */
export type PaletteMode = 'tout' | 'vues';

const icon = { size: 16, stroke: 1.75 } as const;
const NO_USES: Uses = {};
/** Dossiers asked of the workspace for one text. */
const FOUND = 12;
const SHOWN = 60;
/** A screenful of what was read last, before anything is typed. */
const SHOWN_RECENTS = 6;

export const useUses = () => useVue('palette', savedUses, NO_USES);

/** Lines of the palette for `text`, best first. `commands`: what the screens offered when it was opened. */
export function useItems(
  mode: PaletteMode,
  text: string,
  commands: readonly Command[],
): readonly PaletteItem[] {
  const trpc = useTRPC();
  const t = useMessages(reviewPalette);
  const keys = useMessages(reviewKeys);
  const inbox = useMessages(reviewInbox);
  const [location, navigate] = useLocation();
  const { setOpened } = useInbox();
  const { views, apply } = useSavedViews();
  const [uses] = useUses();
  const recents = useRecents(mode === 'tout');
  const asked = text.trim();
  const { data: found } = useQuery(
    trpc.inbox.find.queryOptions(
      { recherche: asked, limit: FOUND },
      { enabled: mode === 'tout' && asked !== '', placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );

  const shownViews = useMemo(
    () =>
      views.map((view, i) =>
        itemOf({
          id: `vue:${view.id}`,
          kind: 'vue',
          title: view.nom,
          icon: <IconBookmark {...icon} />,
          ...(mode === 'vues' && i < 9 ? { digit: i + 1 } : {}),
          run: () => apply(view),
        }),
      ),
    [views, mode, apply],
  );
  const acts = useMemo(
    () =>
      commands.map(({ id, title, shortcut, run }) =>
        itemOf({
          id,
          kind: 'commande',
          title: title ?? (shortcut === null ? id : keys(`key.${shortcut}`)),
          icon: <IconBolt {...icon} />,
          ...(shortcut === null ? {} : { shortcut }),
          run,
        }),
      ),
    [commands, keys],
  );
  const dossiers = useMemo(() => {
    const of = (row: InboxRow, kind: 'recent' | 'dossier'): PaletteItem =>
      itemOf({
        id: `dossier:${row.id}`,
        kind,
        title:
          `${row.nom} ${firstPrenom(row.prenom)}`.trim() || inbox('row.anonymous', { numero: row.numero }),
        aside: `${row.numero} · ${row.formation}`,
        icon: kind === 'recent' ? <IconClockHour4 {...icon} /> : <IconFileText {...icon} />,
        run: () => {
          setOpened(row.id);
          navigate(dossierPath(row.id));
        },
      });
    return {
      // The one on screen is no way to go anywhere.
      recents: recents.filter(({ id }) => dossierPath(id) !== location).map((row) => of(row, 'recent')),
      found: (found ?? []).map((row) => of(row, 'dossier')),
    };
  }, [recents, found, inbox, location, setOpened, navigate]);

  return useMemo(() => {
    if (mode === 'vues') return asked === '' ? shownViews : rank(shownViews, asked, uses);
    const link = parseDossierLink(asked);
    if (link)
      return [
        itemOf({
          id: 'lien',
          kind: 'lien',
          title: t('openLink', { lien: asked }),
          icon: <IconLink {...icon} />,
          run: () => navigate(routeOfLink(link)),
        }),
      ];
    if (asked === '')
      return [...dossiers.recents.slice(0, SHOWN_RECENTS), ...shownViews, ...rank(acts, '', uses)].slice(
        0,
        SHOWN,
      );
    const here = rank([...acts, ...shownViews, ...dossiers.recents], asked, uses);
    const known = new Set(here.map(({ id }) => id));
    // The workspace found them by more than what is written here (both names, the formation): all of them answer.
    const others = dossiers.found.filter(({ id }) => !known.has(id));
    const best = rank(others, asked, uses);
    const rest = others.filter((item) => !best.includes(item));
    return [...rank([...here, ...best], asked, uses), ...rest].slice(0, SHOWN);
  }, [mode, asked, uses, shownViews, acts, dossiers, t, navigate]);
}
