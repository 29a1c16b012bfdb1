import { NOTE_MAX } from '../../../domain/note/note.ts';
import { assertNever } from '../../../domain/refusal.ts';
import type { Act } from '../../../protocol/mutations.ts';

/** What the member wrote in an act: never thrown away, whatever becomes of it. */
export function textOf(act: Act): string {
  switch (act.type) {
    case 'avis.enregistrer@1':
    case 'avis.rendre@1':
    case 'decision.saisir@1':
      return act.payload.contenu.commentaire.trim();
    case 'decision.faireAppel@1':
      return joined(act.payload.raison, act.payload.contenu.commentaire);
    case 'piece.refuser@1':
      return act.payload.commentaire.trim();
    case 'piece.signaler@1':
    case 'dossier.corrigerStatut@1':
    case 'recusation.declarer@1':
      return act.payload.raison.trim();
    case 'dossier.statuer@1':
      return act.payload.message.trim();
    case 'dossier.communiquerMotifs@1':
    case 'note.ecrire@1':
    case 'note.ecrire@2':
      return act.payload.texte.trim();
    case 'seance.consigner@1':
      return [
        act.payload.deliberation.observation.trim(),
        ...(act.payload.deliberation.citations ?? []).map(({ extrait }) => extrait),
      ]
        .filter((dit) => dit !== '')
        .join('\n\n');
    case 'seance.rouvrir@1':
      return act.payload.raison.trim();
    // About no dossier: no note keeps it, so the act itself stays.
    case 'commission.ecrireLettre@1':
      return act.payload.modele?.paragraphes.map(({ fr }) => fr).join('\n\n') ?? '';
    case 'commission.signer@1':
    case 'seance.ecrire@1':
    case 'seance.convoquer@1':
    case 'seance.ordonner@1':
    case 'seance.ouvrir@1':
    case 'seance.passer@1':
    case 'seance.clore@1':
    case 'decision.classer@1':
    case 'avis.reprendre@1':
    case 'piece.valider@1':
    case 'piece.remettre@1':
    case 'piece.prendreVersion@1':
    case 'dossier.accorderRetour@1':
    case 'decision.valider@1':
    case 'decision.preparer@1':
    case 'decision.publier@1':
    case 'decision.retirer@1':
    case 'note.supprimer@1':
    case 'etiquette.poser@1':
    case 'etiquette.retirer@1':
    case 'affectation.affecter@1':
    case 'affectation.retirer@1':
    case 'lecture.noter@1':
    case 'lecture.exporter@1':
      return '';
    default:
      return assertNever(act);
  }
}

const joined = (...texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');

/** A text as notes that are short enough. */
export function inNotes(text: string): readonly string[] {
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += NOTE_MAX) parts.push(text.slice(i, i + NOTE_MAX));
  return parts;
}
