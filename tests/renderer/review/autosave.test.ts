import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveState } from '../../../src/renderer/review/avis/autosave.ts';

/** A disk that takes its time and can be full. */
function disk() {
  const written: string[] = [];
  const states: SaveState[] = [];
  let release: (() => void) | null = null;
  let full = false;
  const autosave = createAutosave<string>({
    save: async (text) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      if (full) return false;
      written.push(text);
      return true;
    },
    onState: (state) => states.push(state),
  });
  return {
    autosave,
    written,
    states,
    /** The running write ends. */
    end: async (): Promise<void> => {
      release?.();
      release = null;
      await vi.advanceTimersByTimeAsync(0);
    },
    fill: (value: boolean): void => {
      full = value;
    },
  };
}

describe('a draft that saves itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is on its way at most 500 ms after typing stops', async () => {
    const { autosave, states } = disk();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(200);
    autosave.change('ab');
    expect(states.at(-1)).toBe('dirty');
    await vi.advanceTimersByTimeAsync(500);
    expect(states.at(-1)).toBe('saving');
  });

  it('saves within a second while one types without a pause', async () => {
    const { autosave, end, written, states } = disk();
    for (let i = 0; i < 10; i += 1) {
      autosave.change('x'.repeat(i + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(states).toContain('saving');
    await end();
    expect(written).toHaveLength(1);
  });

  it('writes one at a time, the latest text last', async () => {
    const { autosave, end, written, states } = disk();
    autosave.change('first');
    void autosave.flush();
    autosave.change('second');
    autosave.change('third');
    void autosave.flush();
    await end();
    await end();
    expect(written).toEqual(['first', 'third']);
    expect(states.at(-1)).toBe('saved');
  });

  it('keeps a text that could not be written, and tries it again', async () => {
    const { autosave, end, fill, written, states } = disk();
    fill(true);
    autosave.change('kept');
    void autosave.flush();
    await end();
    expect(states.at(-1)).toBe('failed');
    fill(false);
    void autosave.flush();
    await end();
    expect(written).toEqual(['kept']);
  });

  it('writes nothing after it was discarded, and waits for what is on its way', async () => {
    const { autosave, end, written } = disk();
    autosave.change('on its way');
    void autosave.flush();
    autosave.change('given instead');
    let gone = false;
    void autosave.discard().then(() => {
      gone = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(gone).toBe(false);
    await end();
    await vi.advanceTimersByTimeAsync(5000);
    expect(gone).toBe(true);
    expect(written).toEqual(['on its way']);
  });
});
