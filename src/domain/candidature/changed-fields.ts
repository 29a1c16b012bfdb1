import type { Dossier } from './dossier.ts';
import { canonique } from './manifeste.ts';

/** What differs between two states of a dossier: 'statut', 'retour', 'profil', 'reponses', 'motifs', 'piece:<typeId>'. */
export function changedFields(avant: Dossier, apres: Dossier): readonly string[] {
  const differs = (a: unknown, b: unknown): boolean => canonique(a) !== canonique(b);
  const fields: string[] = [];
  if (avant.statut !== apres.statut) fields.push('statut');
  if (avant.retourAccorde !== apres.retourAccorde) fields.push('retour');
  if (differs(avant.profil, apres.profil)) fields.push('profil');
  if (differs(avant.reponses, apres.reponses)) fields.push('reponses');
  if (differs(avant.demandeMotifs ?? null, apres.demandeMotifs ?? null)) fields.push('motifs');
  for (const piece of apres.pieces)
    if (
      differs(
        avant.pieces.find((p) => p.typeId === piece.typeId),
        piece,
      )
    )
      fields.push(`piece:${piece.typeId}`);
  return fields;
}
