import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { SweepRef } from '../../../protocol/workspace-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import {
  back,
  begin,
  type Outcome,
  pass,
  reopen,
  reopenPassed,
  type SweepState,
  savedOf,
  savedSweep,
  settle,
} from './sweep-state.ts';

/** What is decided of the pièce on screen. */
export interface Decided {
  readonly dossierId: string;
  readonly typeId: string;
  readonly version: number;
  readonly sha256: string;
  /** How the dossier is called, for who listens. */
  readonly nom: string;
}

export interface Sweep {
  readonly state: SweepState;
  /** What was done last, to say beside the page; null: nothing yet. */
  readonly last: { readonly outcome: Outcome; readonly nom: string } | null;
  readonly accept: (piece: Decided) => void;
  readonly refuse: (piece: Decided, commentaire: string) => void;
  readonly pass: () => void;
  readonly back: () => void;
  readonly again: () => void;
  readonly undo: () => void;
  /** Milliseconds between the first and the last decision of this sitting. */
  readonly span: () => number;
}

export const VUE_BALAYAGE = 'balayage';

/** A sweep under way: decides, goes on at once, and saves where it is. Acts are queued; nothing waits for them. */
export function useSweep(typeId: string, refs: readonly SweepRef[]): Sweep {
  const t = useMessages(reviewSweep);
  const sentence = useSentence();
  const announce = useAnnounce();
  const acts = useActs();
  const { tell } = useUndo();
  const { preferences, set } = usePreferences();
  const [state, setState] = useState(() => {
    const saved = savedSweep(preferences.vues[VUE_BALAYAGE]);
    return begin(refs, saved?.typeId === typeId ? saved : null);
  });
  const [last, setLast] = useState<Sweep['last']>(null);
  const times = useRef<{ first: number; last: number } | null>(null);
  const done = useRef(new Map<string, { piece: Decided; act: Promise<string | null> }>());
  const save = useDebouncedCallback(
    (next: SweepState) => set({ vues: { [VUE_BALAYAGE]: savedOf(typeId, next) } }),
    { delay: 400, flushOnUnmount: true },
  );
  useEffect(() => save(state), [state, save]);

  const decide = (piece: Decided, outcome: 'VA' | 'RE', act: Act): void => {
    const now = performance.now();
    times.current = { first: times.current?.first ?? now, last: now };
    const sent = acts.performOrTell(act, piece.version);
    done.current.set(piece.dossierId, { piece, act: sent });
    setState((before) => settle(before, piece.dossierId, outcome));
    setLast({ outcome, nom: piece.nom });
    announce(t(`last.${outcome}`, { nom: piece.nom }));
    // Refused by the rules, or not written: the pièce is to look at again.
    void sent.then((id) => {
      if (id === null) setState((before) => reopen(before, piece.dossierId, false));
    });
  };
  const undo = async (): Promise<void> => {
    const dossierId = state.decided.at(-1);
    const entry = dossierId === undefined ? undefined : done.current.get(dossierId);
    if (!entry) return tell(t('nothingToUndo'));
    const id = await entry.act;
    if (id === null) return;
    const payload = { dossierId: entry.piece.dossierId, typeId };
    const undone = await acts.takeBack(id, { type: 'piece.remettre@1', payload }, entry.piece.version);
    if (undone !== true) return tell(undone === false ? t('undoTooLate') : sentence(undone));
    done.current.delete(entry.piece.dossierId);
    setState((before) => reopen(before, entry.piece.dossierId, true));
    setLast(null);
    announce(t('undone', { nom: entry.piece.nom }));
  };

  return {
    state,
    last,
    accept: (piece) => {
      const { dossierId, sha256 } = piece;
      decide(piece, 'VA', { type: 'piece.valider@1', payload: { dossierId, typeId, sha256 } });
    },
    refuse: (piece, commentaire) => {
      const { dossierId, sha256 } = piece;
      decide(piece, 'RE', { type: 'piece.refuser@1', payload: { dossierId, typeId, sha256, commentaire } });
    },
    pass: () => {
      setState(pass);
      setLast(null);
    },
    back: () => setState(back),
    again: () => setState(reopenPassed),
    undo: () => void undo(),
    span: () => (times.current ? times.current.last - times.current.first : 0),
  };
}
