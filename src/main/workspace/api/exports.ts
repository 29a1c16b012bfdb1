import type {
  ApercuExport,
  DemandeExport,
  EtapeExport,
  PorteeExport,
  TableExport,
} from '../../../protocol/exports.ts';

export interface ExportsApi {
  /** What an export of these dossiers would hold. */
  preview(portee: PorteeExport): ApercuExport;
  /**
   * Makes a file and tells how far it is; ends with 'pret' or 'echec'. When its reader goes or `signal`
   * aborts, it stops and leaves nothing. PM6: what is ready is told to the journal.
   */
  run(demande: DemandeExport, signal: AbortSignal): AsyncGenerator<EtapeExport, void>;
  /** A list that goes on paper (PM6). */
  print(portee: PorteeExport): TableExport;
  /** A file that was made and is not wanted. */
  release(jeton: string): Promise<void>;
}
