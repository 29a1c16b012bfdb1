import type { Actor } from '../../../domain/actor.ts';
import type { Dossier, EvenementDossier } from '../../../domain/candidature/dossier.ts';
import type { Decision } from '../../../domain/decision/decision.ts';
import type { Lecture } from '../../../domain/lecture/lecture.ts';
import type { Note } from '../../../domain/note/note.ts';
import { assertNever } from '../../../domain/refusal.ts';

/** Fields that an event of the timeline tells of. */
function fieldsOf(evenement: EvenementDossier): readonly string[] {
  switch (evenement.kind) {
    case 'transmission':
      // LC5: profile and answers are frozen anew at each.
      return ['profil', 'reponses', 'statut'];
    case 'statut':
    case 'annulation':
    case 'confirmation':
    case 'desistement':
      return ['statut'];
    case 'piece':
    case 'signalement':
      return [`piece:${evenement.typeId}`];
    case 'demandeMotifs':
    case 'motifsCommuniques':
      return ['motifs'];
    // DE8: told by the decision's own acts.
    case 'promotion':
    case 'creation':
      return [];
    default:
      return assertNever(evenement);
  }
}

/**
 * What others changed since `lecture`: 'statut', 'profil', 'reponses', 'motifs', 'piece:<typeId>', 'decision',
 * 'notes', and 'mention' where one of them calls the member. Told by
 * the dossier's own timeline, so that it is the same on every device of the member. Empty when he never
 * read it: all of it is new then.
 */
export function changedSince(
  lecture: Lecture | undefined,
  {
    dossier,
    version,
    decision,
    notes,
  }: {
    readonly dossier: Dossier;
    readonly version: number;
    readonly decision: Decision | undefined;
    readonly notes: readonly Note[];
  },
  moi: Pick<Actor, 'personneId' | 'nom'>,
): readonly string[] {
  if (!lecture) return [];
  const since = lecture.luLe;
  const fields = new Set<string>();
  if (version > lecture.versionLue) {
    for (const evenement of dossier.evenements)
      if (evenement.le > since && evenement.par !== moi.nom)
        for (const field of fieldsOf(evenement)) fields.add(field);
    for (const piece of dossier.pieces)
      if (piece.versions.some(({ deposeeLe }) => deposeeLe > since)) fields.add(`piece:${piece.typeId}`);
  }
  if (decision?.actes.some(({ le, parNom }) => le > since && parNom !== moi.nom)) fields.add('decision');
  for (const note of notes) {
    if (note.majLe <= since || note.auteurId === moi.personneId) continue;
    fields.add('notes');
    if (note.mentions?.includes(moi.personneId)) fields.add('mention');
  }
  return [...fields];
}
