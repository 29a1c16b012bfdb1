import { type AvisCompare, accordDe, distributionOf } from '../../../domain/avis/accord.ts';
import { notePonderee } from '../../../domain/avis/note-ponderee.ts';
import { estDeLaCommission, estScolarite } from '../../../domain/rights/dossier.ts';
import type { AccordQuery, AccordVue } from '../../../protocol/lectures.ts';
import { entriesOfCommission, hidesOthers, type LecturesServices, nommer } from './lectures-view.ts';

/**
 * DE1, OR8: how far avis agree, from those that this person may see: hidden ones are not in a replica at all.
 * Null: the commission is not his.
 */
export function accordVue(deps: LecturesServices, query: AccordQuery): AccordVue | null {
  const commission = deps.replica.get('commission', query.commissionId)?.body;
  const actor = deps.member.actor();
  const lieu = commission && { commissionId: commission.id, centreId: commission.centreId, candidatId: '' };
  if (!commission || !lieu || !(estScolarite(actor, lieu) || estDeLaCommission(actor, lieu))) return null;
  const { documents } = deps.overlay;
  const entries = entriesOfCommission(deps, commission.id, query.sessionIds);
  const asked = new Map(
    entries.map(({ id }) => [
      id,
      documents
        .ofDossier('affectation', id)
        .filter(({ body }) => body.role === 'calibrage' && body.recuseeLe === null),
    ]),
  );
  const calibrage = entries.filter(({ id }) => (asked.get(id)?.length ?? 0) > 0);
  const looked = query.calibrage ? calibrage : entries;
  const authors = new Map<string, string>();
  const avisOf = (id: string, sessionId: string): readonly AvisCompare[] =>
    documents.ofDossier('avis', id).flatMap(({ body }) => {
      if (body.etat !== 'rendu' || body.type === null) return [];
      authors.set(body.auteurId, body.auteurNom);
      const note = notePonderee(deps.sessions.get(sessionId)?.grille ?? [], body.criteres);
      return [{ dossierId: id, auteurId: body.auteurId, type: body.type, note }];
    });
  const avis = looked.flatMap(({ id, sessionId }) => avisOf(id, sessionId));
  const accord = accordDe(avis);
  const compared = new Set(accord.dossiers.map(({ dossierId }) => dossierId));
  return {
    ...accord,
    noms: Object.fromEntries(authors),
    nommes: looked.filter(({ id }) => compared.has(id)).map((entry) => ({ dossier: nommer(entry) })),
    distributions: Object.fromEntries(
      [...Map.groupBy(avis, ({ auteurId }) => auteurId)].flatMap(([id, his]) => {
        const distribution = distributionOf(his.flatMap(({ note }) => (note === null ? [] : [note])));
        return distribution ? [[id, distribution]] : [];
      }),
    ),
    masques: looked.filter((entry) => hidesOthers(commission, entry, actor)).length,
    calibrage: {
      dossiers: calibrage.length,
      attendus: calibrage.reduce((sum, { id }) => sum + (asked.get(id)?.length ?? 0), 0),
      rendus: calibrage.reduce((sum, { id }) => {
        const readers = new Set(asked.get(id)?.map(({ body }) => body.personneId));
        return (
          sum +
          documents
            .ofDossier('avis', id)
            .filter(({ body }) => body.etat === 'rendu' && readers.has(body.auteurId)).length
        );
      }, 0),
    },
  };
}
