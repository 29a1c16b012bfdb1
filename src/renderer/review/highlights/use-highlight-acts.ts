import { COULEURS, type Couleur } from '../../../domain/couleurs.ts';
import type { Ancre } from '../../../domain/note/note.ts';
import { reviewHighlights } from '../../../messages/review-highlights.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { DossierView } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { usePreferences, useVue } from '../app/preferences.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import type { Highlight } from './highlights.ts';

/** What a member writes of a highlight. */
export interface HighlightText {
  readonly texte: string;
  readonly couleur: Couleur;
  readonly partagee: boolean;
}

const savedColour = (saved: unknown): Couleur | null => COULEURS.find((couleur) => couleur === saved) ?? null;

/** The colour that was used last. */
export function useLastColour(): Couleur {
  return useVue('surlignage', savedColour, 'jaune')[0];
}

/** What is done with highlights of a dossier; each can be undone. */
export function useHighlightActs({ dossier, version }: Pick<DossierView, 'dossier' | 'version'>) {
  const t = useMessages(reviewHighlights);
  const acts = useActs();
  const { offer } = useUndo();
  const { set } = usePreferences();
  const dossierId = dossier.id;

  const writing = (noteId: string, ancre: Ancre, text: HighlightText): Act => ({
    type: 'note.ecrire@2',
    payload: { noteId, dossierId, ancre: open(ancre), ...text, filId: null, mentions: [] },
  });
  const textOf = ({ texte, couleur = 'jaune', partagee }: Highlight): HighlightText => ({
    texte,
    couleur,
    partagee,
  });

  return {
    /** True once it is kept. */
    async create(ancre: Ancre, text: HighlightText): Promise<boolean> {
      const noteId = crypto.randomUUID();
      const id = await acts.performOrTell(writing(noteId, ancre, text), version);
      if (id === null) return false;
      set({ vues: { surlignage: text.couleur } });
      offer({
        done: t(text.texte === '' ? 'made' : 'noted'),
        undo: () => acts.takeBack(id, { type: 'note.supprimer@1', payload: { noteId, dossierId } }, version),
      });
      return true;
    },
    async change(note: Highlight, text: HighlightText): Promise<boolean> {
      const before = textOf(note);
      const id = await acts.performOrTell(writing(note.id, note.ancre, text), version);
      if (id === null) return false;
      const shared = text.partagee === before.partagee ? 'changed' : text.partagee ? 'shared' : 'unshared';
      offer({
        done: t(shared),
        // Written again: what waits may have been joined with its making, which stays.
        undo: async () => {
          const answer = await acts.perform(writing(note.id, note.ancre, before), version);
          return answer !== null && (answer.ok || answer.refusal);
        },
      });
      return true;
    },
    async remove(note: Highlight): Promise<void> {
      const id = await acts.performOrTell(
        { type: 'note.supprimer@1', payload: { noteId: note.id, dossierId } },
        version,
      );
      if (id === null) return;
      const again = writing(crypto.randomUUID(), note.ancre, textOf(note));
      offer({ done: t('deleted'), undo: () => acts.takeBack(id, again, version) });
    },
  };
}

/** As an act carries it: arrays that nobody else holds. */
const open = ({ quads, ...ancre }: Ancre) => ({
  ...ancre,
  quads: quads.map(([x1, y1, x2, y2]): [number, number, number, number] => [x1, y1, x2, y2]),
});
