import { describe, expect, it } from 'vitest';
import { persist, waitBefore } from '../../../src/renderer/portal/profil/saving/persist.ts';

const busy = { trouble: { kind: 'busy', waitMs: 2000 } };
const wait = async (): Promise<void> => undefined;

describe('trying until the server decides', () => {
  it('tries again what waiting mends, and says so', async () => {
    const said: (string | null)[] = [];
    let left = 2;
    const value = await persist(
      async () => {
        if (left-- > 0) throw Object.assign(new Error('503'), busy);
        return 'done';
      },
      { wait, onWait: (trouble) => said.push(trouble?.kind ?? null) },
    );
    expect(value).toBe('done');
    expect(said).toEqual(['busy', null, 'busy', null]);
  });
  it('does not try again what was refused', async () => {
    let tried = 0;
    const refused = { trouble: { kind: 'refused', problem: { code: 'acte_refuse', message: 'Non.' } } };
    await expect(
      persist(
        async () => {
          tried += 1;
          throw Object.assign(new Error('409'), refused);
        },
        { wait },
      ),
    ).rejects.toMatchObject(refused);
    expect(tried).toBe(1);
  });
  it('stops when one gives up while it waits', async () => {
    const controller = new AbortController();
    const trying = persist(
      async () => {
        throw Object.assign(new Error('503'), busy);
      },
      { signal: controller.signal },
    );
    controller.abort();
    await expect(trying).rejects.toMatchObject({ name: 'Error' });
  });
  it('waits as long as the server asks, else longer each time up to a limit', () => {
    expect(waitBefore(1, { kind: 'busy', waitMs: 5000 }, 0)).toBe(5000);
    expect(waitBefore(1, { kind: 'busy', waitMs: 0 }, 0)).toBe(1000);
    const waits = [1, 2, 3, 10].map((tried) => waitBefore(tried, { kind: 'network' }, 0.5));
    expect(waits).toEqual([1000, 2000, 4000, 20000]);
  });
});
