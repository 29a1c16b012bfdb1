import { useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useVue } from '../app/preferences.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import { nextPace, PACE_MS, savedPace } from '../inbox/workload.ts';
import { payloadOf } from './contenu.ts';
import type { Draft } from './use-draft.ts';

/** « Rendre mon avis »: gives what is on screen, and offers to take it back. */
export function useGive(draft: Draft, onRefusal: (refusal: Refusal) => void) {
  const t = useMessages(reviewAvis);
  const codes = useMessages(reviewCodes);
  const { view, timeSpent } = useDossier();
  const acts = useActs();
  const { offer } = useUndo();
  const [giving, setGiving] = useState(false);
  const [pace, savePace] = useVue('rythme', savedPace, PACE_MS);

  const give = async (): Promise<void> => {
    if (giving) return;
    setGiving(true);
    const dossierId = view.dossier.id;
    const contenu = await draft.take();
    const answer = await acts.perform(
      { type: 'avis.rendre@1', payload: { dossierId, contenu: payloadOf(contenu) } },
      view.version,
    );
    setGiving(false);
    if (answer === null || !answer.ok) {
      // Not given: what was typed goes on being saved.
      draft.change({});
      if (answer) onRefusal(answer.refusal);
      return;
    }
    draft.release();
    savePace(nextPace(pace, timeSpent()));
    const type = contenu.type === null ? '' : codes(`avis.${contenu.type}`);
    const inverse = { type: 'avis.reprendre@1', payload: { dossierId } } as const;
    offer({ done: t('given', { type }), undo: () => acts.takeBack(answer.id, inverse, view.version) });
  };
  return { give, giving };
}
