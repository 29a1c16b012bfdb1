import type { Logger } from 'pino';
import type { Passwords } from '../application/accounts/services.ts';
import type { AccountStore, MailStore } from '../application/accounts-port.ts';
import type { CompteStore } from '../application/candidats-port.ts';
import type { EnvoiStore } from '../application/envois-port.ts';
import type { OrganisationStore } from '../application/organisation-port.ts';
import type { Clock, DocumentStore, FileStore, Ids, JournalEntry } from '../application/ports.ts';
import type { ServerConfig } from './config/schema.ts';
import type { Metrics } from './http/metrics.ts';
import type { FileValidator } from './validation/index.ts';

/** PM6: reads the journal back. */
export interface JournalReader {
  /** What happened to one document, oldest first. */
  journalOf(entity: string, id: string): Promise<readonly JournalEntry[]>;
}

/** All that the server needs from outside; each part takes the few it uses. */
export interface ServerServices {
  readonly store: DocumentStore;
  readonly accounts: AccountStore;
  readonly mails: MailStore;
  readonly comptes: CompteStore;
  readonly organisation: OrganisationStore;
  readonly journal: JournalReader;
  readonly files: FileStore;
  /** Deposits that come in parts. */
  readonly envois: EnvoiStore;
  /** FI2: reads deposited files in a sandbox. */
  readonly validator: FileValidator;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly passwords: Passwords;
  /** Keyed hash (hex) under the server's own key. */
  readonly derive: (label: string) => string;
  /** Folder of the built interface; null: it was not built. */
  readonly pages: string | null;
  readonly config: ServerConfig;
  readonly logger: Logger;
  readonly metrics: Metrics;
}
