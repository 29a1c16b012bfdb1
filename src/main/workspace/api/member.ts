import type {
  AccordQuery,
  AccordVue,
  AffectationFaite,
  BalayageQuery,
  BalayageVue,
  CommissionLue,
  MaCharge,
  RepartitionQuery,
  RepartitionVue,
  SuiviLectures,
} from '../../../protocol/lectures.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { EcranLu, Reprise } from '../../../protocol/reprise.ts';
import type { ClassementView, SeanceList, SeanceRow, SeanceView } from '../../../protocol/seances.ts';
import type { TextsPage, TextsProgress } from '../../../protocol/texts.ts';
import type {
  ActAnswer,
  ChangeNotice,
  ConflictView,
  DossierView,
  InboxCounts,
  InboxPage,
  InboxQuery,
  InboxRow,
  OfflinePeriod,
  PlaceLecture,
  QueueItem,
  SyncState,
} from '../../../protocol/workspace.ts';
import type { ExportsApi } from './exports.ts';
import type { LettresApi } from './lettres.ts';
import type { LotsApi } from './lots.ts';
import type { Observable } from './observable.ts';
import type { FactsApi, MailsApi, SweepApi } from './staff.ts';

/** What the file cache holds. Octets are bytes. */
export interface FilesStatus {
  readonly presents: number;
  readonly attendus: number;
  readonly introuvables: number;
  readonly octets: number;
  readonly budget: number;
}

export interface SyncApi {
  readonly state: Observable<SyncState>;
  /** Tries at once, whatever the backoff says. */
  now(): void;
  /** The member chooses to work offline: no request leaves until he comes back. */
  setOffline(horsLigne: boolean): void;
  /** SY10 */
  period(): OfflinePeriod;
}

export interface InboxApi {
  page(query: InboxQuery, offset: number, limit: number): InboxPage;
  counts(query: InboxQuery): InboxCounts;
  /** Dossiers by name or number in every state, to go to one: unlike `page`, no files are fetched for it. */
  find(recherche: string, limit: number): readonly InboxRow[];
  /** Rows of these dossiers in this order; those that are not (or no longer) here are left out. */
  rows(ids: readonly string[]): readonly InboxRow[];
  /** How many dossiers each query answers. */
  totals(queries: readonly InboxQuery[]): readonly number[];
  /** 0-based position of a dossier in the answer to `query`, null when it isn't there. */
  locate(query: InboxQuery, id: string): number | null;
}

export interface DossierApi {
  /** `query` is the list that neighbours come from. Null: unknown here, or no longer visible. */
  get(id: string, query: InboxQuery): DossierView | null;
  /** Notes that the member has seen the dossier at `version`. */
  markRead(id: string, version: number): ActAnswer;
}

export interface ActsApi {
  /**
   * Done on the local view and durable when this returns (SY7), or refused by the domain.
   * `baseVersion` is the dossier's version on the member's screen.
   * `id`: of the act in the queue, where one was given to it before.
   */
  act(act: Act, baseVersion: number, id?: string): ActAnswer;
  /** Takes back an act that has not been sent; false when it is too late. */
  withdraw(id: string): boolean;
}

export interface QueueApi {
  list(): readonly QueueItem[];
  /** Closes a refused act; its text stays as a private note. False when it isn't one. */
  dismiss(id: string): boolean;
  /** Acts kept aside by a revocation or found again with a recovery key, put back to be sent. How many. */
  resend(): number;
  /** All acts that never reached the server, as JSON to save elsewhere. */
  export(): string;
}

export interface ConflictsApi {
  list(): readonly ConflictView[];
  /** SY6: whichever is picked, a text of mine that lost becomes a private note. */
  resolve(id: string, choix: 'mien' | 'leur'): ActAnswer;
}

/** DE12. */
export interface SeancesApi {
  list(): SeanceList;
  /** Null: unknown here, or no longer visible. */
  get(id: string): SeanceView | null;
  /** Dossiers that could be put on the order of the day of a commission. */
  candidats(commissionId: string): readonly SeanceRow[];
  /** DE3: null when the session, or its commission, isn't here. */
  classement(sessionId: string): ClassementView | null;
  /** The procès-verbal as a PDF, made here without a network; null until the séance is closed. */
  pv(id: string): Promise<{ readonly nomFichier: string; readonly base64: string } | null>;
}

export interface PlacesApi {
  get(sha256: string): PlaceLecture | null;
  set(sha256: string, place: PlaceLecture): void;
}

/** Where a new start of the workspace goes on. */
export interface RepriseApi {
  /** Where the last run ended; null: on a list, or a window of this run has said since where it is. */
  get(): Reprise | null;
  /** What is on screen in the window that was used last; null: no dossier. */
  set(ecran: EcranLu | null): void;
}

export interface TextsApi {
  /** Dossiers in whose texts these words are, best first: "phrases", -words to leave out. */
  search(recherche: string, offset: number, limit: number): TextsPage;
  readonly progress: Observable<TextsProgress>;
}

/** OR5, OR8: who reads what, how far, and how far avis agree. Null: not this person's business. */
export interface LecturesApi {
  commissions(): readonly CommissionLue[];
  plan(query: RepartitionQuery): RepartitionVue | null;
  suivi(commissionId: string, sessionIds: readonly string[]): SuiviLectures | null;
  /** `today` is 'YYYY-MM-DD'. */
  maCharge(sessionId: string | null, today: string): MaCharge;
  accord(query: AccordQuery): AccordVue | null;
  balayage(query: BalayageQuery): BalayageVue;
  /** Each by itself, in order: one refusal stops no other. */
  affecter(acts: readonly Act[]): readonly AffectationFaite[];
  /** Each one withdrawn while it waits here, else undone by its inverse. How many could not be. */
  defaire(faites: readonly { readonly id: string; readonly inverse: Act }[]): number;
}

/** An open replica: everything that the interface asks of it. */
export interface MemberApi {
  /** Somebody uses the interface: what can wait does, for a moment. */
  asked(): void;
  readonly sync: SyncApi;
  /** Holds what moved last; read it through `follow`. */
  readonly changes: ChangeFeed;
  readonly inbox: InboxApi;
  readonly dossiers: DossierApi;
  readonly acts: ActsApi;
  readonly lots: LotsApi;
  readonly queue: QueueApi;
  readonly conflicts: ConflictsApi;
  readonly places: PlacesApi;
  readonly reprise: RepriseApi;
  readonly seances: SeancesApi;
  readonly lettres: LettresApi;
  readonly files: {
    status(): FilesStatus;
    /** Fetches a version of that dossier's pièces that is not the one to be read. */
    want(dossierId: string, sha256: string): void;
  };
  readonly exports: ExportsApi;
  readonly texts: TextsApi;
  readonly lectures: LecturesApi;
  readonly sweep: SweepApi;
  readonly facts: FactsApi;
  readonly mails: MailsApi;
}

/** Notices of local changes; a reader that is behind gets them merged. */
export interface ChangeFeed {
  follow(signal: AbortSignal): AsyncGenerator<ChangeNotice, void>;
}
