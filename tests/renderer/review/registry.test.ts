import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/renderer/review/keys/registry.ts';

describe('what a screen answers', () => {
  it('a key that nothing answers is nobody’s, unless a part of the screen is on its way', () => {
    const registry = createRegistry();
    const said: string[] = [];
    expect(registry.later(() => said.push('nobody'))).toBe(false);
    const release = registry.hold();
    expect(registry.later(() => said.push('first'))).toBe(true);
    expect(registry.later(() => said.push('second'))).toBe(true);
    expect(said).toEqual([]);
    release();
    expect(said).toEqual(['first', 'second']);
    release();
    expect(said).toEqual(['first', 'second']);
    expect(registry.later(() => said.push('late'))).toBe(false);
  });

  it('waits for the last part, and for few keys', () => {
    const registry = createRegistry();
    const [one, two] = [registry.hold(), registry.hold()];
    let asked = 0;
    for (let i = 0; i < 20; i += 1) registry.later(() => (asked += 1));
    one();
    expect(asked).toBe(0);
    two();
    expect(asked).toBe(8);
  });
});
