import type { Actor } from '../../../domain/actor.ts';
import type { DocumentStore, FeedRow, Stored } from '../ports.ts';
import { classOf, type PresentedCache, type PresentedDossier } from './presented-cache.ts';

/** A dossier that need not be read: its bytes for this reader, or null when it is gone for him. */
export interface CachedDossier {
  readonly entry: PresentedDossier;
  readonly json: Uint8Array | null;
}

/** The presented dossiers that one reader may take from the cache, during one pull of one scope. */
export class CachedDossiers {
  readonly #store: Pick<DocumentStore, 'get'>;
  readonly #cache: PresentedCache;
  readonly #actor: Actor;
  readonly #organisation = new Map<string, Stored<'commission' | 'session'> | undefined>();

  constructor(store: Pick<DocumentStore, 'get'>, cache: PresentedCache, actor: Actor) {
    this.#store = store;
    this.#cache = cache;
    this.#actor = actor;
  }

  /** What the cache has for a dossier's row, presented by the commission and session as they are. */
  async find({ id, version }: FeedRow): Promise<CachedDossier | undefined> {
    const entry = this.#cache.get(id);
    if (entry?.version !== version) return undefined;
    const readers = classOf(this.#actor, entry.lieu);
    if (readers === undefined) return { entry, json: null };
    const json = entry.json[readers];
    if (json === undefined) return undefined;
    const commission = await this.organisation('commission', entry.lieu.commissionId);
    const session = await this.organisation('session', entry.sessionId);
    return entry.context === contextOf(commission, session) ? { entry, json } : undefined;
  }

  /** Keeps what was just presented; `json` null: gone for readers like this one. */
  keep(
    dossier: Stored<'dossier'>,
    commission: Stored<'commission'> | undefined,
    session: Stored<'session'> | undefined,
    json: Uint8Array | null,
  ): void {
    const { commissionId, centreId, candidatId, sessionId } = dossier.body;
    const lieu = { commissionId, centreId, candidatId };
    const readers = classOf(this.#actor, lieu);
    if (readers === undefined) return;
    const context = contextOf(commission, session);
    this.#cache.add(dossier.id, { version: dossier.version, context, lieu, sessionId }, readers, json);
  }

  /** A commission or session, read once per pull. */
  async organisation<E extends 'commission' | 'session'>(
    entity: E,
    id: string,
  ): Promise<Stored<E> | undefined> {
    const key = `${entity} ${id}`;
    if (!this.#organisation.has(key)) this.#organisation.set(key, await this.#store.get(entity, id));
    // The key carries the entity, so the body is that entity's.
    return this.#organisation.get(key) as Stored<E> | undefined;
  }
}

const contextOf = (commission: Stored | undefined, session: Stored | undefined): string =>
  `${commission?.version ?? 0}.${session?.version ?? 0}`;
