import type { Etablissement } from '../../../domain/organisation/organisation.ts';
import {
  type DocumentBodies,
  type Entity,
  type EntityOfDossier,
  isOfDossier,
} from '../../../protocol/entities.ts';
import type {
  DocumentRef,
  ReplicaDocument,
  ReplicaPut,
  ReplicaStore,
} from '../../application/replica-ports.ts';

/** Reading of documents: the replica's, or the replica's with something on top. */
export interface Documents extends Pick<ReplicaStore, 'get' | 'ofDossier' | 'rangsOf'> {
  /** The one établissement of this server, once it came. */
  etablissement(): Etablissement | undefined;
  seances(): readonly ReplicaDocument<'seance'>[];
}

export const documentsOf = (replica: ReplicaStore): Documents => ({
  get: (entity, id) => replica.get(entity, id),
  ofDossier: (entity, dossierId) => replica.ofDossier(entity, dossierId),
  rangsOf: (sessionId) => replica.rangsOf(sessionId),
  etablissement: () => replica.all('etablissement')[0]?.body,
  seances: () => replica.all('seance'),
});

type SyncDocumentOfDossier = Extract<ReplicaPut['doc'], { entity: EntityOfDossier }>;

export const keyOf = ({ entity, id }: DocumentRef): string => `${entity} ${id}`;

/** The replica as it will be once `puts` and `gone` are written. */
export function staged(
  replica: Documents,
  puts: readonly ReplicaPut[],
  gone: readonly DocumentRef[],
): Documents {
  const next = new Map<string, ReplicaPut['doc'] | null>();
  for (const ref of gone) next.set(keyOf(ref), null);
  for (const { doc } of puts) next.set(keyOf(doc), doc);
  const fresh = Map.groupBy(
    puts.map(({ doc }) => doc).filter((doc): doc is SyncDocumentOfDossier => isOfDossier(doc.entity)),
    ({ entity, body }) => `${entity} ${body.dossierId}`,
  );

  return {
    get<E extends Entity>(entity: E, id: string): ReplicaDocument<E> | undefined {
      const doc = next.get(keyOf({ entity, id }));
      if (doc === undefined) return replica.get(entity, id);
      return doc === null ? undefined : { id, version: doc.version, body: doc.body as DocumentBodies[E] };
    },
    ofDossier<E extends EntityOfDossier>(entity: E, dossierId: string): readonly ReplicaDocument<E>[] {
      const kept = replica.ofDossier(entity, dossierId).filter(({ id }) => !next.has(keyOf({ entity, id })));
      return [
        ...kept,
        ...(fresh.get(`${entity} ${dossierId}`) ?? []).map(({ id, version, body }) => ({
          id,
          version,
          body: body as DocumentBodies[E],
        })),
      ];
    },
    rangsOf: (sessionId) => replica.rangsOf(sessionId),
    seances: () => replica.seances(),
    etablissement: () =>
      puts.map(({ doc }) => doc).find((doc) => doc.entity === 'etablissement')?.body ??
      replica.etablissement(),
  };
}
