import type { Langue } from '../../../domain/codes.ts';
import type { SessionCandidature } from '../../../domain/organisation/organisation.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import { type SearchVocabulary, vocabularyOf } from './inbox-filter.ts';

/** The sessions of the replica, few and asked for at every row: kept until one of them changes. */
export interface Sessions {
  get(id: string): SessionCandidature | undefined;
  all(): readonly SessionCandidature[];
  vocabulary(): SearchVocabulary;
  changed(): void;
}

export function createSessions(replica: Pick<ReplicaStore, 'all'>, langue: () => Langue): Sessions {
  let byId: ReadonlyMap<string, SessionCandidature> | undefined;
  let words: { readonly langue: Langue; readonly vocabulary: SearchVocabulary } | undefined;
  const load = (): ReadonlyMap<string, SessionCandidature> => {
    byId ??= new Map(replica.all('session').map(({ id, body }) => [id, body]));
    return byId;
  };
  return {
    get: (id) => load().get(id),
    all: () => [...load().values()],
    vocabulary() {
      const now = langue();
      if (words?.langue !== now) words = { langue: now, vocabulary: vocabularyOf([...load().values()], now) };
      return words.vocabulary;
    },
    changed() {
      byId = undefined;
      words = undefined;
    },
  };
}
