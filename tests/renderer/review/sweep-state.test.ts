import { describe, expect, it } from 'vitest';
import {
  ahead,
  back,
  begin,
  pass,
  reopen,
  reopenPassed,
  savedOf,
  savedSweep,
  settle,
  tally,
} from '../../../src/renderer/review/sweep/sweep-state.ts';

const REFS = ['a', 'b', 'c', 'd'].map((dossierId) => ({ dossierId, sha256: dossierId }));
const shown = (state: ReturnType<typeof begin>): string | undefined => state.refs[state.at]?.dossierId;

describe('a sweep', () => {
  it('goes on at each decision, and ends once nothing is left', () => {
    let state = begin(REFS, null);
    expect(shown(state)).toBe('a');
    state = settle(state, 'a', 'VA');
    state = settle(state, 'b', 'RE');
    state = pass(state);
    expect(shown(state)).toBe('d');
    expect(tally(state)).toEqual({ validees: 1, refusees: 1, passees: 1, restantes: 1, total: 4 });
    state = settle(state, 'd', 'VA');
    expect(shown(state)).toBeUndefined();
    expect(tally(state)).toMatchObject({ validees: 2, restantes: 0 });
  });

  it('goes back without undoing, and forward over what is decided', () => {
    let state = settle(settle(begin(REFS, null), 'a', 'VA'), 'b', 'VA');
    state = back(back(state));
    expect(shown(state)).toBe('a');
    expect(shown(back(state))).toBe('a');
    // Passing over what is validated leaves it validated.
    state = pass(state);
    expect(shown(state)).toBe('c');
    expect(tally(state)).toMatchObject({ validees: 2, passees: 0 });
  });

  it('shows again what is taken back; what the rules refused waits until it is its turn', () => {
    let state = settle(settle(begin(REFS, null), 'a', 'VA'), 'b', 'VA');
    expect(shown(reopen(state, 'b', true))).toBe('b');
    state = reopen(state, 'a', false);
    expect(shown(state)).toBe('c');
    expect(state.decided).toEqual(['b']);
    state = settle(settle(state, 'c', 'VA'), 'd', 'VA');
    expect(shown(state)).toBe('a');
    // The last answer may come when the end is on screen: it comes back by itself.
    state = settle(state, 'a', 'VA');
    expect(shown(state)).toBeUndefined();
    expect(shown(reopen(state, 'a', false))).toBe('a');
  });

  it('comes back to those passed over', () => {
    const state = REFS.reduce((before) => pass(before), begin(REFS, null));
    expect(shown(state)).toBeUndefined();
    expect(shown(reopenPassed(state))).toBe('a');
    expect(tally(reopenPassed(state))).toMatchObject({ passees: 0, restantes: 4 });
  });

  it('is resumed where it was left, with what was done counted', () => {
    const state = pass(settle(begin(REFS, null), 'a', 'RE'));
    const saved = savedOf('cv', state);
    expect(saved).toEqual({ typeId: 'cv', passees: ['b'], validees: 0, refusees: 1 });
    // What was decided is no longer asked for.
    const resumed = begin(REFS.slice(1), savedSweep(JSON.parse(JSON.stringify(saved))));
    expect(shown(resumed)).toBe('c');
    expect(tally(resumed)).toEqual({ validees: 0, refusees: 1, passees: 1, restantes: 2, total: 4 });
    expect(
      savedOf(
        'cv',
        REFS.reduce((before) => pass(before), begin(REFS, null)),
      ),
    ).toBeNull();
    for (const broken of [null, 'x', {}, { typeId: 'cv', validees: 1, refusees: 0, passees: [1] }])
      expect(savedSweep(broken)).toBeNull();
  });

  it('brings in what comes next, nearest first', () => {
    const state = settle(begin(REFS, null), 'a', 'VA');
    expect(ahead(state, 3)).toEqual(['b', 'c', 'd']);
    expect(ahead(settle(state, 'c', 'VA'), 3)).toEqual(['b', 'd']);
  });
});
