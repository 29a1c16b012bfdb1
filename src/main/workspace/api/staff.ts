import type { InboxQuery } from '../../../protocol/workspace.ts';
import type {
  MailPreviewAnswer,
  ReadyDossier,
  SameBytesAnswer,
  SweepRef,
  SweepType,
} from '../../../protocol/workspace-staff.ts';

/** One type of pièce across the dossiers of a list. */
export interface SweepApi {
  /** Types with pièces that this person may treat and has to look at, in their order. */
  types(query: InboxQuery): Promise<readonly SweepType[]>;
  /** Those pièces of one type, in the order of the list. */
  refs(typeId: string, query: InboxQuery): Promise<readonly SweepRef[]>;
  /** What is on the screen, then what comes next: their files are fetched first. */
  focus(dossierIds: readonly string[]): void;
  /** LC7: received dossiers of the list that nothing keeps from « complet ». */
  ready(query: InboxQuery): Promise<readonly ReadyDossier[]>;
}

export interface FactsApi {
  /** Where else the bytes of this pièce were deposited, among what this person may read. */
  sameBytes(dossierId: string, typeId: string): Promise<SameBytesAnswer>;
}

export interface MailsApi {
  /** ML1: the mail that the candidat gets when the dossier is declared so. Null: the dossier is not here. */
  preview(dossierId: string, statut: 'CO' | 'IN', message: string): Promise<MailPreviewAnswer | null>;
}
