import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useMemo, useState } from 'react';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import type { PlaceLecture } from '../../../protocol/workspace.ts';
import { useBilingue, useLangue, useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Shape } from '../../ui/shape.tsx';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { usePreferences } from '../app/preferences.tsx';
import { useOfferUnsent } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useCiting } from './citing.tsx';
import { PieceNotices } from './piece-notices.tsx';
import { sourceOf } from './piece-source.ts';
import { type PieceTab, versionOf } from './piece-tab.ts';
import classes from './pieces.module.css';
import { usePane, useReading } from './reading-context.tsx';
import { useCitingPage } from './use-citing-page.tsx';
import { PieceViewer } from './viewer.ts';

/** Where each version was left; kept as one reads. */
function usePlace(sha256: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { data, isPending } = useQuery(trpc.places.get.queryOptions({ sha256 }));
  const keep = useCallback(
    (place: PlaceLecture) => {
      queries.setQueryData(trpc.places.get.queryKey({ sha256 }), place);
      // Losing a place to a stopped workspace costs a scroll: nothing to tell.
      client.places.set.mutate({ sha256, place }).catch(() => undefined);
    },
    [client, queries, trpc, sha256],
  );
  return { place: data ?? null, pending: isPending, keep };
}

interface Ready {
  readonly shown: VersionPiece;
  readonly place: PlaceLecture | null;
}

function Reader({ tab, shown }: { readonly tab: PieceTab; readonly shown: VersionPiece }) {
  const t = useMessages(reviewDossier);
  const name = useBilingue();
  const langue = useLangue();
  const { view, other, active } = usePane();
  const { link } = useReading();
  const { preferences, set } = usePreferences();
  const acts = useActs();
  const offerUnsent = useOfferUnsent();
  const { place, pending, keep } = usePlace(shown.sha256);
  // The viewer stays from one pièce to the next; it gets the new one together with its place.
  const [ready, setReady] = useState<Ready | null>(null);
  // The name of the file goes when identities are hidden.
  const same = ready?.shown.sha256 === shown.sha256 && ready.shown.nomFichier === shown.nomFichier;
  if (!pending && !same) setReady({ shown, place });
  const source = useMemo(() => (ready ? sourceOf(ready.shown) : null), [ready]);
  const { shown: cited } = useCiting();
  const citing = useCitingPage(tab.type.id, other ? null : (ready?.shown.sha256 ?? null));

  const report = async (raison: string): Promise<void> => {
    const payload = { dossierId: view.dossier.id, typeId: tab.type.id, raison };
    const id = await acts.performOrTell({ type: 'piece.signaler@1', payload }, view.version);
    if (id === null) return;
    const done = t('reportedDone', { piece: name(tab.type.libelle) });
    offerUnsent({ done, undo: () => acts.takeBack(id, null, view.version) });
  };
  if (!ready || !source) return null;
  return (
    <PieceViewer
      source={source}
      langue={langue}
      place={ready.place}
      onPlace={keep}
      pageTheme={preferences.themePage}
      onPageTheme={(themePage) => set({ themePage })}
      onReport={(raison) => void report(raison)}
      {...(citing ? { citing } : {})}
      passage={!other && cited?.sha256 === ready.shown.sha256 ? cited : null}
      active={active}
      link={link}
      disponible={view.fichiers[shown.sha256] === 'present'}
    />
  );
}

/** One pièce: what is to be known of it, then the page as large as can be. */
export function PieceView({ tab }: { readonly tab: PieceTab }) {
  const t = useMessages(reviewDossier);
  const name = useBilingue();
  const { view, pane } = usePane();
  // An older version, asked for by a citation or a note, as long as it is that pièce's.
  const shown = (pane.version === null ? undefined : versionOf(tab, pane.version)) ?? tab.shown;
  const missing =
    tab.piece.statut === 'NC'
      ? 'notConcerned'
      : view.dossier.transmissions.length === 0
        ? 'beforeTransmission'
        : tab.type.obligatoire
          ? 'missingRequired'
          : 'missingOptional';
  return (
    <div className={classes.view}>
      <PieceNotices tab={tab} />
      <div className={classes.page}>
        {shown ? (
          <Suspense fallback={null}>
            <Reader tab={tab} shown={shown} />
          </Suspense>
        ) : (
          <EmptyState
            icon={<Shape name={tab.piece.statut === 'NC' ? 'dash' : 'ring'} size={24} />}
            title={name(tab.type.libelle)}
            text={t(missing)}
          />
        )}
      </div>
    </div>
  );
}
