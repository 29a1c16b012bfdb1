import type { Langue } from '../../../../domain/codes.ts';
import { memeDecision } from '../../../../domain/decision/lot.ts';
import { refuse } from '../../../../domain/refusal.ts';
import { commandesDuLot } from '../../../../domain/rights/lot.ts';
import type { CibleLot, CommissionDuLot, LotView } from '../../../../protocol/lots.ts';
import type { InboxQuery } from '../../../../protocol/workspace.ts';
import type { Ligne } from '../../../application/lots-ports.ts';
import type { QueueStore } from '../../../application/queue-ports.ts';
import type { ReplicaStore } from '../../../application/replica-ports.ts';
import type { LotsApi } from '../../api/lots.ts';
import type { ActsApi } from '../../api/member.ts';
import type { Member } from '../../member/me.ts';
import type { Overlay } from '../../replica/overlay.ts';
import type { WorkspaceServices } from '../../services.ts';
import { filterOf } from '../inbox-filter.ts';
import type { ServedVersions } from '../served.ts';
import type { Sessions } from '../sessions.ts';

import { letterOf } from './lot-letter.ts';
import { createPreviewer } from './lot-preview.ts';
import { createShelf, type Lot } from './lot-shelf.ts';
import { undoLine } from './lot-undo.ts';
import { lineView } from './lot-view.ts';

/** Dossiers looked at, and dossiers written, between two pauses: some 20 ms of either. */
const LOOKED = 25;
const DONE = 5;
const IDS = 500;

export interface LotsServices {
  readonly replica: ReplicaStore;
  readonly queue: QueueStore;
  readonly overlay: Overlay;
  readonly member: Member;
  readonly sessions: Sessions;
  readonly served: ServedVersions;
  readonly acts: ActsApi;
  readonly services: Pick<WorkspaceServices, 'clock' | 'ids' | 'pause'>;
  readonly langue: () => Langue;
}

