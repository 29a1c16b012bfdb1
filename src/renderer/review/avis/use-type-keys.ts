import type { TypeAvis } from '../../../domain/codes.ts';
import { useShortcut } from '../keys/shortcuts-provider.tsx';

/** F, D, L, A, S: one key, one type. */
export function useTypeKeys(pick: (type: TypeAvis) => void): void {
  useShortcut('favorable', () => pick('FA'));
  useShortcut('defavorable', () => pick('DE'));
  useShortcut('listeComplementaire', () => pick('LC'));
  useShortcut('listeAttente', () => pick('LA'));
  useShortcut('preselection', () => pick('PR'));
}
