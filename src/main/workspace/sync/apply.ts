import { assertNever } from '../../../domain/refusal.ts';
import { DE_DOSSIER, type Scope } from '../../../protocol/entities.ts';
import type { PullFrame } from '../../../protocol/sync.ts';
import type { DocumentRef, RefSlice, ReplicaPut, ReplicaStore } from '../../application/replica-ports.ts';
import type { Changes } from '../api/changes.ts';
import { type Documents, keyOf, staged } from '../replica/documents.ts';
import type { Projector } from '../replica/projector.ts';
import type { WorkspaceServices } from '../services.ts';
import type { Sessions } from '../views/sessions.ts';

/** Documents erased in one slice. */
const SLICE = 100;

export interface ApplierServices {
  readonly replica: ReplicaStore;
  readonly documents: Documents;
  readonly projector: Projector;
  readonly sessions: Sessions;
  readonly changes: Changes;
  readonly pause: WorkspaceServices['pause'];
  /** Who reads: whose avis and lectures make the list. */
  readonly personneId: string;
  /** Dossiers that came in, new or changed: their files may be others. */
  readonly onDossiers: (dossierIds: readonly string[]) => void;
  /** Files that no dossier of the replica refers to any more. */
  readonly onFilesReleased: (sha256s: readonly string[]) => Promise<void>;
}

type DocFrame = Extract<PullFrame, { kind: 'doc' }>;

/** Writes what a pull brings: documents, and the list with the waiting acts on top, in one transaction each. */
export interface Applier {
  apply(frames: readonly DocFrame[]): Promise<void>;
  /** Erases what came by other scopes than these: they were lost. */
  keepOnly(scopes: readonly Scope[]): Promise<void>;
  /** SY2: after a reset's pull, erases what it did not bring again. */
  sweep(): Promise<void>;
  /** Makes the rows of these dossiers again: acts of theirs came to their end. */
  settled(dossierIds: readonly string[]): Promise<void>;
}

export function createApplier(deps: ApplierServices): Applier {
  const { replica, documents, projector, sessions, changes, pause, personneId } = deps;

  /**
   * The dossier whose row a document is part of, or the séance or commission that it is, if any. Of what goes,
   * as long as it is there.
   */
  const dossierOf = (ref: DocumentRef | ReplicaPut['doc']): string | undefined => {
    const { entity, id } = ref;
    switch (entity) {
      case 'dossier':
      case 'decision':
      // No row of the list, but acts may wait on it.
      case 'seance':
      case 'commission':
        return id;
      case 'avis':
      case 'lecture':
        // Own ids are `<dossier>.<personne>`.
        return id.endsWith(`.${personneId}`) ? id.slice(0, -personneId.length - 1) : undefined;
      case 'etablissement':
      case 'session':
      case 'recusation':
        return undefined;
      case 'note':
      case 'etiquette':
      case 'affectation':
        return 'body' in ref && 'dossierId' in ref.body
          ? ref.body.dossierId
          : replica.get(entity, id)?.body.dossierId;
      default:
        return assertNever(entity);
    }
  };

  /** With a dossier goes everything about it. */
  const withDependents = (gone: readonly DocumentRef[]): readonly DocumentRef[] =>
    gone.flatMap((ref) => {
      if (ref.entity !== 'dossier') return [ref];
      const { id } = ref;
      return [
        ref,
        { entity: 'decision' as const, id },
        { entity: 'lecture' as const, id: `${id}.${personneId}` },
        ...DE_DOSSIER.flatMap((entity) =>
          replica.ofDossier(entity, id).map((one) => ({ entity, id: one.id })),
        ),
      ];
    });

  /** Dossiers whose view changed: their row, or others' avis beside it. */
  const concerned = (docs: readonly ReplicaPut['doc'][], ids: readonly string[]): readonly string[] => {
    const beside = docs.flatMap((doc) => (doc.entity === 'avis' ? [doc.body.dossierId] : []));
    return [...new Set([...ids, ...beside])];
  };

  const write = async (puts: readonly ReplicaPut[], refs: readonly DocumentRef[]): Promise<void> => {
    const gone = withDependents(refs);
    const docs = puts.map(({ doc }) => doc);
    const touched: readonly (DocumentRef | ReplicaPut['doc'])[] = [...docs, ...gone];
    const ids = [...new Set(touched.flatMap((ref) => dossierOf(ref) ?? []))];
    replica.apply({ puts, gone, ...projector.rows(ids, staged(documents, puts, gone)) });
    const organisation = touched.some(({ entity }) => entity === 'session' || entity === 'commission');
    if (organisation) sessions.changed();
    changes.tell(organisation ? 'tous' : concerned(docs, ids));
    const came = docs.flatMap(({ entity, id }) => (entity === 'dossier' ? [id] : []));
    if (came.length > 0) deps.onDossiers(came);
    const released = gone.flatMap(({ entity, id }) =>
      entity === 'dossier' ? replica.files.release(id) : [],
    );
    if (released.length > 0) await deps.onFilesReleased(released);
  };

  const erase = async (look: (from: number) => RefSlice): Promise<void> => {
    for (let from: number | null = 0; from !== null; ) {
      const found: RefSlice = look(from);
      for (let i = 0; i < found.refs.length; i += SLICE) {
        await write([], found.refs.slice(i, i + SLICE));
        await pause();
      }
      await pause();
      from = found.next;
    }
  };

  return {
    async apply(frames) {
      if (frames.length === 0) return;
      const puts: ReplicaPut[] = [];
      const gone: DocumentRef[] = [];
      // A document that comes twice is as it came last.
      for (const { scope, doc } of new Map(frames.map((frame) => [keyOf(frame.doc), frame])).values())
        if ('gone' in doc) gone.push({ entity: doc.entity, id: doc.id });
        else puts.push({ scope, doc });
      await write(puts, gone);
    },
    async keepOnly(scopes) {
      const known = replica.state().scopes;
      const lost = known.some((scope) => !scopes.includes(scope));
      if (lost) await erase((from) => replica.outside(scopes, from));
      if (lost || scopes.length !== known.length) replica.apply({ state: { scopes } });
    },
    sweep: async () => {
      if (replica.state().sweeping) await erase((from) => replica.leftovers(from));
    },
    settled: (dossierIds) => projector.projectAll(dossierIds),
  };
}
