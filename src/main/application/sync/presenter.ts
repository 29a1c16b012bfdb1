import type { Actor } from '../../../domain/actor.ts';
import type { AnyDocument, Entity, GoneDocument } from '../../../protocol/entities.ts';
import type { DocumentStore, FeedRow, Stored } from '../ports.ts';
import { type CachedDossier, CachedDossiers } from './cached-dossiers.ts';
import { loadToPresent, presentDocument } from './present-document.ts';
import { NO_CACHE, type PresentedCache } from './presented-cache.ts';
import { WorkingSet } from './working-set.ts';

/** A document of an answer, at the place of the feed row that brings it; `json` where it is ready to send. */
export type DocFrame =
  | { readonly seq: number; readonly doc: AnyDocument | GoneDocument }
  | { readonly seq: number; readonly json: Uint8Array };

export interface PresenterOptions {
  /** The reader has nothing of this scope yet. */
  readonly first: boolean;
  /** Without one, every document is presented anew. */
  readonly cache?: PresentedCache;
}

const ORGANISATION: ReadonlySet<Entity> = new Set(['etablissement', 'commission', 'session']);

/** Turns feed rows into what their reader gets. Lives as long as the pull of one scope. */
export class Presenter {
  readonly #store: DocumentStore;
  readonly #actor: Actor;
  readonly #first: boolean;
  readonly #cached: CachedDossiers;
  readonly #caches: boolean;
  /** What dossiers are read with, as it was sent: not twice at the same version. */
  readonly #sent = new Map<string, number>();
  #etablissement: Stored<'etablissement'> | undefined;

  constructor(store: DocumentStore, actor: Actor, { first, cache }: PresenterOptions) {
    this.#store = store;
    this.#actor = actor;
    this.#first = first;
    this.#caches = cache !== undefined;
    this.#cached = new CachedDossiers(store, cache ?? NO_CACHE, actor);
  }

  /** Frames of a run of rows, in their order. */
  async present(rows: readonly FeedRow[]): Promise<readonly DocFrame[]> {
    const hits = new Map<FeedRow, CachedDossier>();
    for (const row of rows) {
      const hit = row.entity === 'dossier' ? await this.#cached.find(row) : undefined;
      if (hit) hits.set(row, hit);
    }
    const working = await this.#load(rows.filter((row) => !hits.has(row)));
    const frames: DocFrame[] = [];
    for (const row of rows) {
      const hit = hits.get(row);
      if (hit) await this.#sendCached(row, hit, frames);
      else await this.#sendRead(working, row, rows, frames);
    }
    return frames;
  }

