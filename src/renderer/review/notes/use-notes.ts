import type { Note } from '../../../domain/note/note.ts';
import { reviewNotes } from '../../../messages/review-notes.ts';
import type { MutationPayload } from '../../../protocol/mutations.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSession } from '../app/session.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import { type Callable, called } from './mentions.ts';
import type { NoteDraft } from './use-note-draft.ts';

type Payload = MutationPayload<'note.ecrire@2'>;

const payloadOf = (note: Note, noteId: string): Payload => ({
  noteId,
  dossierId: note.dossierId,
  texte: note.texte,
  partagee: note.partagee,
  ancre: note.ancre
    ? {
        ...note.ancre,
        quads: note.ancre.quads.map(([a, b, c, d]) => [a, b, c, d] as [number, number, number, number]),
      }
    : null,
  couleur: note.couleur ?? null,
  filId: note.filId ?? null,
  mentions: [...(note.mentions ?? [])],
});

/** Writing of notes on the open dossier. Each answers whether it was done; a refusal was told. */
export function useNotes() {
  const t = useMessages(reviewNotes);
  const { view } = useDossier();
  const { me } = useSession();
  const acts = useActs();
  const { offer } = useUndo();
  const dossierId = view.dossier.id;
  const moi = me?.personneId ?? '';
  const membres: readonly Callable[] = view.commission.membres.filter(({ personneId }) => personneId !== moi);

  const write = async (payload: Payload): Promise<boolean> =>
    (await acts.performOrTell({ type: 'note.ecrire@2', payload }, view.version)) !== null;
  return {
    moi,
    membres,
    canShare: view.abilities.partagerNote.allowed,
    add: (
      { texte, partagee }: NoteDraft,
      filId: string | null,
      people: readonly Callable[],
    ): Promise<boolean> =>
      write({
        noteId: crypto.randomUUID(),
        dossierId,
        texte: texte.trim(),
        partagee,
        ancre: null,
        couleur: null,
        filId,
        mentions: partagee ? [...called(texte, people)] : [],
      }),
    edit: (note: Note, { texte, partagee }: NoteDraft, people: readonly Callable[]): Promise<boolean> =>
      write({
        ...payloadOf(note, note.id),
        texte: texte.trim(),
        partagee,
        mentions: partagee ? [...called(texte, people)] : [],
      }),
    remove: async (note: Note): Promise<void> => {
      const payload = { noteId: note.id, dossierId };
      const id = await acts.performOrTell({ type: 'note.supprimer@1', payload }, view.version);
      if (id === null) return;
      // Once it has left, its id is spent: it comes back under another one.
      const again = payloadOf(note, crypto.randomUUID());
      offer({
        done: t('deleted'),
        undo: () => acts.takeBack(id, { type: 'note.ecrire@2', payload: again }, view.version),
      });
    },
  };
}
