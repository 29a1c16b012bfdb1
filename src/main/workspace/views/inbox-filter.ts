import { type Langue, STATUTS_DOSSIER, type StatutDossier } from '../../../domain/codes.ts';
import type { SessionCandidature } from '../../../domain/organisation/organisation.ts';
import type { InboxQuery } from '../../../protocol/workspace.ts';
import type { InboxFilter, SearchWord } from '../../application/replica-ports.ts';
import { fold } from '../replica/fold.ts';

/** Shorter beginnings are taken as names alone: every second dossier is of a "Licence". */
const SESSION_MIN = 3;
const STATUT_MIN = 4;

/** As the codes are read, in both languages (docs/spec.md, "Codes"). */
const STATUT_WORDS: Readonly<Record<StatutDossier, readonly string[]>> = {
  AT: ['attente', 'pending', 'waiting'],
  RE: ['receptionne', 'received'],
  CO: ['complet', 'complete'],
  IN: ['incomplet', 'incomplete'],
};

/** What a search may name besides people: kept until sessions change. */
export interface SearchVocabulary {
  /** Session id → folded words of its names and code. */
  readonly sessions: readonly { readonly id: string; readonly words: readonly string[] }[];
  /** Session ids in the order of their names. */
  readonly order: readonly string[];
}

export function vocabularyOf(sessions: readonly SessionCandidature[], langue: Langue): SearchVocabulary {
  const collator = new Intl.Collator(langue, { numeric: true });
  return {
    sessions: sessions.map(({ id, libelle, code, typeDiplome, mention }) => ({
      id,
      words: fold([libelle.fr, libelle.en, code, typeDiplome, mention].join(' ')).split(' '),
    })),
    order: sessions
      .toSorted((a, b) => collator.compare(a.libelle[langue], b.libelle[langue]))
      .map(({ id }) => id),
  };
}

function searchWord(prefix: string, { sessions }: SearchVocabulary): SearchWord {
  const begins = (word: string): boolean => word.startsWith(prefix);
  return {
    prefix,
    sessions:
      prefix.length < SESSION_MIN
        ? []
        : sessions.filter(({ words }) => words.some(begins)).map(({ id }) => id),
    statuts:
      prefix.length < STATUT_MIN ? [] : STATUTS_DOSSIER.filter((code) => STATUT_WORDS[code].some(begins)),
  };
}

/** A query of the interface as the store takes it. */
export function filterOf(query: InboxQuery, vocabulary: SearchVocabulary): InboxFilter {
  const words = fold(query.recherche)
    .split(' ')
    .filter((word) => word !== '');
  return {
    words: words.map((word) => searchWord(word, vocabulary)),
    etat: query.etat,
    sessionId: query.sessionId,
    statut: query.statut,
    etiquette: query.etiquette ?? null,
    tri: query.tri,
    sessions: query.tri.colonne === 'formation' ? vocabulary.order : [],
  };
}
