import { COLONNES_INBOX, type ColonneInbox, type InboxQuery } from '../../../protocol/workspace.ts';
import { fold } from '../../i18n/fold.ts';
import { savedQuery } from './saved-query.ts';

/** A list that the member named: what it asks for, in which order, with which columns. */
export interface SavedView {
  readonly id: string;
  readonly nom: string;
  readonly query: InboxQuery;
  readonly colonnes: readonly ColonneInbox[];
}

export type Views = readonly SavedView[];

/** More would no longer be found at a glance, and a saved state is 64 kB at most. */
export const MAX_VIEWS = 50;
export const MAX_NOM = 60;

function savedView(saved: unknown): SavedView | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { id, nom, query, colonnes } = saved as Readonly<Record<keyof SavedView, unknown>>;
  const asked = savedQuery(query);
  if (typeof id !== 'string' || typeof nom !== 'string' || !asked || !Array.isArray(colonnes)) return null;
  const shown = COLONNES_INBOX.filter((colonne) => colonnes.includes(colonne));
  return { id, nom: nom.slice(0, MAX_NOM), query: asked, colonnes: shown };
}

/** Saved views, without those that can no longer be read; null when none ever was saved. */
export const savedViews = (saved: unknown): Views | null =>
  Array.isArray(saved) ? saved.flatMap((view) => savedView(view) ?? []).slice(0, MAX_VIEWS) : null;

/** Another view has this name, accents and case aside. `except`: the one that is being renamed. */
export const isNameTaken = (views: Views, nom: string, except?: string): boolean =>
  views.some((view) => view.id !== except && fold(view.nom) === fold(nom));

/** One place up (-1) or down (1); the same list at its ends. */
export function movedView(views: Views, id: string, by: 1 | -1): Views {
  const from = views.findIndex((view) => view.id === id);
  const to = from + by;
  const [a, b] = [views[from], views[to]];
  if (!a || !b) return views;
  return views.with(from, b).with(to, a);
}

export const changedView = (views: Views, id: string, part: Partial<Omit<SavedView, 'id'>>): Views =>
  views.map((view) => (view.id === id ? { ...view, ...part } : view));

/** A view put back where it was, among those that are there now; unchanged when it is there again. */
export const restoredView = (views: Views, view: SavedView, at: number): Views =>
  views.some(({ id }) => id === view.id) ? views : views.toSpliced(at, 0, view);

/** Does the list show this view now? The order in which columns were ticked doesn't count. */
export function isShown(view: SavedView, query: InboxQuery, colonnes: readonly ColonneInbox[]): boolean {
  const shown = (list: readonly ColonneInbox[]): string =>
    [...list]
      .filter((c) => c !== 'nom')
      .toSorted()
      .join();
  return same(view.query, query) && shown(view.colonnes) === shown(colonnes);
}

/** Two queries with the same values, whatever the order of their fields; one that isn't there is null. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return (a ?? null) === (b ?? null);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    same((a as Readonly<Record<string, unknown>>)[key], (b as Readonly<Record<string, unknown>>)[key]),
  );
}
