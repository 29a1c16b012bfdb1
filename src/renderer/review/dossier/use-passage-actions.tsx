import { IconHighlight, IconNote, IconQuote } from '@tabler/icons-react';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { reviewHighlights } from '../../../messages/review-highlights.ts';
import { useMessages } from '../../i18n/langue.tsx';
import type { Passage, PassageAction, Selected } from '../../pdf/piece-viewer.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import type { ShortcutId } from '../keys/shortcuts.ts';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';

interface Uses {
  /** DE1: into my avis; null: there is none to cite in, or the pages are another dossier's. */
  readonly cite: ((passage: Passage) => void) | null;
  readonly highlight: (passage: Passage) => void;
  readonly note: (passage: Passage) => void;
}

const icon = { size: 14, stroke: 1.6 } as const;

/** What a passage selected on these pages is good for, by buttons under it and by their keys. */
export function usePassageActions({ cite, highlight, note }: Uses): {
  readonly actions: readonly PassageAction[];
  readonly onSelect: (selected: Selected | null) => void;
} {
  const t = useMessages(reviewHighlights);
  const ariaKeys = useAriaKeys();
  const selected = useRef<Selected | null>(null);
  const onSelect = useCallback((next: Selected | null) => {
    selected.current = next;
  }, []);
  /** Several pages may be side by side: the passage is on one of them. */
  const onKey = (run: ((passage: Passage) => void) | null): boolean => {
    const now = selected.current;
    if (now === null || run === null) return false;
    run(now.passage);
    now.clear();
    return true;
  };
  useShortcut('cite', () => onKey(cite), cite !== null);
  useShortcut('highlight', () => onKey(highlight));
  useShortcut('annotate', () => onKey(note));

  const actions = useMemo(() => {
    const action = (
      label: string,
      id: ShortcutId,
      content: ReactNode,
      run: (passage: Passage) => void,
    ): PassageAction => ({ label, icon: content, run, hint: <KeyHint id={id} />, keys: ariaKeys(id) });
    return [
      ...(cite ? [action(t('cite'), 'cite', <IconQuote {...icon} />, cite)] : []),
      action(t('highlight'), 'highlight', <IconHighlight {...icon} />, highlight),
      action(t('note'), 'annotate', <IconNote {...icon} />, note),
    ];
  }, [t, ariaKeys, cite, highlight, note]);
  return { actions, onSelect };
}
