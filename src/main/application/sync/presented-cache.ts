import type { Actor } from '../../../domain/actor.ts';
import { estScolarite, type Lieu, peutLireDossier } from '../../../domain/rights/dossier.ts';

/** Who reads a dossier alike: what `presentDossier` asks of a reader, and nothing else of him. */
export type ReaderClass = 'scolarite' | 'commission';

/** The class of a reader for a dossier of this place; undefined when it isn't there for him (PM3 too). */
export const classOf = (actor: Actor, lieu: Lieu): ReaderClass | undefined =>
  !peutLireDossier(actor, lieu) ? undefined : estScolarite(actor, lieu) ? 'scolarite' : 'commission';

/** A dossier at one version, ready to send. */
export interface PresentedDossier {
  readonly version: number;
  /** Versions of the commission and session it was presented by (PM4). */
  readonly context: string;
  readonly lieu: Lieu;
  readonly sessionId: string;
  /** Its `SyncDocument` in JSON, by class; null: gone for this class (LC8). */
  readonly json: Partial<Record<ReaderClass, Uint8Array | null>>;
}

/** Presented dossiers, the last used ones. */
export interface PresentedCache {
  get(dossierId: string): PresentedDossier | undefined;
  /** Adds one class's presentation; drops what was kept of another version. */
  add(
    dossierId: string,
    entry: Omit<PresentedDossier, 'json'>,
    readers: ReaderClass,
    json: Uint8Array | null,
  ): void;
}

/** Keeps nothing. */
export const NO_CACHE: PresentedCache = { get: () => undefined, add: () => undefined };

/** About what an entry weighs beside its bytes. */
const OVERHEAD = 400;

/**
 * SY1: members of a commission read the same dossiers; what is presented for one of a class serves the
 * others. Kept by version, so that a change is never missed, and never across classes. Bounded by bytes.
 */
export function createPresentedCache(maxBytes: number): PresentedCache {
  const entries = new Map<string, PresentedDossier>();
  let bytes = 0;

  const drop = (dossierId: string): void => {
    const entry = entries.get(dossierId);
    if (entry && entries.delete(dossierId)) bytes -= sizeOf(entry);
  };
  return {
    get: (dossierId) => {
      const entry = entries.get(dossierId);
      if (!entry) return undefined;
      // Used now: the last to be dropped.
      entries.delete(dossierId);
      entries.set(dossierId, entry);
      return entry;
    },
    add: (dossierId, presented, readers, json) => {
      const { version, context } = presented;
      const known = entries.get(dossierId);
      const others = known?.version === version && known.context === context ? known.json : {};
      drop(dossierId);
      const entry = { ...presented, json: { ...others, [readers]: json } };
      entries.set(dossierId, entry);
      bytes += sizeOf(entry);
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}

const sizeOf = ({ json }: PresentedDossier): number =>
  Object.values(json).reduce((sum, one) => sum + (one?.byteLength ?? 0), OVERHEAD);
