import { useMemo, useRef } from 'react';
import type { Citing, Passage } from '../../pdf/piece-viewer.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import { useCanCite, useCiting } from './citing.tsx';

/** DE1: a passage selected on this version's pages goes into my avis, by the button or its key. */
export function useCitingPage(typePieceId: string, sha256: string | null): Citing | null {
  const ariaKeys = useAriaKeys();
  const { take } = useCiting();
  const can = useCanCite() && sha256 !== null;
  const selected = useRef<Passage | null>(null);
  const citing = useMemo(
    () => ({
      onCite: (passage: Passage): void => {
        if (sha256 !== null) take({ id: crypto.randomUUID(), typePieceId, sha256, ...passage });
      },
      onSelect: (passage: Passage | null): void => {
        selected.current = passage;
      },
      hint: <KeyHint id="cite" />,
      keys: ariaKeys('cite'),
    }),
    [take, typePieceId, sha256, ariaKeys],
  );
  useShortcut(
    'cite',
    () => {
      // Two pages may be side by side: the passage is on one of them.
      if (selected.current === null) return false;
      citing.onCite(selected.current);
      document.getSelection()?.removeAllRanges();
    },
    can,
  );
  return can ? citing : null;
}
