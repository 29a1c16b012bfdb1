import type { DecideContext } from '../../../domain/actor.ts';
import { decideNote, type NoteCommand } from '../../../domain/note/decide-note.ts';
import { accept, assertNever, type Result } from '../../../domain/refusal.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { effectOf, noteChange } from './effects.ts';

export type NoteAct = Extract<Act, { type: `note.${string}` }>;

/** A member's own notes and highlights. */
export function executeNoteAct(view: ActView, act: NoteAct, ctx: DecideContext): Result<Effect> {
  const { dossier, commission, note, fil } = view;
  const decided = decideNote({ dossier, commission, note, fil }, commandOf(act), ctx);
  if (!decided.ok) return decided;
  const named = decided.value ?? note;
  if (!named) throw new Error('a note that never was is withdrawn');
  return accept(effectOf(noteChange(named, decided.value, note?.partagee ?? false)));
}

function commandOf(act: NoteAct): NoteCommand {
  switch (act.type) {
    case 'note.ecrire@1': {
      const { noteId, texte, partagee } = act.payload;
      return {
        kind: 'ecrire',
        noteId,
        texte,
        partagee,
        ancre: null,
        couleur: null,
        filId: null,
        mentions: [],
      };
    }
    case 'note.ecrire@2': {
      const { noteId, texte, partagee, ancre, couleur, filId, mentions } = act.payload;
      return { kind: 'ecrire', noteId, texte, partagee, ancre, couleur, filId, mentions };
    }
    case 'note.supprimer@1':
      return { kind: 'supprimer' };
    default:
      return assertNever(act);
  }
}
