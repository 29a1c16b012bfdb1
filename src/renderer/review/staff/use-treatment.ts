import { reviewStaff } from '../../../messages/review-staff.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import type { PieceTab } from '../dossier/piece-tab.ts';

/** The pièce to look at after `current`: the next one transmitted and not yet decided, going round. */
export function nextToTreat(tabs: readonly PieceTab[], current: string): string | null {
  const from = tabs.findIndex(({ type }) => type.id === current);
  const after = [...tabs.slice(from + 1), ...tabs.slice(0, Math.max(0, from))];
  return after.find(({ piece, shown }) => piece.statut === 'TR' && shown !== null)?.type.id ?? null;
}

/** LC4: validate or refuse the open pièce, each with its way back; then on to the next one to look at. */
export function useTreatment() {
  const t = useMessages(reviewStaff);
  const name = useBilingue();
  const { view, tabs, current, select } = useDossier();
  const acts = useActs();
  const { offer } = useUndo();
  const dossierId = view.dossier.id;

  const offerBack = (done: string, id: string, typeId: string): void => {
    const inverse = { type: 'piece.remettre@1', payload: { dossierId, typeId } } as const;
    offer({
      done,
      undo: async () => {
        const back = await acts.takeBack(id, inverse, view.version);
        if (back === true) select(typeId);
        return back;
      },
    });
  };
  const goOn = (typeId: string): void => {
    const next = nextToTreat(tabs, typeId);
    if (next !== null) select(next);
  };
  return {
    accept: async (): Promise<void> => {
      if (!current?.shown) return;
      const typeId = current.type.id;
      const payload = { dossierId, typeId, sha256: current.shown.sha256 };
      const id = await acts.performOrTell({ type: 'piece.valider@1', payload }, view.version);
      if (id === null) return;
      offerBack(t('accepted', { piece: name(current.type.libelle) }), id, typeId);
      goOn(typeId);
    },
    /** True once it is refused: the form can close. */
    refuse: async (commentaire: string): Promise<boolean> => {
      if (!current) return false;
      const typeId = current.type.id;
      const payload = { dossierId, typeId, sha256: current.shown?.sha256 ?? null, commentaire };
      const id = await acts.performOrTell({ type: 'piece.refuser@1', payload }, view.version);
      if (id === null) return false;
      offerBack(t('refused', { piece: name(current.type.libelle) }), id, typeId);
      goOn(typeId);
      return true;
    },
    putBack: async (): Promise<void> => {
      if (!current) return;
      const payload = { dossierId, typeId: current.type.id };
      await acts.performOrTell({ type: 'piece.remettre@1', payload }, view.version);
    },
  };
}
