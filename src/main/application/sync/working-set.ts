import type { DocumentBodies, Entity, Scope } from '../../../protocol/entities.ts';
import type { DocChange, DocumentStore, Stored } from '../ports.ts';

/** Who writes, for the field versions of what he writes (SY6). */
export interface Writer {
  readonly deviceId: string;
  readonly nom: string;
  /** ms. */
  readonly le: number;
}

/**
 * Documents of a few acts in memory: loaded in bulk, then changed by one act after another, so that a
 * queue is decided without going back to the store and committed at once. Lives as long as one attempt.
 */
export class WorkingSet {
  readonly #store: DocumentStore;
  readonly #documents = new Map<string, Stored | undefined>();
  readonly #avis = new Map<string, Set<string>>();
  readonly #rangs = new Map<string, Map<number, string>>();

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  /** Loads what is not there yet; absent documents are remembered as absent. */
  async load<E extends Entity>(entity: E, ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#documents.has(key(entity, id)));
    if (missing.length === 0) return;
    for (const id of missing) this.#documents.set(key(entity, id), undefined);
    for (const stored of await this.#store.getMany(entity, missing))
      this.#documents.set(key(entity, stored.id), stored);
  }

  /** Loads the avis of a dossier, all authors. */
  async loadAvisOf(dossierId: string): Promise<void> {
    if (this.#avis.has(dossierId)) return;
    const stored = await this.#store.avisOfDossier(dossierId);
    this.#avis.set(dossierId, new Set(stored.map(({ id }) => id)));
    for (const one of stored) {
      const at = key('avis', one.id);
      // One loaded (and perhaps changed) before stays as it is.
      if (!this.#documents.get(at)) this.#documents.set(at, one);
    }
  }

  /** Loads the ranks of a session (DE3). */
  async loadRangsOf(sessionId: string): Promise<void> {
    if (!this.#rangs.has(sessionId))
      this.#rangs.set(sessionId, new Map(await this.#store.rangsOfSession(sessionId)));
  }

  /** A loaded document. Asking for one that was never loaded is a bug. */
  get<E extends Entity>(entity: E, id: string): Stored<E> | undefined {
    const at = key(entity, id);
    if (!this.#documents.has(at)) throw new Error(`not loaded: ${entity}`);
    // The key carries the entity, so the body is that entity's.
    return this.#documents.get(at) as Stored<E> | undefined;
  }

  /** Loaded avis of a dossier; none when they were not loaded. */
  avisOf(dossierId: string): readonly Stored<'avis'>[] {
    const found: Stored<'avis'>[] = [];
    for (const id of this.#avis.get(dossierId) ?? []) {
      const stored = this.get('avis', id);
      if (stored) found.push(stored);
    }
    return found;
  }

  /** Loaded ranks of a session: rang → dossier id; none when they were not loaded. */
  rangsOf(sessionId: string): ReadonlyMap<number, string> {
    return this.#rangs.get(sessionId) ?? new Map<number, string>();
  }

  /** Makes of what an act leaves a change on the version that is here, and puts it on top. */
  write<E extends Entity>(
    effect: {
      readonly entity: E;
      readonly id: string;
      readonly body: DocumentBodies[E] | null;
      readonly fields: readonly string[];
      readonly scopes: readonly Scope[];
    },
    writer: Writer,
  ): DocChange<E> {
    const { entity, id, body } = effect;
    const before = this.get(entity, id);
    const expected = before?.version ?? 0;
    const version = expected + 1;
    const mark = [version, writer.deviceId, writer.nom, writer.le] as const;
    const fields = { ...before?.fields, ...Object.fromEntries(effect.fields.map((name) => [name, mark])) };
    const after: Stored | undefined = body === null ? undefined : { entity, id, version, body, fields };
    this.#documents.set(key(entity, id), after);
    this.#index(before, after);
    return { entity, id, expected, body, fields: effect.fields, scopes: effect.scopes };
  }

  /** Keeps the loaded lists in step with a write. The entity of a stored document tells its body. */
  #index(before: Stored | undefined, after: Stored | undefined): void {
    if (after?.entity === 'avis') {
      const avis = after as Stored<'avis'>;
      this.#avis.get(avis.body.dossierId)?.add(avis.id);
    }
    if ((after ?? before)?.entity === 'decision')
      this.#moveRang(before as Stored<'decision'> | undefined, after as Stored<'decision'> | undefined);
  }

  #moveRang(before: Stored<'decision'> | undefined, after: Stored<'decision'> | undefined): void {
    const sessionId = (after ?? before)?.body.sessionId;
    const rangs = sessionId === undefined ? undefined : this.#rangs.get(sessionId);
    if (!rangs) return;
    for (const [rang, dossierId] of rangs) if (dossierId === (after ?? before)?.id) rangs.delete(rang);
    const contenu = after?.body.contenu;
    if (after && contenu?.type === 'LC' && contenu.rang !== null) rangs.set(contenu.rang, after.id);
  }
}

const key = (entity: Entity, id: string): string => `${entity} ${id}`;
