import { avisId } from '../../../domain/avis/avis.ts';
import type { DossierDuRecueil } from '../../documents/demande.ts';
import type { Choisi, SelectionServices } from './selection.ts';

/** A dossier as the PDF takes it: with the avis that its reader may see (DE1), his own first, and its decision. */
export function dossierDuRecueil(
  { documents, member }: Pick<SelectionServices, 'documents' | 'member'>,
  { dossier, session }: Choisi,
): DossierDuRecueil {
  const mine = avisId(dossier.id, member.actor().personneId);
  const avis = documents.ofDossier('avis', dossier.id).map(({ body }) => body);
  return {
    dossier,
    session,
    motifs: documents.get('commission', dossier.commissionId)?.body.motifs ?? [],
    avis: avis.toSorted((a, b) => Number(b.id === mine) - Number(a.id === mine)),
    decision: documents.get('decision', dossier.id)?.body ?? null,
  };
}
