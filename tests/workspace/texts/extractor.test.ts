import { describe, expect, it, onTestFinished } from 'vitest';
import { createTextExtractor, type ExtractorLimits } from '../../../src/main/workspace/texts/extractor.ts';
import { makeTranscript } from '../../fixtures/make-pieces.ts';
import {
  circularTree,
  contentBomb,
  deepPdf,
  formFanOut,
  harmlessPdf,
  objectStreamBomb,
  xrefLoop,
} from '../../validation/hostile-files.ts';
import { watchEventLoop } from '../held.ts';

const anExtractor = (limits: Partial<ExtractorLimits> = {}) => {
  const extractor = createTextExtractor(limits);
  onTestFinished(() => extractor.close());
  return {
    ...extractor,
    read: (bytes: Uint8Array) => extractor.extract(new Uint8Array(bytes)),
  };
};

describe('the text of a file', () => {
  it('is read page by page, accents and all', { timeout: 60_000 }, async () => {
    const text = await anExtractor().read(await makeTranscript(3));
    expect(text?.etat).toBe('lu');
    expect(text?.pages).toHaveLength(3);
    expect(text?.pages[1]).toContain('Relevé de notes – semestre 2');
    expect(text?.pages[1]).toContain('déclare l’étudiante admise avec mention');
  });

  it('is cut where it is too long, by pages and by characters', { timeout: 60_000 }, async () => {
    const transcript = await makeTranscript(4);
    expect((await anExtractor({ pages: 2 }).read(transcript))?.pages).toHaveLength(2);
    const short = await anExtractor({ fichier: 50 }).read(transcript);
    expect(short?.pages.map(({ length }) => length)).toEqual([50]);
  });

  it('of something that is no PDF can’t be read', { timeout: 60_000 }, async () => {
    expect(await anExtractor().read(Buffer.from('rien'))).toEqual({ etat: 'illisible', pages: [] });
  });
});

describe('hostile files', () => {
  it.each([
    ['content stream of 8 GB', () => contentBomb(8)],
    ['object stream of 256 MB', () => objectStreamBomb()],
    ['forms that draw each other 12^12 times', () => formFanOut(12)],
    ['arrays 400 000 deep', () => deepPdf()],
    ['a page tree that is its own ancestor', () => circularTree()],
    ['cross-references that lead round', () => xrefLoop()],
  ])(
    'FI2: %s costs its thread at most, and the next file is read',
    { timeout: 120_000 },
    async (_name, make) => {
      const extractor = anExtractor({ arretMs: 10_000 });
      const bytes = make();
      const held = watchEventLoop();
      const text = await extractor.read(bytes);
      const { cpuMax } = held.stop();
      expect(text?.pages.join('')).toBe('');
      expect(['illisible', 'sansTexte']).toContain(text?.etat);
      // The thread of the workspace answers its windows all the while.
      expect(cpuMax).toBeLessThan(200);
      expect((await extractor.read(harmlessPdf()))?.pages).toEqual(['Bonjour']);
    },
  );

  it('FI2: what takes too long is ended at its time limit', { timeout: 60_000 }, async () => {
    const extractor = anExtractor({ arretMs: 400, memoire: 4 * 1024 ** 3 });
    await extractor.read(harmlessPdf());
    const began = performance.now();
    expect((await extractor.read(contentBomb(64)))?.etat).toBe('illisible');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

it('gives nothing once it is closed, whatever it was reading', { timeout: 60_000 }, async () => {
  const extractor = createTextExtractor();
  await extractor.extract(new Uint8Array(harmlessPdf()));
  const reading = extractor.extract(new Uint8Array(contentBomb(64)));
  await extractor.close();
  expect(await reading).toBeNull();
  expect(await extractor.extract(new Uint8Array(harmlessPdf()))).toBeNull();
});
