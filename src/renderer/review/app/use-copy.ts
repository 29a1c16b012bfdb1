import { useCallback } from 'react';
import { reviewPalette } from '../../../messages/review-palette.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useUndo } from './undo.tsx';

/** Copies by the browser's own command: pages have no permission for the clipboard, and it needs none after a click or a key. */
function copy(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'p-hidden';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

/** Copies a link to a dossier, and says so. */
export function useCopyLink(): (link: string) => void {
  const t = useMessages(reviewPalette);
  const { tell } = useUndo();
  return useCallback((link) => tell(copy(link) ? t('copied') : t('copyFailed', { lien: link })), [t, tell]);
}
