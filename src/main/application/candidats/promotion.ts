import { typePublie } from '../../../domain/decision/decision.ts';
import { aPromouvoir, positionDe, promouvoir } from '../../../domain/decision/promotion.ts';
import { decisionChange, dossierChange } from '../acts/effects.ts';
import { journalEntry, unitOf } from '../journal.ts';
import { mailsOf } from '../mails-of.ts';
import type { ActView } from '../mutation-types.ts';
import type { CommitUnit, DocumentStore, Ids } from '../ports.ts';

/** PM6: what no person does is signed by nobody. */
const PERSONNE = { actor: { personneId: '', nom: '' }, deviceId: '' };

/**
 * DE8: what is to be written with a désistement: who is promoted with his mail, if anybody. It holds only
 * on the places it was decided on, so of two at once one is decided again, also when it promotes nobody:
 * the place it did not see freed may be the one that matters.
 */
export async function unitePromotion(
  services: { readonly store: DocumentStore; readonly ids: Ids },
  { dossier: desiste, session, etablissement }: Pick<ActView, 'dossier' | 'session' | 'etablissement'>,
  now: number,
): Promise<CommitUnit> {
  const { store } = services;
  const lues = await store.placesOfSession(session.id);
  const garde = { places: { sessionId: session.id, lues } };
  const apres = lues.map((place) => (place.dossierId === desiste.id ? { ...place, desistee: true } : place));
  const promu = aPromouvoir(session, etablissement, apres, now);
  if (!promu) return unitOf(garde);
  const decision = await store.get('decision', promu.dossierId);
  const dossier = await store.get('dossier', promu.dossierId);
  const commission = await store.get('commission', session.commissionId);
  // Withdrawn since the places were read: they differ now, and the commit will say so.
  if (!decision || !dossier) return unitOf(garde);
  if (!commission) throw new Error(`session ${session.id} without its commission`);
  const apresPromotion = promouvoir(decision.body, dossier.body, commission.body, promu.jour, now);
  const view = { dossier: apresPromotion.dossier, session, etablissement, decision: apresPromotion.decision };
  const line = {
    action: 'decision.promouvoir',
    entity: 'decision',
    id: decision.id,
    avant: { type: 'LC', rang: decision.body.contenu.rang },
    apres: { type: 'FA', jour: promu.jour },
  };
  return unitOf({
    ...garde,
    changes: [
      { ...decisionChange(apresPromotion.decision, dossier.body), expected: decision.version },
      { ...dossierChange(apresPromotion.dossier, ['suite']), expected: dossier.version },
    ],
    journal: [journalEntry(PERSONNE, now, line)],
    mails: mailsOf(services, [apresPromotion.avertissement], view, now),
  });
}

/** DE8: where a candidat stands on the liste complémentaire now, if its commission shows it. */
export async function positionSurListe(
  { store }: { readonly store: DocumentStore },
  { view: { dossier, decision } }: { readonly view: Pick<ActView, 'dossier' | 'decision'> },
): Promise<number | undefined> {
  if (typePublie(decision) !== 'LC') return undefined;
  const commission = await store.get('commission', dossier.commissionId);
  if (!commission?.body.rangVisible) return undefined;
  return positionDe(await store.placesOfSession(dossier.sessionId), dossier.id);
}
