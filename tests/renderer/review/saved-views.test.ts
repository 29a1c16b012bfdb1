import { describe, expect, it } from 'vitest';
import { savedRecents, withRecent } from '../../../src/renderer/review/app/recents.ts';
import { effectiveQuery, FIRST_QUERY, savedQuery } from '../../../src/renderer/review/inbox/saved-query.ts';
import {
  isNameTaken,
  isShown,
  MAX_VIEWS,
  movedView,
  restoredView,
  type SavedView,
  savedViews,
} from '../../../src/renderer/review/inbox/saved-views.ts';

const view = (id: string, more: Partial<SavedView> = {}): SavedView => ({
  id,
  nom: `Vue ${id}`,
  query: { ...FIRST_QUERY, statut: 'IN' },
  colonnes: ['nom', 'statut'],
  ...more,
});
const ids = (views: readonly SavedView[]): string => views.map(({ id }) => id).join('');

describe('a saved list', () => {
  it('comes back with its filters, also from an older version', () => {
    const query = { ...FIRST_QUERY, recherche: 'nguyen', statut: 'IN' as const, sessionId: 's' };
    expect(savedQuery(JSON.parse(JSON.stringify(query)))).toEqual(query);
    expect(savedQuery({ etat: 'tous', tri: { colonne: 'maj', descendant: true } })).toMatchObject({
      recherche: '',
      statut: null,
    });
    expect(savedQuery({ etat: 'ailleurs', tri: { colonne: 'nom' } })).toBeNull();
    expect(savedQuery({ etat: 'tous', tri: { colonne: 'age' } })).toBeNull();
    expect(savedQuery({ ...query, statut: 'XX' })?.statut).toBeNull();
  });

  it('that searches looks in every state', () => {
    expect(effectiveQuery({ ...FIRST_QUERY, recherche: ' a' }).etat).toBe('tous');
    expect(effectiveQuery(FIRST_QUERY)).toBe(FIRST_QUERY);
  });
});

describe('views', () => {
  const views = [view('a'), view('b'), view('c')];

  it('are moved by one place, and not past the ends', () => {
    expect(ids(movedView(views, 'b', -1))).toBe('bac');
    expect(ids(movedView(views, 'b', 1))).toBe('acb');
    expect(movedView(views, 'a', -1)).toBe(views);
    expect(movedView(views, 'c', 1)).toBe(views);
  });

  it('come back where they were, once', () => {
    expect(ids(restoredView([view('a'), view('c')], view('b'), 1))).toBe('abc');
    expect(ids(restoredView(views, view('b'), 0))).toBe('abc');
    expect(ids(restoredView([], view('b'), 7))).toBe('b');
  });

  it('have a name each, accents and case aside', () => {
    const named = [view('a', { nom: 'À relire' })];
    expect(isNameTaken(named, 'a RELIRE ')).toBe(true);
    expect(isNameTaken(named, 'a relire', 'a')).toBe(false);
  });

  it('know whether the list shows them, whatever the order of columns', () => {
    expect(isShown(view('a'), { ...FIRST_QUERY, statut: 'IN' }, ['statut', 'nom'])).toBe(true);
    expect(isShown(view('a'), { ...FIRST_QUERY, statut: 'IN' }, ['statut'])).toBe(true);
    expect(isShown(view('a'), { ...FIRST_QUERY, statut: 'IN' }, ['statut', 'bac'])).toBe(false);
    expect(isShown(view('a'), FIRST_QUERY, ['statut'])).toBe(false);
    const sorted = {
      ...FIRST_QUERY,
      statut: 'IN' as const,
      tri: { colonne: 'nom' as const, descendant: true },
    };
    expect(isShown(view('a'), sorted, ['statut'])).toBe(false);
  });

  it('that cannot be read are left out, and the others kept', () => {
    expect(savedViews(JSON.parse(JSON.stringify(views)))).toEqual(views);
    expect(savedViews([{ id: 1 }, view('b'), null, 'x'])?.map(({ id }) => id)).toEqual(['b']);
    expect(savedViews(Array.from({ length: 80 }, (_, i) => view(String(i))))).toHaveLength(MAX_VIEWS);
    expect(savedViews({})).toBeNull();
  });
});

describe('recent dossiers', () => {
  it('are the last twenty, newest first, each once', () => {
    expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
    const many = Array.from({ length: 25 }, (_, i) => String(i)).reduce<readonly string[]>(withRecent, []);
    expect(many).toHaveLength(20);
    expect(many[0]).toBe('24');
    expect(savedRecents(['a', 3, null, 'b'])).toEqual(['a', 'b']);
    expect(savedRecents('a')).toBeNull();
  });
});
