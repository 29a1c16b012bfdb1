import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewGrille } from '../../../messages/review-grille.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { contenuOf, payloadOf } from '../avis/contenu.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import type { BalayageGarde } from './balayage-garde.ts';
import { type Dossiers, nextUnmarked, stepTo } from './sweep-order.ts';

/** OR8: one criterion over all dossiers: a mark and the next one, without a look at what else one thinks of them. */
export function useBalayage(critereId: string, garde: BalayageGarde, keep: (part: BalayageGarde) => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const acts = useActs();
  const { offer, tell } = useUndo();
  const t = useMessages(reviewGrille);
  const common = useMessages(reviewCommon);
  const sentence = useSentence();
  const { query } = useInbox();
  const { data, isError, refetch } = useQuery(
    trpc.lectures.balayage.queryOptions(
      { critereId, sessionId: query.sessionId, graine: garde.graine },
      { placeholderData: (before) => before },
    ),
  );
  // What was just marked, before the workspace has said so.
  const [marked, setMarked] = useState<Readonly<Record<string, number | null>>>({});
  const dossiers: Dossiers = (data?.dossiers ?? []).map((dossier) => {
    const note = marked[dossier.id];
    return note === undefined ? dossier : { ...dossier, note };
  });
  const [at, setAt] = useState<string | null>(null);
  const isHere = (id: string | null | undefined): id is string => dossiers.some((one) => one.id === id);
  const left = isHere(garde.dernier) ? garde.dernier : null;
  const unmarkedLeft = dossiers.find(({ id }) => id === left)?.note === null ? left : null;
  const current = isHere(at) ? at : (unmarkedLeft ?? nextUnmarked(dossiers, null));
  const go = (id: string | null): void => {
    if (id === null) return;
    setAt(id);
    keep({ ...garde, dernier: id });
  };

  /** Keys come faster than a disk: one mark after another, each on the avis as the one before left it. */
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const write = async (id: string, note: number | null): Promise<number | null | undefined> => {
    const view = await client.dossier.get.query({ id, query });
    if (!view) return undefined;
    const contenu = contenuOf(view.monAvis);
    const { [critereId]: before, ...others } = contenu.criteres;
    const criteres = note === null ? others : { ...others, [critereId]: note };
    const payload = { dossierId: id, contenu: payloadOf({ ...contenu, criteres }) };
    const answer = await acts.perform({ type: 'avis.enregistrer@1', payload }, view.version);
    if (answer === null) return undefined;
    if (answer.ok) return before ?? null;
    tell(sentence(answer.refusal));
    return undefined;
  };
  const put = (id: string, note: number | null): Promise<number | null | undefined> => {
    setMarked((all) => ({ ...all, [id]: note }));
    const done = writing.current.then(() =>
      write(id, note).catch(() => {
        tell(common('actFailed'));
        return undefined;
      }),
    );
    writing.current = done.then(async (before) => {
      if (before === undefined) setMarked(({ [id]: _, ...all }) => all);
      await queries.invalidateQueries(trpc.lectures.balayage.pathFilter());
    });
    return done;
  };

  const mark = (note: number | null): void => {
    const id = current;
    if (id === null) return;
    if (note !== null) {
      const rest = dossiers.map((one) => (one.id === id ? { ...one, note } : one));
      const next = nextUnmarked(rest, id);
      setAt(next ?? id);
      keep({ ...garde, dernier: next });
    }
    const written = put(id, note);
    // Offered at once: « Annuler » is about the last key that was pressed, not about the last one written.
    offer({
      done: note === null ? t('sweep.cleared') : t('sweep.marked', { note }),
      undo: async () => {
        const before = await written;
        if (before === undefined) return false;
        go(id);
        return (await put(id, before)) !== undefined;
      },
    });
  };
  return {
    data,
    isError,
    refetch: () => void refetch(),
    dossiers,
    current,
    done: dossiers.filter(({ note }) => note !== null).length,
    mark,
    skip: () => go(stepTo(dossiers, current, 1)),
    back: () => go(stepTo(dossiers, current, -1)),
    go,
  };
}
