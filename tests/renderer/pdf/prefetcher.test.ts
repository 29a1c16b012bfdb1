import { expect, it } from 'vitest';
import type { DocumentCache } from '../../../src/renderer/pdf/document-cache.ts';
import type { PieceSource } from '../../../src/renderer/pdf/piece.ts';
import { createPrefetcher } from '../../../src/renderer/pdf/prefetcher.ts';

const pieceOf = (sha256: string): PieceSource => ({
  sha256,
  url: `/pieces/${sha256}`,
  type: 'application/pdf',
  nomFichier: `${sha256}.pdf`,
});

/** A prefetcher of pièces that are ready when they are told to be; `begun` in the order in which they are made. */
function aPrefetcher() {
  const begun: string[] = [];
  let ready = (): void => undefined;
  const cache: Pick<DocumentCache, 'prepare'> = {
    prepare({ sha256 }) {
      begun.push(sha256);
      return new Promise((resolve) => {
        ready = resolve;
      });
    },
  };
  const prefetcher = createPrefetcher(cache, () => Promise.reject(new Error('no picture')));
  const finish = async (): Promise<void> => {
    ready();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { prefetcher, begun, finish };
}

it('makes pièces ready one at a time, in the order asked, and first what is one key away', async () => {
  const { prefetcher, begun, finish } = aPrefetcher();
  for (const name of ['a', 'b', 'c']) prefetcher.prefetch(pieceOf(name));
  expect(begun).toEqual(['a']);
  prefetcher.prefetch(pieceOf('d'), true);
  // Asked again, it waits at its new place only.
  prefetcher.prefetch(pieceOf('c'), true);
  for (let i = 0; i < 5; i += 1) await finish();
  expect(begun).toEqual(['a', 'c', 'd', 'b']);
});

it('forgets what was asked long ago, and not what is one key away', async () => {
  const { prefetcher, begun, finish } = aPrefetcher();
  prefetcher.prefetch(pieceOf('running'));
  for (let i = 0; i < 20; i += 1) prefetcher.prefetch(pieceOf(`near-${i}`));
  prefetcher.prefetch(pieceOf('next'), true);
  for (let i = 0; i < 25; i += 1) await finish();
  expect(begun).toHaveLength(17);
  expect(begun[1]).toBe('next');
  expect(begun).not.toContain('near-4');
  expect(begun).toContain('near-19');
});

it('gives up what is no longer near, unless it was asked for again', async () => {
  const { prefetcher, begun, finish } = aPrefetcher();
  prefetcher.prefetch(pieceOf('running'));
  const giveUp = ['a', 'b', 'c'].map((name) => prefetcher.prefetch(pieceOf(name)));
  prefetcher.prefetch(pieceOf('b'));
  for (const end of giveUp) end();
  for (let i = 0; i < 4; i += 1) await finish();
  expect(begun).toEqual(['running', 'b']);
});

it('waits while something on screen is being opened', async () => {
  const { prefetcher, begun, finish } = aPrefetcher();
  const release = prefetcher.hold();
  prefetcher.prefetch(pieceOf('a'));
  expect(begun).toEqual([]);
  release();
  await finish();
  expect(begun).toEqual(['a']);
});
