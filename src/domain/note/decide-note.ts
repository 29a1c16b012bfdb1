import type { DecideContext } from '../actor.ts';
import { verifierAncrage } from '../avis/ancrage.ts';
import type { Dossier } from '../candidature/dossier.ts';
import type { Couleur } from '../couleurs.ts';
import type { Commission } from '../organisation/organisation.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import { peutNoter, peutPartagerNote } from '../rights/note.ts';
import { type Ancre, MENTIONS_MAX, NOTE_MAX, type Note } from './note.ts';

export interface NoteState {
  readonly dossier: Dossier;
  readonly commission: Commission;
  /** The note that the command names, as it stands. */
  readonly note: Note | undefined;
  /** The note whose thread it answers in. */
  readonly fil: Note | undefined;
}

export type NoteCommand =
  | {
      readonly kind: 'ecrire';
      readonly noteId: string;
      readonly texte: string;
      readonly partagee: boolean;
      readonly ancre: Ancre | null;
      readonly couleur: Couleur | null;
      readonly filId: string | null;
      readonly mentions: readonly string[];
    }
  | { readonly kind: 'supprimer' };

/**
 * PM1: a note is written, changed and withdrawn by its author alone. OR5: a lecteur keeps his to himself.
 * An answer is shared when what it answers is; who is called is a member who can read it. Null: withdrawn.
 */
export function decideNote(state: NoteState, command: NoteCommand, ctx: DecideContext): Result<Note | null> {
  switch (command.kind) {
    case 'ecrire':
      return ecrire(state, command, ctx);
    case 'supprimer':
      if (!state.note) return refuse('introuvable');
      return state.note.auteurId === ctx.actor.personneId ? accept(null) : refuse('interdit');
    default:
      return assertNever(command);
  }
}

function ecrire(
  { dossier, commission, note: before, fil }: NoteState,
  command: Extract<NoteCommand, { kind: 'ecrire' }>,
  { actor, now }: DecideContext,
): Result<Note> {
  const { texte, partagee, ancre, couleur, filId, mentions } = command;
  if (!peutNoter(actor, dossier)) return refuse('introuvable');
  if (partagee && !peutPartagerNote(actor, dossier)) return refuse('interdit');
  if (before && before.auteurId !== actor.personneId) return refuse('interdit');
  if (texte.trim() === '' && ancre === null) return refuse('texte_vide');
  if (texte.length > NOTE_MAX) return refuse('texte_trop_long', { max: NOTE_MAX });
  if (ancre) {
    const verifiee = verifierAncrage(dossier, ancre);
    if (!verifiee.ok) return verifiee;
  }
  if (filId !== null) {
    const lisible =
      fil && fil.dossierId === dossier.id && (fil.partagee || fil.auteurId === actor.personneId);
    // What was withdrawn meanwhile, or answers itself, begins no thread.
    if (!lisible || fil.filId !== undefined || fil.id === command.noteId) return refuse('fil_inconnu');
    if (fil.partagee !== partagee) return refuse('fil_partage_autrement');
  }
  if (mentions.length > 0) {
    if (!partagee) return refuse('mention_sans_partage');
    if (mentions.length > MENTIONS_MAX) return refuse('trop_de_mentions', { max: MENTIONS_MAX });
    const connus = new Set(commission.membres.map(({ personneId }) => personneId));
    // Staff is no member: it is called in the thread that it began.
    if (fil) connus.add(fil.auteurId);
    if (mentions.some((id) => !connus.has(id))) return refuse('membre_inconnu');
  }
  return accept({
    id: command.noteId,
    dossierId: dossier.id,
    commissionId: dossier.commissionId,
    auteurId: actor.personneId,
    auteurNom: actor.nom,
    texte,
    partagee,
    ...(ancre ? { ancre } : {}),
    ...(couleur ? { couleur } : {}),
    ...(filId === null ? {} : { filId }),
    ...(mentions.length > 0 ? { mentions: [...new Set(mentions)] } : {}),
    creeLe: before?.creeLe ?? now,
    majLe: now,
  });
}
