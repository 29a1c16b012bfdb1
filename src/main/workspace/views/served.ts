/** Dossiers whose versions are remembered: those that may still be on a screen. */
const KEPT = 200;

/**
 * Versions of the decisions that were shown with a dossier: an act on a decision is based on what its
 * author had before him, not on what arrived since.
 */
export interface ServedVersions {
  shown(dossierId: string, decisionVersion: number): void;
  decision(dossierId: string): number | undefined;
}

export function createServed(): ServedVersions {
  const versions = new Map<string, number>();
  return {
    shown(dossierId, decisionVersion) {
      versions.delete(dossierId);
      versions.set(dossierId, decisionVersion);
      for (const oldest of versions.keys()) {
        if (versions.size <= KEPT) return;
        versions.delete(oldest);
      }
    },
    decision: (dossierId) => versions.get(dossierId),
  };
}
