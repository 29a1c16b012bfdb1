import { type KeyboardEvent, useRef } from 'react';
import type { Critere } from '../../../domain/organisation/organisation.ts';
import { digitOrZeroOf } from '../keys/shortcuts.ts';
import { useShortcut } from '../keys/shortcuts-provider.tsx';

interface Grid {
  readonly grille: readonly Critere[];
  readonly marks: Readonly<Record<string, number>>;
  readonly onMark: (id: string, mark: number | undefined) => void;
  /** The grid is wanted on screen. */
  readonly onEnter: () => void;
}

/** Where a key takes one of `length` criteria: up, or else down; it stays at the ends. */
export const rowAfter = (key: string, at: number, length: number): number =>
  Math.min(Math.max(0, key === 'ArrowUp' ? at - 1 : at + 1), length - 1);

/**
 * OR8: the grid by keyboard. G enters it at the first criterion without a mark; digits mark (by their place on
 * the keyboard: no Shift on AZERTY), arrows and Enter go from one to the next, Backspace clears. A scale that
 * digits don't cover is a field, where one types.
 */
export function useCriteriaKeys({ grille, marks, onMark, onEnter }: Grid) {
  const root = useRef<HTMLFieldSetElement>(null);
  const focusRow = (at: number): void => {
    const row = root.current?.querySelectorAll('[data-critere]')[at];
    const input = row?.querySelector('input:checked') ?? row?.querySelector('input');
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    if (input.type !== 'radio') input.select();
  };
  useShortcut(
    'grid',
    () => {
      onEnter();
      const open = Math.max(
        0,
        grille.findIndex(({ id }) => marks[id] === undefined),
      );
      // At once, so that the digit that follows is this one's; a panel that was hidden is there in a frame.
      focusRow(open);
      if (!root.current?.contains(document.activeElement)) requestAnimationFrame(() => focusRow(open));
    },
    grille.length > 0,
  );
  /** Marks or clears; false: the key is for somebody else. */
  const markBy = (
    event: globalThis.KeyboardEvent,
    { id, echelle }: Critere,
    row: Element | null,
  ): boolean => {
    if (event.key === 'Backspace' || event.key === 'Delete') {
      onMark(id, undefined);
      return true;
    }
    const digit = digitOrZeroOf(event);
    if (digit === null) return false;
    if (digit <= echelle) {
      onMark(id, digit);
      row?.querySelectorAll('input')[digit]?.focus();
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const { target } = event;
    const row = target instanceof HTMLInputElement ? target.closest('[data-critere]') : null;
    const at = grille.findIndex(({ id }) => id === row?.getAttribute('data-critere'));
    const critere = grille[at];
    if (!critere || !(target instanceof HTMLInputElement)) return;
    const moves = event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key === 'Enter';
    if (moves) focusRow(rowAfter(event.key, at, grille.length));
    else if (target.type !== 'radio' || !markBy(event.nativeEvent, critere, row)) return;
    // A digit past the scale is no motif either.
    event.preventDefault();
  };
  return { ref: root, onKeyDown };
}