/** DE5: lots of this workspace. What they did is in the queue; what became of each line, on the shelf. */
export function createLots(deps: LotsServices): LotsApi {
  const { replica, queue, overlay, member, sessions, served, acts, services } = deps;
  const { documents } = overlay;
  const shelf = createShelf(replica.lots, queue, services.pause);

  /** Runs `work` on each item, `slice` of them between two pauses. */
  const sliced = async <T, R>(
    items: readonly T[],
    slice: number,
    work: (item: T, at: number) => R,
  ): Promise<R[]> => {
    const results: R[] = [];
    for (const [i, item] of items.entries()) {
      if (i > 0 && i % slice === 0) await services.pause();
      results.push(work(item, i));
    }
    return results;
  };
  const idsOf = async (query: InboxQuery, from: number, to: number): Promise<readonly string[]> => {
    const filter = filterOf(query, sessions.vocabulary());
    const ids: string[] = [];
    while (from + ids.length < to) {
      const asked = Math.min(IDS, to - from - ids.length);
      const page = replica.inbox.page(filter, from + ids.length, asked);
      ids.push(...page.map(({ id }) => id));
      if (page.length < asked) break;
      await services.pause();
    }
    return ids;
  };
  const targets = async (cible: CibleLot): Promise<readonly string[]> => {
    if (cible.kind === 'liste') return idsOf(cible.query, 0, Number.POSITIVE_INFINITY);
    if (!cible.ordre) return cible.ids;
    const wanted = new Set(cible.ids);
    const inOrder = (await idsOf(cible.ordre, 0, Number.POSITIVE_INFINITY)).filter((id) => wanted.has(id));
    // What has left the list since it was picked comes last, and says by itself what it is now.
    return [...new Set([...inOrder, ...cible.ids])];
  };
  const viewOf = async ({ id, commande, etat, lignes }: Lot): Promise<LotView> => {
    const context = { replica, queue, sessions, langue: deps.langue() };
    return { id, commande, etat, lignes: await sliced(lignes, 4 * LOOKED, (one) => lineView(context, one)) };
  };
  const apply = (ligne: Ligne): void => {
    const { dossierId, act, vue, version } = ligne;
    if (!act) return;
    const decision = documents.get('decision', dossierId);
    // What is done is what was shown: a decision that moved since is looked at again first.
    if (!memeDecision(decision?.body, vue)) {
      ligne.sort = 'refuse';
      ligne.refusal = refuse('change_depuis_apercu').refusal;
      return;
    }
    served.shown(dossierId, decision?.version ?? 0);
    const answer = acts.act(act, version, ligne.acteId);
    ligne.sort = answer.ok ? 'fait' : 'refuse';
    ligne.refusal = answer.ok ? null : answer.refusal;
  };

  return {
    ids: idsOf,
    commandes: () =>
      commandesDuLot(
        member.actor(),
        replica.all('commission').map(({ body }) => body),
      ),
    async portee(cible) {
      const ids = await targets(cible);
      const found = await sliced(ids, IDS, (id) => replica.inbox.get(id)?.sessionId);
      const commissions = new Map<string, CommissionDuLot>();
      for (const sessionId of new Set(found)) {
        const session = sessionId === undefined ? undefined : sessions.get(sessionId);
        const commission = session && documents.get('commission', session.commissionId)?.body;
        if (!commission) continue;
        const { id, nom, motifs, publicationADeux = false } = commission;
        commissions.set(id, { id, nom, motifs, publicationADeux });
      }
      return { total: ids.length, commissions: [...commissions.values()] };
    },
    async preview(cible, commande) {
      const now = services.clock.now();
      const previewer = createPreviewer(documents, member.actor(), now, commande, services.ids.uuid);
      const lignes = await sliced(await targets(cible), LOOKED, previewer.line);
      const lot: Lot = { id: services.ids.uuid(), commande, faitLe: now, lignes, etat: 'apercu' };
      shelf.preview(lot);
      return viewOf(lot);
    },
    async *apply(id, signal) {
      const lot = await shelf.get(id);
      if (!lot || lot.etat === 'enCours') return;
      const asked = lot.lignes.filter(({ act }) => act !== null);
      const progress = () => ({
        faits: asked.filter(({ sort }) => sort === 'fait').length,
        refuses: asked.filter(({ sort }) => sort === 'refuse').length,
        total: asked.length,
      });
      lot.etat = 'enCours';
      // Whatever stops it, what was done of the last slice is kept too.
      let slice: readonly Ligne[] = [];
      try {
        await shelf.begin(lot);
        const left = asked.filter(({ sort }) => sort === 'prevu');
        for (let i = 0; i < left.length && !signal.aborted; i += DONE) {
          slice = left.slice(i, i + DONE);
          slice.forEach(apply);
          shelf.save(lot, slice);
          slice = [];
          yield progress();
          await services.pause();
        }
      } finally {
        lot.etat = asked.some(({ sort }) => sort === 'prevu') ? 'arrete' : 'fini';
        shelf.save(lot, slice);
      }
    },
    async undo(id, dossierId) {
      const lot = await shelf.get(id);
      if (!lot || lot.etat === 'enCours') return null;
      const lines = lot.lignes.filter((ligne) => dossierId === null || ligne.dossierId === dossierId);
      await sliced(lines.toReversed(), DONE, (ligne) => {
        undoLine({ queue, documents, served, acts }, ligne);
        shelf.save(lot, [ligne]);
      });
      return viewOf(lot);
    },
    async get(id) {
      const lot = await shelf.get(id);
      return lot ? viewOf(lot) : null;
    },
    list: () =>
      shelf
        .list()
        .map(({ id, commande: { kind }, etat, faitLe, total }) => ({ id, kind, etat, faitLe, total })),
    dismiss: (id) => shelf.remove(id),
    lettre: (dossierId, contenu, langue) =>
      letterOf(documents, dossierId, contenu, langue, services.clock.now()) ?? null,
  };
}
