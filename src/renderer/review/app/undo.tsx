import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { useSyncState } from './sync-provider.tsx';
import classes from './toast.module.css';

interface Undoable {
  /** What was done, as a past sentence: « Avis rendu : favorable ». */
  readonly done: string;
  /** Takes it back; or false when it is too late, or the refusal that says why not. */
  readonly undo: () => Promise<boolean | Refusal>;
}

interface Undo {
  /** Shows what was done with « Annuler », and gives Ctrl+Z something to take back. */
  readonly offer: (entry: Undoable) => void;
  /** Shows a sentence; nothing to take back. */
  readonly tell: (text: string) => void;
}

const UndoContext = createContext<Undo | null>(null);
/** Long enough to read and reach, short enough not to pile up. */
const SHOWN_MS = 8000;
const KEPT = 20;

function ToastText({ text, onUndo, label }: { text: string; onUndo?: () => void; label: string }) {
  return (
    <span className={classes.toast}>
      <span>{text}</span>
      {onUndo ? (
        <Button size="xs" variant="subtle" onClick={onUndo}>
          {label}
        </Button>
      ) : null}
    </span>
  );
}

/**
 * Acts of this window that can be taken back, last one first. Of each kind of toast one is shown, the newest:
 * what was done and can be taken back, and what is only told. Each is an alert, which screen readers say as it
 * comes, whatever becomes of it.
 */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const t = useMessages(reviewCommon);
  const sentence = useSentence();
  const stack = useRef<(Undoable & { readonly toast: string })[]>([]);

  const told = useRef<string | null>(null);

  const tell = useCallback(
    (text: string) => {
      if (told.current !== null) notifications.hide(told.current);
      told.current = notifications.show({
        message: <ToastText text={text} label="" />,
        autoClose: SHOWN_MS,
        closeButtonProps: { 'aria-label': t('close') },
      });
    },
    [t],
  );
  const takeBack = useCallback(
    async (entry: Undoable & { readonly toast: string }) => {
      stack.current = stack.current.filter((other) => other !== entry);
      notifications.hide(entry.toast);
      const done = await entry.undo();
      if (typeof done === 'object') tell(sentence(done));
      else tell(t(done ? 'undone' : 'undoTooLate', { acte: entry.done }));
    },
    [t, tell, sentence],
  );
  const offer = useCallback(
    (entry: Undoable) => {
      const kept = { ...entry, toast: `undo-${performance.now()}` };
      const shown = stack.current.at(-1);
      if (shown) notifications.hide(shown.toast);
      stack.current = [...stack.current.slice(1 - KEPT), kept];
      notifications.show({
        id: kept.toast,
        autoClose: SHOWN_MS,
        closeButtonProps: { 'aria-label': t('close') },
        message: <ToastText text={kept.done} label={t('undo')} onUndo={() => void takeBack(kept)} />,
      });
    },
    [t, takeBack],
  );
  useShortcut('undo', () => {
    const last = stack.current.at(-1);
    if (last) void takeBack(last);
    else tell(t('nothingToUndo'));
  });

  const value = useMemo(() => ({ offer, tell }), [offer, tell]);
  return <UndoContext value={value}>{children}</UndoContext>;
}

/**
 * For acts without an inverse (the candidat is told of them): taken back while they wait here, not once they
 * have left. Online that is at once, and offering it would be a lie.
 */
export function useOfferUnsent(): (entry: Undoable) => void {
  const { offer, tell } = useUndo();
  const waits = useSyncState()?.badge === 'horsLigne';
  return (entry) => (waits ? offer(entry) : tell(entry.done));
}

export function useUndo(): Undo {
  const undo = use(UndoContext);
  if (!undo) throw new Error('useUndo outside of UndoProvider');
  return undo;
}
