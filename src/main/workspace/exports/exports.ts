import {
  type ApercuExport,
  COLONNES_EXPORT,
  type DemandeExport,
  type EtapeExport,
  type PartieExport,
  type PorteeExport,
  type TableExport,
} from '../../../protocol/exports.ts';
import type { ExportsApi } from '../api/exports.ts';
import { createSource, follow } from '../api/observable.ts';
import type { WorkspaceServices } from '../services.ts';
import type { Atelier } from './atelier.ts';
import type { ExportFilesServices } from './export-files.ts';
import { makeExport } from './make-export.ts';
import { createSealedSpool, type SealedSpool } from './sealed-spool.ts';
import { entriesOf, previewOf, type SelectionServices } from './selection.ts';
import { rowsOf } from './table.ts';

export interface ExportsServices
  extends SelectionServices,
    Omit<ExportFilesServices, 'services' | 'replica'> {
  readonly replica: SelectionServices['replica'];
  readonly services: WorkspaceServices;
  /** Where exports wait, sealed, until they are fetched. */
  readonly folder: string;
  readonly atelier: Pick<Atelier, 'recueilPdf'>;
  /** PM6: this was exported. */
  readonly onExported: (dossiers: readonly string[], format: DemandeExport['format'] | 'papier') => void;
}

export interface Exports extends ExportsApi {
  /** The bytes of a file that is ready, from `from` on; null: it isn't there (any more). */
  part(jeton: string, from: number): Promise<PartieExport | null>;
  /** Erases all that waits. */
  close(): Promise<void>;
}

/** Bytes that cross to the window's process at once. */
const PART = 1024 * 1024;
/** A file that nobody fetches is erased after this long. */
const KEPT_MS = 30 * 60_000;

interface Ready {
  readonly spool: SealedSpool;
  readonly nom: string;
  readonly type: string;
  readonly forget: () => void;
}

/** What leaves the workspace as a file. Several may be under way at once. */
export function createExports(deps: ExportsServices): Exports {
  const ready = new Map<string, Ready>();
  const running = new Set<AbortController>();

  const release = async (jeton: string): Promise<void> => {
    const file = ready.get(jeton);
    ready.delete(jeton);
    file?.forget();
    await file?.spool.discard();
  };

  const make = async (
    demande: DemandeExport,
    tell: (etape: EtapeExport) => void,
    signal: AbortSignal,
  ): Promise<EtapeExport> => {
    const jeton = deps.services.ids.uuid();
    const spool = await createSealedSpool(deps.folder, jeton);
    try {
      const made = await makeExport({ ...deps, spool, tell, signal }, demande);
      if (made.kind === 'echec') {
        await spool.discard();
        return made;
      }
      signal.throwIfAborted();
      const { nom, type, absentes, dossiers } = made;
      const forget = deps.services.timers.after(KEPT_MS, () => void release(jeton));
      ready.set(jeton, { spool, nom, type, forget });
      deps.onExported(dossiers, demande.format);
      return { kind: 'pret', jeton, nom, octets: spool.octets, absentes };
    } catch (error) {
      await spool.discard();
      if (isFull(error)) return { kind: 'echec', raison: 'disque' };
      throw error;
    }
  };

  return {
    preview: (portee): ApercuExport => previewOf(deps, portee),
    async *run(demande, signal) {
      const stop = new AbortController();
      running.add(stop);
      const etape = createSource<EtapeExport>({
        kind: 'avance',
        faits: 0,
        total: 0,
        pieces: 0,
        attend: false,
      });
      const over = new AbortController();
      const until = AbortSignal.any([signal, stop.signal]);
      const work = make(demande, etape.set, until).finally(() => over.abort());
      // Told below, or by nobody when its reader has gone.
      work.catch(() => undefined);
      try {
        yield* follow(etape, AbortSignal.any([until, over.signal]));
        if (until.aborted) return;
        const end = await work;
        if (!until.aborted) yield end;
        else if (end.kind === 'pret') await release(end.jeton);
      } finally {
        stop.abort(new Error('the export was stopped'));
        running.delete(stop);
      }
    },
    print(portee: PorteeExport): TableExport {
      const entries = entriesOf(deps, portee);
      deps.onExported(
        entries.map(({ id }) => id),
        'papier',
      );
      return { colonnes: COLONNES_EXPORT, lignes: rowsOf(deps, entries, COLONNES_EXPORT) };
    },
    release,
    async part(jeton, from) {
      const file = ready.get(jeton);
      if (!file) return null;
      const { spool, nom, type } = file;
      const bytes = await spool.part(from, PART);
      const fin = from + bytes.length >= spool.octets;
      const part = { nom, type, octets: spool.octets, bytes: bytes.buffer, fin };
      if (fin) await release(jeton);
      return part;
    },
    async close() {
      for (const stop of running) stop.abort(new Error('the workspace closes'));
      await Promise.all([...ready.keys()].map(release));
    },
  };
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
