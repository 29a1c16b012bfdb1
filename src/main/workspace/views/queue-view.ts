import { assertNever } from '../../../domain/refusal.ts';
import type { ConflictView, QueueItem, Sujet } from '../../../protocol/workspace.ts';
import type { Acte, EtatActe, QueueStore } from '../../application/queue-ports.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { Documents } from '../replica/documents.ts';
import { actOf } from '../replica/overlay.ts';

/** Acknowledged acts shown below those that wait. */
const RECENT = 50;

/** A dossier as it is named to its reader: by its person, or in blind mode by its number. */
export function libelleOf(replica: Pick<ReplicaStore, 'inbox'>, dossierId: string): string {
  const row = replica.inbox.get(dossierId);
  return row ? `${row.nom} ${row.prenom}`.trim() || row.numero : '';
}

function etatShown(etat: Exclude<EtatActe, 'clos'>): QueueItem['etat'] {
  switch (etat) {
    case 'attente':
      return 'enAttente';
    case 'fige':
      return 'enCours';
    case 'gare':
    case 'aside':
      return 'gare';
    case 'acquitte':
    case 'conflit':
    case 'refuse':
      return etat;
    default:
      return assertNever(etat);
  }
}

/** What an act is about: a dossier, a séance, the list of a session, the letters of a commission. */
function sujetFor({ replica, documents }: QueueViewSources, { type, dossierId: id }: Acte): Sujet {
  if (type.startsWith('seance.')) return sansNumero('seance', id, documents.get('seance', id)?.body.titre);
  if (type.startsWith('commission.'))
    return sansNumero('lettres', id, documents.get('commission', id)?.body.nom);
  if (type === 'decision.classer@1')
    return sansNumero('classement', id, documents.get('session', id)?.body.libelle.fr);
  const numero = replica.inbox.get(id)?.numero ?? '';
  return { kind: 'dossier', id, numero, libelle: libelleOf(replica, id) };
}

/** What is nobody's name stands where a name is hidden too. */
const sansNumero = (kind: Sujet['kind'], id: string, libelle = ''): Sujet => ({
  kind,
  id,
  numero: libelle,
  libelle,
});

export interface QueueViewSources {
  readonly replica: Pick<ReplicaStore, 'inbox'>;
  /** With the acts that wait on top. */
  readonly documents: Pick<Documents, 'get'>;
}

function itemOf(sources: QueueViewSources, acte: Acte, etat: Exclude<EtatActe, 'clos'>): QueueItem {
  return {
    id: acte.id,
    seq: acte.seq ?? 0,
    act: actOf(acte) ?? null,
    type: acte.type,
    faitLe: acte.faitLe,
    etat: etatShown(etat),
    dossier: sujetFor(sources, acte),
    refusal: acte.detail?.kind === 'refus' ? acte.detail.refusal : null,
  };
}

/** SY11: the queue, readable: what waits in its order, what needs the member, what left lately. */
export function queueItems(sources: QueueViewSources, queue: QueueStore): readonly QueueItem[] {
  const actes = queue.actes();
  const left = new Set(actes.filter(({ etat }) => etat === 'acquitte').slice(-RECENT));
  return actes.flatMap((acte) =>
    acte.etat === 'clos' || (acte.etat === 'acquitte' && !left.has(acte))
      ? []
      : [itemOf(sources, acte, acte.etat)],
  );
}

/** SY6: conflicts that wait for the member, oldest first. */
export function conflictViews(sources: QueueViewSources, queue: QueueStore): readonly ConflictView[] {
  return queue.actes().flatMap((acte) => {
    const act = actOf(acte);
    if (acte.etat !== 'conflit' || acte.detail?.kind !== 'conflit' || !act) return [];
    const dossier = sujetFor(sources, acte);
    return [{ id: acte.id, dossier, act, faitLe: acte.faitLe, fields: acte.detail.fields }];
  });
}

/** Acts that never reached the server, and those it gave back: to be kept elsewhere. */
export function exportOf(replica: ReplicaStore, queue: QueueStore): string {
  const actes = queue
    .actes()
    .filter(({ etat }) => etat !== 'acquitte')
    .map(({ id, type, payload, dossierId, faitLe, etat }) => ({
      id,
      type,
      payload,
      dossier: { id: dossierId, libelle: libelleOf(replica, dossierId) },
      faitLe: new Date(faitLe).toISOString(),
      etat,
    }));
  return JSON.stringify({ format: 'pupitre-actes', version: 1, actes }, null, 2);
}
