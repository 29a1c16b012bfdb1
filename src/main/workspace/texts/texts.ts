import type { InboxFilter, ReplicaStore } from '../../application/replica-ports.ts';
import type { TextsApi } from '../api/member.ts';
import { createSource } from '../api/observable.ts';
import type { Vault } from '../files/vault.ts';
import type { TextExtractor } from './extractor.ts';
import { createIndexer, type Indexer, type IndexerServices, NOTHING_YET } from './indexer.ts';
import { createTextSearch, type TextSearchServices } from './search.ts';

export interface TextsServices
  extends Omit<TextSearchServices, 'replica'>,
    Omit<IndexerServices, 'vault' | 'extractor'> {
  readonly replica: ReplicaStore;
  readonly vault: Vault | null;
  /** Absent, as in a simulation: nothing is indexed. */
  readonly extractor: (() => TextExtractor) | undefined;
}

/** Full-text search of a member, with what keeps its index in step. */
export interface Texts extends Pick<Indexer, 'wake' | 'yieldTo' | 'arrived' | 'focus' | 'close'> {
  readonly api: TextsApi;
  follow(filter: InboxFilter): void;
}

export function createTexts(deps: TextsServices): Texts {
  const { vault, extractor } = deps;
  const indexer = vault && extractor ? createIndexer({ ...deps, vault, extractor: extractor() }) : null;
  const { search } = createTextSearch(deps);
  return {
    api: {
      progress: indexer?.progress ?? createSource(NOTHING_YET),
      search,
    },
    wake: () => indexer?.wake(),
    yieldTo: () => indexer?.yieldTo(),
    arrived: (sha256) => indexer?.arrived(sha256),
    focus: (dossierIds) => indexer?.focus(dossierIds),
    follow: (filter) => indexer?.follow(filter),
    close: async () => indexer?.close(),
  };
}
