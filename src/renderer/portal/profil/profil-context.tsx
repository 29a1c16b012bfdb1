import { useQueryClient } from '@tanstack/react-query';
import type { inferProcedureInput } from '@trpc/server';
import { createContext, type ReactNode, use, useMemo, useRef } from 'react';
import type { ProfilCommand } from '../../../domain/candidat/decide-profil.ts';
import type { Profil } from '../../../domain/candidat/profil.ts';
import type { PortalRouter } from '../../../main/server/portal/router.ts';
import type { ProfilView, SiteView } from '../../../protocol/portal/views.ts';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import type { Drafts } from './saving/drafts.ts';
import { oneTabAtATime } from './saving/one-tab.ts';
import { useOtherTabs } from './saving/other-tabs.ts';
import { type Trouble, troubleOf } from './saving/trouble.ts';

export type ProfilOutcome = { readonly kind: 'saved'; readonly view: ProfilView } | Trouble;

interface ProfilContextValue {
  readonly profil: Profil;
  readonly site: SiteView;
  readonly drafts: Drafts;
  /** The profile as this page last saw it, at the time of the call. */
  readonly latest: () => Profil;
  readonly command: (commande: ProfilCommand) => Promise<ProfilOutcome>;
  /** PR5: takes an exchange file in. */
  readonly importFile: (contenu: unknown) => Promise<ProfilOutcome>;
}

const ProfilContext = createContext<ProfilContextValue | null>(null);

type Wire = inferProcedureInput<PortalRouter['profil']['commander']>['commande'];

/** The wire's records are plain ones: rows of the domain are read-only, and have names. */
function writable(commande: ProfilCommand): Wire {
  switch (commande.kind) {
    case 'enregistrerRubrique': {
      const { attendu, ...rest } = commande;
      const saisie = { ...commande.saisie };
      return { ...rest, saisie, ...(attendu === undefined ? {} : { attendu: attendu && { ...attendu } }) };
    }
    case 'ajouter':
      return { ...commande, saisie: { ...commande.saisie } };
    case 'modifier':
      return { ...commande, attendu: { ...commande.attendu }, saisie: { ...commande.saisie } };
    case 'supprimer': {
      const { parmi, ...rest } = commande;
      const attendu = { ...commande.attendu };
      return { ...rest, attendu, ...(parmi ? { parmi: parmi.map((row) => ({ ...row })) } : {}) };
    }
  }
}

interface Props {
  readonly view: ProfilView;
  readonly site: SiteView;
  readonly drafts: Drafts;
  readonly children: ReactNode;
}

/** Under this name the tabs of a browser keep the version that one of them wrote last. */
const WRITTEN = 'profil.version';
const asVersion = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The profile for everything below, and how to change it. */
export function ProfilProvider({ view, site, drafts, children }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const lane = useRef<Promise<unknown>>(Promise.resolve());
  const tell = useOtherTabs('profil', () => {
    void queries.invalidateQueries({ queryKey: trpc.profil.lire.queryKey() });
  });

  const value = useMemo<ProfilContextValue>(() => {
    const key = trpc.profil.lire.queryKey();
    const shown = (): ProfilView => queries.getQueryData(key) ?? view;
    // One command at a time over all tabs: each begins from what the one before it saved.
    const alone = (send: () => Promise<ProfilView>): Promise<ProfilView> =>
      oneTabAtATime('profil', async () => {
        const written = drafts.read(WRITTEN, asVersion) ?? 0;
        if (written > shown().version) await queries.refetchQueries({ queryKey: key });
        const { profil, version } = await send();
        const after: ProfilView = { profil, version };
        drafts.write(WRITTEN, version);
        queries.setQueryData(key, after);
        return after;
      });
    const run = (send: () => Promise<ProfilView>): Promise<ProfilOutcome> => {
      const next = lane.current.then(async (): Promise<ProfilOutcome> => {
        try {
          const after = await alone(send);
          tell();
          // What a candidature asks for may be filled now.
          void queries.invalidateQueries({
            queryKey: trpc.candidatures.lister.queryKey(),
            refetchType: 'none',
          });
          return { kind: 'saved', view: after };
        } catch (error) {
          const trouble = troubleOf(error);
          if (trouble.kind === 'refused') await queries.refetchQueries({ queryKey: key });
          return trouble;
        }
      });
      lane.current = next;
      return next;
    };
    return {
      profil: view.profil,
      site,
      drafts,
      latest: () => shown().profil,
      command: (commande) => run(() => client.profil.commander.mutate({ commande: writable(commande) })),
      importFile: (contenu) => run(() => client.profil.importer.mutate({ contenu })),
    };
  }, [view, site, drafts, trpc, client, queries, tell]);
  return <ProfilContext value={value}>{children}</ProfilContext>;
}

/** The profile on screen. */
export function useProfil(): ProfilContextValue {
  const found = use(ProfilContext);
  if (!found) throw new Error('useProfil outside of ProfilProvider');
  return found;
}
