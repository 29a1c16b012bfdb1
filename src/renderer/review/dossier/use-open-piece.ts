import { useCallback, useState } from 'react';
import type { DossierView } from '../../../protocol/workspace.ts';
import { firstTab, type PieceTab } from './piece-tab.ts';

interface Open {
  readonly dossierId: string;
  readonly typeId: string | null;
}

/** Which pièce is open: chosen on opening the dossier, then by the member alone, whatever a sync brings. */
export function useOpenPiece(
  view: DossierView | null | undefined,
  tabs: readonly PieceTab[],
  changed: ReadonlySet<string>,
): readonly [string | null, (typeId: string) => void] {
  const [open, setOpen] = useState<Open>({ dossierId: '', typeId: null });
  const dossierId = view?.dossier.id ?? '';
  let typeId = open.typeId;
  if (view && open.dossierId !== dossierId) {
    typeId = firstTab(tabs, open.typeId, changed, view.abilities.traiterPieces.allowed);
    setOpen({ dossierId, typeId });
  }
  const select = useCallback((next: string) => setOpen({ dossierId, typeId: next }), [dossierId]);
  return [typeId, select];
}
