import type { Langue } from '../../../domain/codes.ts';
import { refuse } from '../../../domain/refusal.ts';
import { format } from '../../../messages/catalogue.ts';
import { workspaceNotes } from '../../../messages/workspace-notes.ts';
import { type Act, isCommissionAct, sujetOf } from '../../../protocol/mutations.ts';
import type { ActAnswer } from '../../../protocol/workspace.ts';
import type { Acte, NewActe, QueueStore } from '../../application/queue-ports.ts';
import type { ConflictsApi, QueueApi } from '../api/member.ts';
import type { Member } from '../member/me.ts';
import { actOf, type Overlay } from '../replica/overlay.ts';
import type { Projector } from '../replica/projector.ts';
import type { WorkspaceServices } from '../services.ts';
import { supersede } from './supersede.ts';
import { inNotes, textOf } from './texts.ts';

export interface SetAsideServices {
  readonly queue: QueueStore;
  readonly overlay: Overlay;
  readonly projector: Projector;
  readonly member: Member;
  readonly services: Pick<WorkspaceServices, 'clock' | 'ids'>;
  readonly langue: () => Langue;
  readonly onQueued: (afterMs: number) => void;
}

/** What becomes of acts that the server gave back: conflicts and refusals (SY5, SY6). */
export interface SetAside {
  readonly dismiss: QueueApi['dismiss'];
  readonly resolve: ConflictsApi['resolve'];
}

export function createSetAside(deps: SetAsideServices): SetAside {
  const { queue, overlay, projector, member, services } = deps;

  const newActe = (act: Act, baseVersion: number): NewActe => ({
    id: services.ids.uuid(),
    type: act.type,
    payload: act.payload,
    dossierId: sujetOf(act),
    baseVersion,
    faitLe: services.clock.now(),
  });

  /** Private notes that keep what was written; none when nothing was, null when the dossier is gone. */
  const notesFor = (act: Act, key: 'gardeRefus' | 'gardeConflit'): readonly NewActe[] | null => {
    const text = textOf(act);
    if (text === '') return [];
    const dossierId = dossierOf(act);
    if (dossierId === null || !overlay.documents.get('dossier', dossierId)) return null;
    return inNotes(format(workspaceNotes, deps.langue(), key, { texte: text })).map((texte) =>
      newActe(
        {
          type: 'note.ecrire@1',
          payload: { noteId: services.ids.uuid(), dossierId, texte, partagee: false },
        },
        0,
      ),
    );
  };

  /** Gives an act up: its text becomes a note, or stays here where no note can be written. */
  const giveUp = (acte: Acte, key: 'gardeRefus' | 'gardeConflit'): void => {
    const act = actOf(acte);
    const notes = act ? notesFor(act, key) : null;
    if (notes === null) queue.putAway([acte.id]);
    else if (notes.length === 0) queue.remove([acte.id]);
    else queue.enqueue(notes, [acte.id]);
    projector.project(acte.dossierId);
    deps.onQueued(0);
  };

  const takeMine = (acte: Acte, version: number): ActAnswer => {
    const act = actOf(acte);
    const actor = member.actor();
    const ctx = { actor, now: services.clock.now() };
    const raison = format(workspaceNotes, deps.langue(), 'raisonConflit');
    const acts = act && supersede(overlay.documents, act, ctx, raison);
    if (!acts) return { ok: false, refusal: refuse('introuvable').refusal };
    if (!acts.ok) return { ok: false, refusal: acts.refusal };
    // What the member had before him is the version that it clashed with: if that moved too, he is asked again.
    const actes = acts.value.map((one) => newActe(one, version));
    queue.enqueue(actes, [acte.id]);
    projector.project(acte.dossierId);
    deps.onQueued(0);
    return { ok: true, id: actes.at(-1)?.id ?? acte.id };
  };

  return {
    dismiss(id) {
      const acte = queue.acte(id);
      if (acte?.etat !== 'refuse') return false;
      giveUp(acte, 'gardeRefus');
      return true;
    },
    resolve(id, choix) {
      const acte = queue.acte(id);
      if (acte?.etat !== 'conflit' || acte.detail?.kind !== 'conflit')
        return { ok: false, refusal: refuse('introuvable').refusal };
      if (choix === 'mien') return takeMine(acte, acte.detail.version);
      giveUp(acte, 'gardeConflit');
      return { ok: true, id };
    },
  };
}

/** The dossier that a text was written about; null: none, its act was about many. */
const dossierOf = (act: Act): string | null => {
  if (!isCommissionAct(act)) return act.payload.dossierId;
  return act.type === 'seance.consigner@1' ? act.payload.surDossier : null;
};
