import type { Langue } from '../../../domain/codes.ts';
import type { EtatSession, SessionView } from '../../../protocol/portal/views.ts';
import { fold } from '../../i18n/fold.ts';

/** Everything that a formation is found by. */
const searched = ({ libelle, mention, typeDiplome, centre, code, motsCles }: SessionView): string =>
  fold([libelle.fr, libelle.en, mention, typeDiplome, centre, code, ...motsCles].join(' '));

/** What is shown of the offer. */
export interface Filtre {
  readonly texte: string;
  readonly etat: EtatSession | 'toutes';
}

/** The formations that have every word of the search, each as a part of a word, in that state. */
export function filterOffre(offre: readonly SessionView[], { texte, etat }: Filtre): readonly SessionView[] {
  const words = fold(texte).split(' ').filter(Boolean);
  return offre.filter((session) => {
    if (etat !== 'toutes' && session.etat !== etat) return false;
    if (words.length === 0) return true;
    const text = searched(session);
    return words.every((word) => text.includes(word));
  });
}

/** A mention of a diploma type, with its formations. */
export interface NoeudMention {
  readonly nom: string;
  readonly sessions: readonly SessionView[];
}

export interface NoeudType {
  readonly nom: string;
  readonly count: number;
  readonly ouvertes: number;
  readonly mentions: readonly NoeudMention[];
}

/** Names as people order them: « 2e année » before « 10e », accents aside. */
const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, readonly T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].sort(([a], [b]) => collator.compare(a, b));
}

/** Diploma type > mention > formation, each level in the order of names. */
export function treeOf(offre: readonly SessionView[], langue: Langue): readonly NoeudType[] {
  return groupBy(offre, ({ typeDiplome }) => typeDiplome).map(([nom, sessions]) => ({
    nom,
    count: sessions.length,
    ouvertes: sessions.filter(({ etat }) => etat === 'ouverte').length,
    mentions: groupBy(sessions, ({ mention }) => mention).map(([mention, of]) => ({
      nom: mention,
      sessions: sortOffre(of, 'titre', langue),
    })),
  }));
}

export type Tri = 'titre' | 'dates' | 'etat';
const ETATS: Readonly<Record<EtatSession, number>> = { ouverte: 0, aVenir: 1, close: 2 };

/** A formation's name in the language of the page. */
export const titreDe = ({ libelle }: SessionView, langue: Langue): string => libelle[langue] || libelle.fr;

/** In the order of a column; what is equal there, by name. */
export function sortOffre(offre: readonly SessionView[], tri: Tri, langue: Langue): readonly SessionView[] {
  const byTitle = (a: SessionView, b: SessionView): number =>
    collator.compare(titreDe(a, langue), titreDe(b, langue));
  const by: Readonly<Record<Tri, (a: SessionView, b: SessionView) => number>> = {
    titre: () => 0,
    dates: (a, b) => a.finDepot.localeCompare(b.finDepot) || a.debutDepot.localeCompare(b.debutDepot),
    etat: (a, b) => ETATS[a.etat] - ETATS[b.etat] || a.finDepot.localeCompare(b.finDepot),
  };
  return [...offre].sort((a, b) => by[tri](a, b) || byTitle(a, b));
}

/** Days on which open formations close, and those on which others open, with how many each. */
export interface Echeance {
  readonly jour: string;
  readonly count: number;
}

/** The open formations by their last day, the soonest first. */
export const fermetures = (offre: readonly SessionView[]): readonly Echeance[] =>
  countBy(
    offre.filter(({ etat }) => etat === 'ouverte'),
    ({ finDepot }) => finDepot,
  );

/** The formations to come by their first day, the soonest first. */
export const ouvertures = (offre: readonly SessionView[]): readonly Echeance[] =>
  countBy(
    offre.filter(({ etat }) => etat === 'aVenir'),
    ({ debutDepot }) => debutDepot,
  );

const countBy = (sessions: readonly SessionView[], dayOf: (session: SessionView) => string): Echeance[] =>
  groupBy(sessions, dayOf).map(([jour, of]) => ({ jour, count: of.length }));
