import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CommandeLot } from '../../../domain/decision/lot.ts';
import { reviewBatch } from '../../../messages/review-batch.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import type { LotView, ProgresLot } from '../../../protocol/lots.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';
import type { Batch } from './batch-context.tsx';

export interface BatchLot {
  /** Null: nothing was looked at yet. */
  readonly lot: LotView | null;
  readonly looking: boolean;
  readonly failed: boolean;
  /** Null: it does not run. */
  readonly progress: ProgresLot | null;
  readonly preview: (commande: CommandeLot) => Promise<void>;
  readonly apply: () => void;
  readonly stop: () => void;
  readonly undo: (dossierId: string | null) => Promise<void>;
  /** Back to what is asked. */
  readonly reset: () => void;
  readonly dismiss: () => Promise<void>;
}

const doneOf = (lot: LotView): number => lot.lignes.filter(({ sort }) => sort === 'fait').length;

/** DE5: one lot from its preview to its undoing; what it did is followed until it has left. */
export function useBatchLot(batch: Batch): BatchLot {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const t = useMessages(reviewBatch);
  const common = useMessages(reviewCommon);
  const announce = useAnnounce();
  const { offer, tell } = useUndo();
  const [id, setId] = useState<string | null>(batch.lotId ?? null);
  const [looking, setLooking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [progress, setProgress] = useState<ProgresLot | null>(null);
  const running = useRef<{ unsubscribe: () => void } | null>(null);
  useEffect(() => () => running.current?.unsubscribe(), []);
  const { data } = useQuery(
    trpc.lots.get.queryOptions({ id: id ?? '' }, { enabled: id !== null && progress === null }),
  );
  const lot = id === null ? null : (data ?? null);
  const show = (next: LotView | null): void => {
    if (next) queries.setQueryData(trpc.lots.get.queryKey({ id: next.id }), next);
  };

  const preview = async (commande: CommandeLot): Promise<void> => {
    setLooking(true);
    setFailed(false);
    try {
      const payload =
        commande.kind === 'saisir'
          ? {
              kind: commande.kind,
              contenu: {
                ...commande.contenu,
                motifs: [...commande.contenu.motifs],
                rendezVous: commande.contenu.rendezVous ? { ...commande.contenu.rendezVous } : null,
              },
            }
          : commande;
      const next = await client.lots.preview.mutate({ cible: batch.cible, commande: payload });
      show(next);
      setId(next.id);
      announce(t('previewText'));
    } catch {
      setFailed(true);
    } finally {
      setLooking(false);
    }
  };
  const undo = async (dossierId: string | null): Promise<number> => {
    if (!lot) return 0;
    const next = await client.lots.undo.mutate({ id: lot.id, dossierId });
    const before = lot.lignes.filter(({ sort }) => sort === 'annule').length;
    const after = next?.lignes.filter(({ sort }) => sort === 'annule').length ?? before;
    show(next);
    return after - before;
  };
  const ended = async (of: LotView): Promise<void> => {
    running.current = null;
    const next = await client.lots.get.query({ id: of.id });
    show(next);
    setProgress(null);
    if (!next) return;
    const done = t(`done.${next.commande.kind}`, { count: doneOf(next) });
    const refused = next.lignes.filter(({ sort }) => sort === 'refuse').length;
    announce(t('ended', { fait: done, count: refused }));
    if (doneOf(next) > 0 && next.commande.kind !== 'publier' && next.commande.kind !== 'completer')
      offer({
        done,
        undo: async () => {
          const left = await client.lots.undo.mutate({ id: next.id, dossierId: null });
          show(left);
          return left !== null && doneOf(left) < doneOf(next);
        },
      });
  };

  return {
    lot,
    looking,
    failed,
    progress,
    preview,
    apply: () => {
      if (!lot || running.current) return;
      setProgress({ faits: 0, refuses: 0, total: lot.lignes.filter(({ sort }) => sort === 'prevu').length });
      running.current = client.lots.run.subscribe(
        { id: lot.id },
        {
          onData: setProgress,
          onComplete: () => void ended(lot),
          onError: () => {
            tell(t('interrupted'));
            void ended(lot);
          },
        },
      );
    },
    stop: () => {
      running.current?.unsubscribe();
      if (lot) void ended(lot);
    },
    undo: async (dossierId) => {
      try {
        const text = t('undone', { count: await undo(dossierId) });
        announce(text);
        if (dossierId === null) tell(text);
      } catch {
        tell(common('actFailed'));
      }
    },
    reset: () => setId(null),
    dismiss: async () => {
      if (lot) await client.lots.dismiss.mutate({ id: lot.id });
      await queries.invalidateQueries(trpc.lots.list.pathFilter());
    },
  };
}
