import { avisId } from '../../../domain/avis/avis.ts';
import { rangTire } from '../../../domain/lecture/repartition-ordre.ts';
import { peutEcrireAvis } from '../../../domain/rights/avis.ts';
import type { BalayageQuery, BalayageVue } from '../../../protocol/lectures.ts';
import { entriesOf, type LecturesServices } from './lectures-view.ts';

/**
 * OR8: one criterion over every dossier that waits for this member's avis, marked ones included: what was given
 * is given. Those that he was asked to read, when there are any; else all of them.
 */
export function balayageVue(deps: LecturesServices, query: BalayageQuery): BalayageVue {
  const { sessions, member, overlay } = deps;
  const { graine } = query;
  const actor = member.actor();
  const mine = sessions
    .all()
    .filter(({ id }) => query.sessionId === null || query.sessionId === id)
    .filter(({ commissionId, centreId }) =>
      peutEcrireAvis(actor, { commissionId, centreId, candidatId: '' }),
    );
  const criteres = new Map(
    mine.flatMap(({ grille }) => grille.map((critere) => [critere.id, critere] as const)),
  );
  const critere = criteres.get(query.critereId) ?? null;
  // One id may be marked on another scale elsewhere: those are other marks.
  const graded = new Set(
    mine
      .filter(({ grille }) =>
        grille.some(({ id, echelle }) => id === critere?.id && echelle === critere.echelle),
      )
      .map(({ id }) => id),
  );
  const all = entriesOf(deps, { sessionId: query.sessionId }).filter(
    ({ sessionId, annulee, statut }) => graded.has(sessionId) && !annulee && statut !== 'AT',
  );
  const asked = all.filter(({ affectation }) => affectation !== null && affectation !== 'reserve');
  const dossiers = (asked.length > 0 ? asked : all)
    .filter(({ avisEtat }) => avisEtat !== 'rendu')
    .map(({ id }) => ({
      id,
      note:
        overlay.documents.get('avis', avisId(id, actor.personneId))?.body.criteres[query.critereId] ?? null,
    }));
  return {
    critere,
    criteres: [...criteres.values()],
    dossiers:
      graine === null
        ? dossiers
        : dossiers.toSorted((a, b) => rangTire(a.id, graine) - rangTire(b.id, graine)),
  };
}
