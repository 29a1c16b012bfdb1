import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { StatutPiece } from '../../../domain/codes.ts';
import { versionLue } from '../../../domain/piece/version-lue.ts';
import type { Documents } from './documents.ts';

/** Dossiers read in one slice. */
const SLICE = 100;

/** One deposited version of a pièce, as lists of pièces need it. */
export interface PieceRef {
  readonly typeId: string;
  readonly statut: StatutPiece;
  readonly sha256: string;
  readonly deposeeLe: number;
  /** LC6: the one that is read and decided upon. */
  readonly lue: boolean;
}

/** Pièces across dossiers, with the acts that wait on top. Await `ready` first: what moved since is read again. */
export interface PieceIndex {
  ready(): Promise<void>;
  of(dossierId: string): readonly PieceRef[];
  /** Dossiers with a version of these bytes. */
  withBytes(sha256: string): readonly string[];
  /** These dossiers moved, or came, or went. */
  moved(dossiers: readonly string[] | 'tous'): void;
}

interface PieceIndexServices {
  readonly documents: Pick<Documents, 'get'>;
  /** Ids of all dossiers in the list. */
  readonly all: () => readonly string[];
  readonly pause: () => Promise<void>;
}

export const refsOf = (dossier: Pick<Dossier, 'pieces' | 'transmissions'>): readonly PieceRef[] =>
  dossier.pieces.flatMap((piece) => {
    const lue = versionLue(dossier, piece) ?? piece.versions.at(-1);
    return piece.versions.map((version) => ({
      typeId: piece.typeId,
      statut: piece.statut,
      sha256: version.sha256,
      deposeeLe: version.deposeeLe,
      lue: version === lue,
    }));
  });

/**
 * Kept in memory and made on the first question, in slices: a few hundred kilobytes for thousands of
 * dossiers, and nothing to migrate or to write while a sync brings them in.
 */
export function createPieceIndex({ documents, all, pause }: PieceIndexServices): PieceIndex {
  const byDossier = new Map<string, readonly PieceRef[]>();
  const byBytes = new Map<string, Set<string>>();
  let stale: Set<string> | 'tous' = 'tous';
  let running: Promise<void> | null = null;

  const forget = (dossierId: string): void => {
    for (const { sha256 } of byDossier.get(dossierId) ?? []) {
      const holders = byBytes.get(sha256);
      holders?.delete(dossierId);
      if (holders?.size === 0) byBytes.delete(sha256);
    }
    byDossier.delete(dossierId);
  };
  const read = (dossierId: string): void => {
    forget(dossierId);
    const dossier = documents.get('dossier', dossierId)?.body;
    if (!dossier) return;
    const refs = refsOf(dossier);
    byDossier.set(dossierId, refs);
    for (const { sha256 } of refs) {
      const holders = byBytes.get(sha256);
      if (holders) holders.add(dossierId);
      else byBytes.set(sha256, new Set([dossierId]));
    }
  };
  const refresh = async (): Promise<void> => {
    // What moves meanwhile is stale again, and read in the next turn.
    while (stale === 'tous' || stale.size > 0) {
      const ids: readonly string[] = stale === 'tous' ? all() : [...stale];
      if (stale === 'tous') {
        byDossier.clear();
        byBytes.clear();
      }
      stale = new Set();
      for (const [i, id] of ids.entries()) {
        read(id);
        if (i % SLICE === SLICE - 1) await pause();
      }
    }
  };

  return {
    ready() {
      running ??= refresh().finally(() => {
        running = null;
      });
      return running;
    },
    of: (dossierId) => byDossier.get(dossierId) ?? [],
    withBytes: (sha256) => [...(byBytes.get(sha256) ?? [])],
    moved(dossiers) {
      if (dossiers === 'tous') stale = 'tous';
      else if (stale !== 'tous') for (const id of dossiers) stale.add(id);
    },
  };
}
