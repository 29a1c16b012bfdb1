import { describe, expect, it } from 'vitest';
import { createLru, type Kept } from '../../../src/renderer/pdf/lru.ts';

const things = () => {
  const gone: string[] = [];
  const make = (name: string, bytes = 1, used = false): Kept & { used: boolean; bytes: number } => {
    const thing = {
      used,
      bytes,
      weight: () => thing.bytes,
      inUse: () => thing.used,
      dispose: () => {
        gone.push(name);
      },
    };
    return thing;
  };
  return { gone, make };
};

describe('the cache of opened pièces', () => {
  it('lets the least recently used go first, beyond its number of entries', () => {
    const { gone, make } = things();
    const lru = createLru({ entries: 2, bytes: 100 });
    lru.set('a', make('a'));
    lru.set('b', make('b'));
    lru.get('a');
    lru.set('c', make('c'));
    expect(gone).toEqual(['b']);
    expect(lru.get('a')).toBeDefined();
    expect(lru.size).toBe(2);
  });

  it('holds its weight in bytes, also of what grew after it came in', () => {
    const { gone, make } = things();
    const lru = createLru({ entries: 10, bytes: 10 });
    const grows = make('a', 4);
    lru.set('a', grows);
    lru.set('b', make('b', 4));
    expect(gone).toEqual([]);
    grows.bytes = 8;
    lru.trim();
    expect(gone).toEqual(['a']);
  });

  it('never lets go of what is on screen', () => {
    const { gone, make } = things();
    const lru = createLru({ entries: 1, bytes: 100 });
    const shown = make('shown', 1, true);
    lru.set('shown', shown);
    lru.set('next', make('next'));
    expect(gone).toEqual(['next']);
    shown.used = false;
    lru.set('other', make('other'));
    expect(gone).toEqual(['next', 'shown']);
  });

  it('disposes of what is replaced, deleted or matched, once', () => {
    const { gone, make } = things();
    const lru = createLru({ entries: 9, bytes: 100 });
    lru.set('a', make('a1'));
    lru.set('a', make('a2'));
    lru.delete('a');
    lru.delete('a');
    lru.set('b', make('b', 1, true));
    lru.set('c', make('c', 2));
    lru.deleteWhere((value) => value.weight() === 1);
    expect(gone).toEqual(['a1', 'a2', 'b']);
    expect(lru.get('b')).toBeUndefined();
    expect(lru.get('c')).toBeDefined();
  });
});
