import { TYPES_AVIS, type TypeAvis } from '../../../../domain/codes.ts';
import type { SeanceRow, Tally } from '../../../../protocol/seances.ts';
import type { Documents } from '../../replica/documents.ts';
import { moyenneOf } from '../../replica/inbox-entry.ts';

/** How many rendered avis there are of each type. */
function tallyOf(documents: Documents, dossierId: string): Tally {
  const tally: Partial<Record<TypeAvis, number>> = {};
  for (const { body } of documents.ofDossier('avis', dossierId))
    if (body.etat === 'rendu' && body.type !== null) tally[body.type] = (tally[body.type] ?? 0) + 1;
  return tally;
}

/** The type that more avis are of than of any other. */
function proposedBy(tally: Tally): TypeAvis | null {
  const most = Math.max(0, ...Object.values(tally));
  const types = TYPES_AVIS.filter((type) => most > 0 && tally[type] === most);
  return types.length === 1 ? (types[0] ?? null) : null;
}

/** The first of « Raphaël, Dorian »: how a person is called. */
const premier = (prenoms: string): string => prenoms.split(',')[0]?.trim() ?? '';

/** A dossier as an order of the day names it; undefined: not here, or not for this reader. */
export function seanceRow(
  documents: Documents,
  dossierId: string,
  recusations: readonly string[],
): SeanceRow | undefined {
  const dossier = documents.get('dossier', dossierId)?.body;
  const session = dossier && documents.get('session', dossier.sessionId)?.body;
  if (!session || recusations.includes(dossier.candidatId)) return undefined;
  const decision = documents.get('decision', dossierId)?.body;
  const { infos } = dossier.profil;
  const avis = tallyOf(documents, dossierId);
  return {
    dossierId,
    numero: dossier.numero,
    nom: infos ? `${infos.nomUsage || infos.nomNaissance} ${premier(infos.prenoms)}`.trim() : '',
    formation: session.libelle,
    sessionId: session.id,
    statut: dossier.statut,
    avis,
    propose: proposedBy(avis),
    decision: decision
      ? { etat: decision.etat, type: decision.contenu.type, rang: decision.contenu.rang }
      : null,
    moyenne: moyenneOf(dossier.profil),
  };
}