  async #load(rows: readonly FeedRow[]): Promise<WorkingSet> {
    const working = new WorkingSet(this.#store);
    for (const [entity, some] of Map.groupBy(rows, (row) => row.entity))
      await working.load(
        entity,
        some.map(({ id }) => id),
      );
    const stored = rows.flatMap(({ entity, id }) => working.get(entity, id) ?? []);
    await loadToPresent(working, stored, this.#actor);
    return working;
  }

  async #sendCached(row: FeedRow, { entry, json }: CachedDossier, frames: DocFrame[]): Promise<void> {
    if (this.#first) await this.#sendAhead(entry.lieu.commissionId, entry.sessionId, row.seq, frames);
    frames.push(json ? { seq: row.seq, json } : { seq: row.seq, doc: goneOf(row) });
  }

  async #sendRead(
    working: WorkingSet,
    row: FeedRow,
    rows: readonly FeedRow[],
    frames: DocFrame[],
  ): Promise<void> {
    const document = working.get(row.entity, row.id);
    if (!document) {
      frames.push({ seq: row.seq, doc: goneOf(row) });
      return;
    }
    if (document.entity === 'dossier') {
      await this.#sendDossier(working, document as Stored<'dossier'>, row.seq, frames);
      return;
    }
    if (this.#sent.get(keyOf(row)) === document.version) return;
    if (ORGANISATION.has(row.entity)) this.#sent.set(keyOf(row), document.version);
    push(frames, row.seq, this.#presented(working, document));
    if (!this.#first) await this.#sendConsequences(document, row.seq, rows, frames);
  }

  async #sendDossier(
    working: WorkingSet,
    dossier: Stored<'dossier'>,
    seq: number,
    frames: DocFrame[],
  ): Promise<void> {
    const { commissionId, sessionId } = dossier.body;
    if (this.#first) await this.#sendAhead(commissionId, sessionId, seq, frames);
    const doc = this.#presented(working, dossier);
    if (!doc || !this.#caches) return push(frames, seq, doc);
    const json = 'gone' in doc ? null : Buffer.from(JSON.stringify(doc), 'utf8');
    this.#cached.keep(
      dossier,
      working.get('commission', commissionId),
      working.get('session', sessionId),
      json,
    );
    frames.push(json ? { seq, json } : { seq, doc });
  }

  #presented(working: WorkingSet, document: Stored): AnyDocument | GoneDocument | undefined {
    const { entity, id, version } = document;
    const presented = presentDocument(working, document, this.#actor);
    if (presented.kind === 'unsaid') return undefined;
    return presented.kind === 'gone'
      ? { entity, id, version, gone: true }
      : ({ entity, id, version, body: presented.body } as AnyDocument);
  }

  /** SY1: a dossier is usable as soon as it is there, so what it is read with comes just before it. */
  async #sendAhead(commissionId: string, sessionId: string, seq: number, frames: DocFrame[]): Promise<void> {
    this.#etablissement ??= await this.#store.etablissement();
    const commission = await this.#cached.organisation('commission', commissionId);
    const session = await this.#cached.organisation('session', sessionId);
    for (const one of [this.#etablissement, commission, session]) {
      if (!one || this.#sent.has(keyOf(one))) continue;
      push(frames, seq, this.#presented(new WorkingSet(this.#store), one));
      this.#sent.set(keyOf(one), one.version);
    }
  }

  /**
   * What a reader's own document makes of others: his avis rendu shows him the others' (DE1), his récusation
   * takes the candidat's dossiers away (PM3). The act's commit touched those it knew of; looking again
   * here covers what was committed beside it.
   */
  async #sendConsequences(
    document: Stored,
    seq: number,
    rows: readonly FeedRow[],
    frames: DocFrame[],
  ): Promise<void> {
    const concerned: Stored[] = [];
    if (document.entity === 'avis') {
      const { auteurId, etat, dossierId } = (document as Stored<'avis'>).body;
      if (auteurId !== this.#actor.personneId || etat !== 'rendu') return;
      concerned.push(...(await this.#avisGivenOn(dossierId)).filter(({ id }) => id !== document.id));
    } else if (document.entity === 'recusation') {
      const { candidatId } = (document as Stored<'recusation'>).body;
      const ids = await this.#store.dossiersOfCandidat(candidatId);
      const dossiers = await this.#store.getMany('dossier', ids);
      concerned.push(...dossiers, ...(await this.#store.getMany('decision', ids)));
      for (const id of ids) concerned.push(...(await this.#avisGivenOn(id)));
      // DE12: a séance names him among others: it is sent anew, without him.
      for (const id of new Set(dossiers.map(({ body }) => body.commissionId)))
        concerned.push(...(await this.#store.seancesOfCommission(id)));
    } else return;
    const listed = new Set(rows.map(keyOf));
    const others = concerned.filter((one) => !listed.has(keyOf(one)));
    const working = new WorkingSet(this.#store);
    await loadToPresent(working, others, this.#actor);
    for (const one of others) push(frames, seq, this.#presented(working, one));
  }

  /** DE1: of another's draft nothing is said, not even that it is gone: nobody was ever told of it. */
  async #avisGivenOn(dossierId: string): Promise<readonly Stored<'avis'>[]> {
    const avis = await this.#store.avisOfDossier(dossierId);
    return avis.filter(({ body }) => body.etat === 'rendu' || body.auteurId === this.#actor.personneId);
  }
}

const goneOf = ({ entity, id, version }: FeedRow): GoneDocument => ({ entity, id, version, gone: true });

function push(frames: DocFrame[], seq: number, doc: AnyDocument | GoneDocument | undefined): void {
  if (doc) frames.push({ seq, doc });
}

const keyOf = ({ entity, id }: { readonly entity: Entity; readonly id: string }): string => `${entity} ${id}`;
