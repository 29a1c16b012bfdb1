import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Ancre } from '../../../domain/note/note.ts';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewHighlights } from '../../../messages/review-highlights.ts';
import type { PlaceLecture } from '../../../protocol/workspace.ts';
import { useBilingue, useLangue, useMessages } from '../../i18n/langue.tsx';
import type { Passage } from '../../pdf/piece-viewer.tsx';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { usePreferences } from '../app/preferences.tsx';
import { useSession } from '../app/session.tsx';
import { useOfferUnsent } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { HighlightDialog } from '../highlights/highlight-dialog.tsx';
import { type Highlight, isHighlight, marksOf } from '../highlights/highlights.ts';
import { useHighlightActs, useLastColour } from '../highlights/use-highlight-acts.ts';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import { useCanCite, useCiting } from './citing.tsx';
import { sourceOf } from './piece-source.ts';
import type { PieceTab } from './piece-tab.ts';
import { usePane, useReading } from './reading-context.tsx';
import { usePassageActions } from './use-passage-actions.tsx';
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

/** A note being written: on a passage that is new to it, or on one that was highlighted. */
type Editing = { readonly ancre: Ancre } | { readonly note: Highlight };

/** The viewer on one version, with what is done with its passages. */
export function PieceReader({ tab, shown }: { readonly tab: PieceTab; readonly shown: VersionPiece }) {
  const t = useMessages(reviewDossier);
  const words = useMessages(reviewHighlights);
  const name = useBilingue();
  const langue = useLangue();
  const { me } = useSession();
  const { view, other, active } = usePane();
  const { link } = useReading();
  const { preferences, set } = usePreferences();
  const { mask } = usePresentation();
  const acts = useActs();
  const offerUnsent = useOfferUnsent();
  const { place, pending, keep } = usePlace(shown.sha256);
  // The viewer stays from one pièce to the next; it gets the new one together with its place.
  const [ready, setReady] = useState<Ready | null>(null);
  // The name of the file goes when identities are hidden.
  const same = ready?.shown.sha256 === shown.sha256 && ready.shown.nomFichier === shown.nomFichier;
  if (!pending && !same) setReady({ shown, place });
  const source = useMemo(() => (ready ? sourceOf(ready.shown) : null), [ready]);
  const sha256 = ready?.shown.sha256 ?? '';

  const { shown: cited, found, take } = useCiting();
  const couleur = useLastColour();
  const { create, change, remove } = useHighlightActs(view);
  const [editing, setEditing] = useState<Editing | null>(null);
  const typePieceId = tab.type.id;
  const canCite = useCanCite() && !other;
  const cite = useMemo(
    () =>
      canCite
        ? (passage: Passage) => take({ id: crypto.randomUUID(), typePieceId, sha256, ...passage })
        : null,
    [canCite, take, typePieceId, sha256],
  );
  const { actions, onSelect } = usePassageActions({
    cite,
    highlight: (passage) =>
      void create({ typePieceId, sha256, ...passage }, { texte: '', couleur, partagee: false }),
    note: (passage) => setEditing({ ancre: { typePieceId, sha256, ...passage } }),
  });
  const { notes, dossier } = view;
  const personneId = me?.personneId ?? '';
  const marks = useMemo(
    () =>
      marksOf(notes, sha256, personneId, ({ auteurNom: nom, texte }) =>
        texte === '' ? words('by', { nom }) : words('byWith', { nom, texte: mask(dossier.id, texte) }),
      ),
    [notes, sha256, personneId, words, mask, dossier.id],
  );
  const onMark = (id: string): void => {
    const note = notes.find((one) => one.id === id);
    if (note && isHighlight(note) && note.auteurId === personneId) setEditing({ note });
  };

  const report = async (raison: string): Promise<void> => {
    const payload = { dossierId: dossier.id, typeId: typePieceId, raison };
    const id = await acts.performOrTell({ type: 'piece.signaler@1', payload }, view.version);
    if (id === null) return;
    const done = t('reportedDone', { piece: name(tab.type.libelle) });
    offerUnsent({ done, undo: () => acts.takeBack(id, null, view.version) });
  };
  if (!ready || !source) return null;
  const written = editing && 'note' in editing ? editing.note : null;
  const ancre = editing && ('note' in editing ? editing.note.ancre : editing.ancre);
  return (
    <>
      <PieceViewer
        source={source}
        langue={langue}
        place={ready.place}
        onPlace={keep}
        pageTheme={preferences.themePage}
        onPageTheme={(themePage) => set({ themePage })}
        onReport={(raison) => void report(raison)}
        actions={actions}
        onSelect={onSelect}
        marks={marks}
        onMark={onMark}
        found={found?.sha256 === sha256 && !other ? found : null}
        passage={!other && cited?.sha256 === sha256 ? cited : null}
        active={active}
        link={link}
        disponible={view.fichiers[shown.sha256] === 'present'}
      />
      {ancre ? (
        <HighlightDialog
          opened
          onClose={() => setEditing(null)}
          extrait={mask(dossier.id, ancre.extrait)}
          page={ancre.page}
          start={{
            texte: written?.texte ?? '',
            couleur: written?.couleur ?? couleur,
            partagee: written?.partagee ?? false,
          }}
          canShare={view.abilities.partagerNote.allowed}
          onSave={(text) => (written ? change(written, text) : create(ancre, text))}
          onDelete={written ? () => void remove(written) : null}
        />
      ) : null}
    </>
  );
}
