import { assertNever } from '../../../domain/refusal.ts';
import { format } from '../../../messages/catalogue.ts';
import { reviewExports } from '../../../messages/review-exports.ts';
import { type DemandeExport, type EtapeExport, RECUEIL_MAX } from '../../../protocol/exports.ts';
import { csvOf } from './csv.ts';
import { exportFiles } from './export-files.ts';
import type { ExportsServices } from './exports.ts';
import { heureLocale } from './heure-locale.ts';
import { dossierDuRecueil } from './recueil.ts';
import type { SealedSpool } from './sealed-spool.ts';
import { type Choisi, choisi, entriesOf } from './selection.ts';
import { rowsOf, titlesOf } from './table.ts';
import { xlsxOf } from './xlsx.ts';
import { writeZip } from './zip.ts';

export interface MakeServices extends ExportsServices {
  readonly spool: SealedSpool;
  readonly tell: (etape: EtapeExport) => void;
  readonly signal: AbortSignal;
}

type Made =
  | {
      readonly kind: 'fait';
      readonly nom: string;
      readonly type: string;
      readonly absentes: number;
      readonly dossiers: readonly string[];
    }
  | Extract<EtapeExport, { kind: 'echec' }>;

const TYPES: Readonly<Record<DemandeExport['format'], string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** Writes one export into its spool. @throws I/O errors; the reason of the signal. */
export async function makeExport(deps: MakeServices, demande: DemandeExport): Promise<Made> {
  const { spool, signal } = deps;
  const langue = deps.langue();
  const fuseau = deps.documents.etablissement()?.fuseau ?? 'Europe/Paris';
  const etabliLe = deps.services.clock.now();
  const entries = entriesOf(deps, demande.portee);
  if (entries.length === 0) return { kind: 'echec', raison: 'vide' };
  const { annee, mois, jour } = heureLocale(etabliLe, fuseau);
  const name = (key: 'file.list' | 'file.dossiers' | 'file.dossier'): string =>
    `${format(reviewExports, langue, key, { jour: `${annee}-${mois}-${jour}`, numero: entries[0]?.numero ?? '' })}.${demande.format}`;
  const fait = (nom: string, absentes: number): Made => ({
    kind: 'fait',
    nom,
    type: TYPES[demande.format],
    absentes,
    dossiers: entries.map(({ id }) => id),
  });
  const progress = createProgress(deps, entries.length);
  const files = exportFiles(deps, demande.absentes === 'attendre', progress.attend, signal);
  const nomDossiers = name(
    demande.portee.kind === 'dossiers' && entries.length === 1 ? 'file.dossier' : 'file.dossiers',
  );

  switch (demande.format) {
    case 'csv':
    case 'xlsx': {
      const titres = titlesOf(deps, demande.colonnes);
      const lignes = rowsOf(deps, entries, demande.colonnes);
      const bytes =
        demande.format === 'csv'
          ? csvOf(titres, lignes, fuseau)
          : await xlsxOf(reviewExports[langue]['file.sheet'], titres, lignes, { fuseau, etabliLe });
      signal.throwIfAborted();
      spool.write(bytes);
      await spool.flush();
      return fait(name('file.list'), 0);
    }
    case 'zip': {
      const zip = { files, spool, langue, fuseau, etabliLe, pause: deps.services.pause, signal };
      const { onPiece, onDossier } = progress;
      const absentes = await writeZip({ ...zip, onPiece, onDossier }, chosen(deps, entries));
      return fait(nomDossiers, absentes);
    }
    case 'pdf': {
      if (entries.length > RECUEIL_MAX) return { kind: 'echec', raison: 'trop' };
      const etablissement = deps.documents.etablissement();
      if (!etablissement) return { kind: 'echec', raison: 'vide' };
      const dossiers = [...chosen(deps, entries)].map((choix) => dossierDuRecueil(deps, choix));
      const { onPiece, onDossier } = progress;
      const made = await deps.atelier.recueilPdf(
        { langue, etablissement, etabliLe, dossiers },
        { spool, read: (id, version) => files.read(id, version), onPiece, onDossier, signal },
      );
      return fait(nomDossiers, made.absentes);
    }
    default:
      return assertNever(demande.format);
  }
}

/** One after another: a dossier is read when its turn comes. */
function* chosen(deps: MakeServices, entries: ReturnType<typeof entriesOf>): Generator<Choisi, void> {
  for (const entry of entries) {
    const choix = choisi(deps, entry);
    if (choix) yield choix;
  }
}

function createProgress({ tell }: Pick<MakeServices, 'tell'>, total: number) {
  let [faits, pieces, waiting] = [0, 0, false];
  const say = (): void => tell({ kind: 'avance', faits, total, pieces, attend: waiting });
  say();
  return {
    onPiece: (): void => {
      pieces += 1;
      say();
    },
    onDossier: (): void => {
      faits += 1;
      say();
    },
    attend: (now: boolean): void => {
      waiting = now;
      say();
    },
  };
}
