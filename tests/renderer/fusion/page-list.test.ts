import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageItem } from '../../../src/renderer/portal/fusion/model/page.ts';
import {
  movePage,
  type PageList,
  removePage,
  restorePage,
  rotatePage,
} from '../../../src/renderer/portal/fusion/model/page-list.ts';

const page = (id: string): PageItem => ({
  id,
  source: { genre: 'photo', file: new File([], `${id}.jpg`), size: { width: 3, height: 4 } },
  rotation: 0,
});
const listOf = (ids: readonly string[]): PageList => ({ pages: ids.map(page), removed: [] });
const ids = ({ pages }: PageList): string => pages.map(({ id }) => id).join('');

test('FI4 a page moves to a place and the others keep their order', () => {
  expect(ids(movePage(listOf([...'abcd']), 'c', 0))).toBe('cabd');
  expect(ids(movePage(listOf([...'abcd']), 'a', 2))).toBe('bcad');
  expect(ids(movePage(listOf([...'abcd']), 'a', 99))).toBe('bcda');
  expect(ids(movePage(listOf([...'abcd']), 'd', -1))).toBe('dabc');
});

test('FI4 what does not move leaves the list itself as it was', () => {
  const list = listOf([...'ab']);
  expect(movePage(list, 'b', 1)).toBe(list);
  expect(movePage(list, 'x', 0)).toBe(list);
  expect(removePage(list, 'x')).toBe(list);
  expect(restorePage(list)).toBe(list);
});

test('FI4 four quarter turns are none', () => {
  let list = listOf(['a']);
  const seen = [0, 1, 2, 3].map(() => {
    list = rotatePage(list, 'a');
    return list.pages[0]?.rotation;
  });
  expect(seen).toEqual([90, 180, 270, 0]);
});

test('FI4 whatever was removed comes back in its place, the latest first', () => {
  const change = fc.nat({ max: 9 });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 10 }), (removals) => {
      const start = listOf([...'abcdefghij']);
      const history = [start];
      for (const index of removals) {
        const last = history.at(-1) ?? start;
        const id = last.pages[index % Math.max(1, last.pages.length)]?.id ?? 'none';
        const next = removePage(last, id);
        if (next !== last) history.push(next);
      }
      for (let list = history.pop(); list && history.length > 0; list = history.pop()) {
        expect(ids(restorePage(list))).toBe(ids(history.at(-1) ?? start));
      }
    }),
  );
});

test('FI4 no order of moves loses or doubles a page', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: -2, max: 8 }))), (moves) => {
      const end = moves.reduce(
        (list, [which, to]) => movePage(list, 'abcdef'[which] ?? '', to),
        listOf([...'abcdef']),
      );
      expect([...ids(end)].sort().join('')).toBe('abcdef');
    }),
  );
});
