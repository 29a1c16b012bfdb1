import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo, useRef } from 'react';
import type { CandidatureView, SiteView } from '../../../protocol/portal/views.ts';
import { type PortalClient, useTRPC, useTRPCClient } from '../app/api.ts';
import type { Drafts } from '../profil/saving/drafts.ts';
import { useOtherTabs } from '../profil/saving/other-tabs.ts';
import { type Trouble, troubleOf } from '../profil/saving/trouble.ts';

/** What an act on the candidature came to. */
export type Outcome = { readonly kind: 'done'; readonly view: CandidatureView } | Trouble;

interface Candidature {
  readonly view: CandidatureView;
  readonly site: SiteView;
  readonly drafts: Drafts;
  /** Acts of this page go one at a time, so that an older answer never overwrites a newer one. */
  readonly act: (call: (client: PortalClient) => Promise<unknown>) => Promise<Outcome>;
  /** Reads the candidature again, e.g. after a deposit or another tab. */
  readonly reload: () => Promise<CandidatureView>;
  /** Other tabs read it again. */
  readonly tell: () => void;
}

const CandidatureContext = createContext<Candidature | null>(null);

const isView = (answer: unknown): answer is CandidatureView =>
  typeof answer === 'object' && answer !== null && 'pieces' in answer && 'evenements' in answer;

interface Props {
  readonly view: CandidatureView;
  readonly site: SiteView;
  readonly drafts: Drafts;
  readonly children: ReactNode;
}

/** One candidature for everything below: what the server says of it, and how to act on it. */
export function CandidatureProvider({ view, site, drafts, children }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const lane = useRef<Promise<unknown>>(Promise.resolve());
  const dossierId = view.id;
  const tell = useOtherTabs(`candidature.${dossierId}`, () => {
    void queries.invalidateQueries({ queryKey: trpc.candidatures.lire.queryKey({ dossierId }) });
  });

  const value = useMemo<Candidature>(() => {
    const key = trpc.candidatures.lire.queryKey({ dossierId });
    const show = async (next: CandidatureView): Promise<CandidatureView> => {
      // A reading that began before this act, as when one comes back to the page, would undo it on screen.
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData(key, next);
      void queries.invalidateQueries({ queryKey: trpc.candidatures.lister.queryKey(), refetchType: 'none' });
      return next;
    };
    const reload = async (): Promise<CandidatureView> =>
      show(await client.candidatures.lire.query({ dossierId }));
    const act = (call: (client: PortalClient) => Promise<unknown>): Promise<Outcome> => {
      const run = async (): Promise<Outcome> => {
        try {
          const answer = await call(client);
          tell();
          return { kind: 'done', view: isView(answer) ? await show(answer) : await reload() };
        } catch (error) {
          const trouble = troubleOf(error);
          // Refused: what is shown here is not what the server has, e.g. another tab acted.
          if (trouble.kind === 'refused') await reload().catch(() => undefined);
          return trouble;
        }
      };
      const next = lane.current.then(run);
      lane.current = next;
      return next;
    };
    return { view, site, drafts, act, reload, tell };
  }, [view, site, drafts, trpc, client, queries, dossierId, tell]);
  return <CandidatureContext value={value}>{children}</CandidatureContext>;
}

/** The candidature on screen. */
export function useCandidature(): Candidature {
  const found = use(CandidatureContext);
  if (!found) throw new Error('useCandidature outside of CandidatureProvider');
  return found;
}
