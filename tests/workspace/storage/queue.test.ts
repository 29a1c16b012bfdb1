import { describe, expect, it } from 'vitest';
import { openQueue } from '../../../src/main/storage/workspace/queue.ts';
import { aKey, anActe } from './factories.ts';

const device = { serverUrl: 'http://s', personneId: 'p', deviceId: 'A', jeton: 'j' };
const open = () => {
  const queue = openQueue({ file: ':memory:', key: aKey() });
  queue.setDevice(device);
  return queue;
};
const numbers = (queue: ReturnType<typeof open>) => queue.freeze(100).map(({ id, seq }) => [id, seq]);
const at = (seq: number) => ({ seq, hash: `h${seq}` });

describe('queue', () => {
  it('SY4: numbers acts without gaps although some were withdrawn or replaced', () => {
    const queue = open();
    for (const id of ['a', 'b', 'c']) queue.enqueue([anActe({ id })]);
    expect(queue.withdraw('b')).toBe(true);
    queue.enqueue([anActe({ id: 'c', payload: { dossierId: 'd1', again: true } })], ['c']);
    expect(numbers(queue)).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
    expect(queue.acte('c')?.payload).toEqual({ dossierId: 'd1', again: true });
    queue.enqueue([anActe({ id: 'd' })]);
    expect(numbers(queue)).toEqual([
      ['a', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });

  it('SY4: an act that has its number can be neither withdrawn nor replaced', () => {
    const queue = open();
    queue.enqueue([anActe({ id: 'a' })]);
    queue.freeze(10);
    expect(queue.withdraw('a')).toBe(false);
    expect(() => queue.enqueue([anActe({ id: 'a2' })], ['a'])).toThrow();
    expect(queue.actes().map(({ id }) => id)).toEqual(['a']);
  });

  it('SY8: keeps acknowledged acts until they are covered by a backup and brought by a pull', () => {
    const queue = open();
    for (const id of ['a', 'b']) queue.enqueue([anActe({ id })]);
    queue.freeze(10);
    queue.settle(
      [
        { id: 'a', etat: 'acquitte', at: at(10) },
        { id: 'b', etat: 'acquitte', at: at(20) },
      ],
      'E',
    );
    queue.forgetThrough(15);
    expect(queue.actes()).toHaveLength(2);
    queue.absorb(['a', 'b']);
    queue.forgetThrough(15);
    expect(queue.actes().map(({ id }) => id)).toEqual(['b']);
    expect(queue.acknowledged()).toEqual({ epoch: 'E', at: at(20) });
    expect(queue.pending()).toEqual([]);
  });

  it('SY2: a restored server gets again what it had acknowledged and no longer has', () => {
    const queue = open();
    for (const id of ['a', 'b', 'c', 'd']) queue.enqueue([anActe({ id })]);
    queue.freeze(3);
    queue.settle(
      [
        { id: 'a', etat: 'acquitte', at: at(10) },
        { id: 'b', etat: 'refuse', detail: { kind: 'refus', refusal: { code: 'interdit', params: {} } } },
        { id: 'c', etat: 'acquitte', at: at(12) },
      ],
      'E',
    );
    queue.absorb(['a', 'c']);
    queue.renumber(1, true);
    expect(numbers(queue)).toEqual([
      ['c', 2],
      ['d', 3],
    ]);
    expect(queue.acknowledged()).toBeNull();
    expect(queue.pending().map(({ id }) => id)).toEqual(['c', 'd']);
    expect(queue.acte('b')?.etat).toBe('refuse');
  });

  it('SY2: after signing in on a new device, everything unsent starts at 1 again', () => {
    const queue = open();
    for (const id of ['a', 'b']) queue.enqueue([anActe({ id })]);
    queue.freeze(1);
    queue.setDevice({ ...device, deviceId: 'B' });
    expect(numbers(queue)).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    queue.settle([{ id: 'a', etat: 'acquitte', at: at(3) }], 'E');
    queue.setDevice({ ...device, deviceId: 'B', jeton: null });
    expect(queue.device()?.jeton).toBeNull();
    queue.enqueue([anActe({ id: 'c' })]);
    expect(numbers(queue)).toEqual([
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('SY10: keeps unsent acts aside and brings them back in their order', () => {
    const queue = open();
    for (const id of ['a', 'b', 'c']) queue.enqueue([anActe({ id })]);
    queue.freeze(1);
    queue.settle([{ id: 'a', etat: 'acquitte', at: at(1) }], 'E');
    expect(queue.putAside()).toBe(2);
    expect(queue.pending().map(({ id }) => id)).toEqual(['a']);
    expect(queue.adopt([anActe({ id: 'b' }), anActe({ id: 'z' })])).toBe(1);
    expect(queue.bringBack()).toBe(3);
    expect(numbers(queue).map(([id]) => id)).toEqual(['b', 'c', 'z']);
  });

  it('names the dossiers whose list row may be behind', () => {
    const queue = open();
    queue.enqueue([anActe({ id: 'a', dossierId: 'd7' })]);
    expect(queue.dirty()).toEqual([]);
    queue.withdraw('a');
    expect(queue.dirty()).toEqual(['d7']);
    queue.clean(['d7']);
    expect(queue.dirty()).toEqual([]);
  });
});
