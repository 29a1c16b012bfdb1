import type { Langue } from '../../../domain/codes.ts';
import type { ContenuDecision } from '../../../domain/decision/decision.ts';
import type { CommandeLot } from '../../../domain/decision/lot.ts';
import type { Result } from '../../../domain/refusal.ts';
import type {
  CibleLot,
  LettreVue,
  LotResume,
  LotView,
  PorteeLot,
  ProgresLot,
} from '../../../protocol/lots.ts';
import type { InboxQuery } from '../../../protocol/workspace.ts';

/** DE5: acts on many dossiers. All that takes long is done in slices: other questions are answered in between. */
export interface LotsApi {
  /** Ids of rows `from` to `to` (excluded) of a list. */
  ids(query: InboxQuery, from: number, to: number): Promise<readonly string[]>;
  /** PM2: what the member may do to some of the dossiers here. */
  commandes(): readonly CommandeLot['kind'][];
  portee(cible: CibleLot): Promise<PorteeLot>;
  /** What each dossier would become, earlier ones of the lot on top; nothing is done. */
  preview(cible: CibleLot, commande: CommandeLot): Promise<LotView>;
  /**
   * Does what the preview showed, dossier by dossier, and tells how far it is; again after a stop, goes on.
   * Stops between two dossiers when its reader goes or `signal` aborts: what was done is durable.
   */
  apply(id: string, signal: AbortSignal): AsyncGenerator<ProgresLot, void>;
  /** Takes one line back, or all of them, last one first. Each may be refused by itself. */
  undo(id: string, dossierId: string | null): Promise<LotView | null>;
  get(id: string): Promise<LotView | null>;
  /** Lots that were begun, newest first. */
  list(): readonly LotResume[];
  dismiss(id: string): void;
  /** DE2: the letter that would go with publishing `contenu`, the decision's own where it is null. */
  lettre(dossierId: string, contenu: ContenuDecision | null, langue: Langue): Result<LettreVue | null> | null;
}
