import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDocuments, type DocumentsOptions } from '../../src/main/documents/index.ts';
import { createQueue } from '../../src/main/documents/queue.ts';
import { formFanOut } from '../validation/hostile-files.ts';
import { createWorld, deposited, LE, made, photo, textPdf } from './world.ts';

const { placard, demande } = createWorld();
const with_ = async (
  options: Partial<DocumentsOptions>,
  work: (documents: ReturnType<typeof createDocuments>) => Promise<void>,
): Promise<void> => {
  const documents = createDocuments({ files: placard.files, children: 1, ...options });
  try {
    await work(documents);
  } finally {
    await documents.close();
  }
};
const slow = () => deposited('lente', [placard.deposit(formFanOut(12), { pages: 1 })]);
const leftBehind = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('pupitre-document-'));

describe('LC9: how much at once', () => {
  it('LC9: memory does not grow with the dossier', { timeout: 120_000 }, async () => {
    const image = await photo(1900, 2300, 92);
    expect(image.length).toBeGreaterThan(1_500_000);
    const dossier = async (count: number) =>
      Array.from({ length: count }, (_, i) =>
        // Other bytes each time: the same file would be read once from the disk's cache.
        deposited(`p${i}`, [
          placard.deposit(Buffer.concat([image, Buffer.from([i])]), { type: 'image/jpeg', pages: 1 }),
        ]),
      );
    const few = await dossier(2);
    const many = await dossier(60);
    await with_({}, async (documents) => {
      await made(documents, demande(few));
      const before = process.memoryUsage();
      let peak = 0;
      const look = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers);
      }, 2);
      const fait = await documents.dossierPdf(demande(many));
      clearInterval(look);
      if (!fait.ok) throw new Error(fait.code);
      expect(fait.document.octets).toBeGreaterThan(60 * image.length);
      fait.document.flux.destroy();
      // A few pièces on their way, and those that nobody has swept up yet: V8 does at some 64 MB.
      expect(60 * image.length).toBeGreaterThan(140e6);
      expect(peak - before.arrayBuffers).toBeLessThan(100e6);
    });
  });

  it('LC9: whoever leaves frees the place, while his dossier is made or waits', {
    timeout: 60_000,
  }, async () => {
    await with_({}, async (documents) => {
      const [working, waiting] = [new AbortController(), new AbortController()];
      const first = documents.dossierPdf(demande([slow()]), working.signal);
      const second = documents.dossierPdf(demande([slow()]), waiting.signal);
      await wait(300);
      waiting.abort(new Error('gone'));
      await expect(second).rejects.toThrow('gone');
      const start = performance.now();
      working.abort(new Error('gone too'));
      await expect(first).rejects.toThrow('gone too');
      expect(performance.now() - start).toBeLessThan(3_000);
      expect((await made(documents, demande([]))).bytes.length).toBeGreaterThan(1000);
    });
    expect(await leftBehind()).toEqual([]);
  });

  it('LC9: a server that stops leaves nobody waiting, and no process', { timeout: 60_000 }, async () => {
    const documents = createDocuments({ files: placard.files, children: 1 });
    const both = [1, 2].map(() => documents.dossierPdf(demande([slow(), slow()])));
    const ends = Promise.allSettled(both);
    await wait(1_500);
    await documents.close();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(documents.dossierPdf(demande([]))).rejects.toThrow('no longer');
    expect(await leftBehind()).toEqual([]);
  });

  it('LC9: when too many wait, the next is told so at once', { timeout: 60_000 }, async () => {
    await with_({ waitingMax: 1 }, async (documents) => {
      const over = new AbortController();
      const two = Promise.allSettled([1, 2].map(() => documents.dossierPdf(demande([slow()]), over.signal)));
      expect(await documents.dossierPdf(demande([]))).toEqual({ ok: false, code: 'occupe' });
      over.abort();
      expect((await two).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    });
  });

  it('LC5: a receipt does not wait for the dossiers in the queue', { timeout: 60_000 }, async () => {
    await with_({}, async (documents) => {
      const over = new AbortController();
      const dossiers = [1, 2].map(() => documents.dossierPdf(demande([slow(), slow()]), over.signal));
      const ends = Promise.allSettled(dossiers);
      let ended = 0;
      for (const dossier of dossiers)
        void dossier.then(
          () => (ended += 1),
          () => (ended += 1),
        );
      const { etablissement, session } = demande([]);
      const recu = await documents.recuPdf({
        langue: 'fr',
        etablissement,
        session,
        etabliLe: LE,
        acte: { kind: 'transmission' },
        recu: 'R-1',
        le: LE,
        empreinte: 'ab'.repeat(32),
        dossier: { numero: 'K7M2QX4P' },
        candidatNom: 'X',
      });
      expect(recu.octets.length).toBeGreaterThan(1000);
      expect(ended).toBeLessThan(2);
      over.abort();
      await ends;
    });
  });

  it('LC9: work that throws gives its turn on', async () => {
    const queue = createQueue(1, 1);
    await expect(queue.run(undefined, () => Promise.reject(new Error('once')))).rejects.toThrow('once');
    const aborted = AbortSignal.abort(new Error('before'));
    await expect(queue.run(aborted, async () => 1)).rejects.toThrow('before');
    expect(await queue.run(undefined, async () => 2)).toBe(2);
  });
});

describe('FI2: what a child that makes documents may say', () => {
  const source = pathToFileURL(path.resolve('src/main/sandbox/')).href;
  /** A child that answers what it likes about pièces, and honestly otherwise: with no pages at all. */
  const lying = (answer: string): string => `
import { encodeFrame, FrameReader } from '${source}/frames.ts';
const reader = new FrameReader({ head: 1e8, body: 1e8 });
const send = (head, body = new Uint8Array()) => { for (const part of encodeFrame(head, body)) process.stdout.write(part); };
const object = (n) => Buffer.from(n + ' 0 obj null endobj ');
process.stdin.on('data', (chunk) => {
  for (const { head: ask } of reader.push(chunk)) {
    if (ask.kind === 'pages') send({ kind: 'composee', pages: 0, objets: [[1, 0]] }, object(1));
    else { ${answer} }
  }
});
send({ pret: true });
`;

  it.each([
    [
      'numbers an object that is ours',
      `send({ kind: 'importee', pages: [{ objet: 1, estampille: 4, largeur: 9 }], objets: [[1, 0]], reserves: [] }, object(1))`,
    ],
    [
      'puts an object beyond its bytes',
      `send({ kind: 'importee', pages: [{ objet: 5, estampille: 4, largeur: 9 }], objets: [[5, 999]], reserves: [] }, object(5))`,
    ],
    [
      'numbers an object twice',
      `send({ kind: 'importee', pages: [{ objet: 5, estampille: 4, largeur: 9 }], objets: [[5, 0], [5, 1]], reserves: [] }, object(5))`,
    ],
    [
      'gives a page that it did not write',
      `send({ kind: 'importee', pages: [{ objet: 6, estampille: 4, largeur: 9 }], objets: [[5, 0]], reserves: [] }, object(5))`,
    ],
    ['answers another question', `send({ kind: 'composee', pages: 1, objets: [] })`],
    ['says what is no answer', `send({ kind: 'importee' })`],
    ['speaks in tongues', `process.stdout.write(Buffer.alloc(4096, 255))`],
    ['dies', `process.exit(3)`],
  ])('FI2: one that %s has no pages in the document', { timeout: 30_000 }, async (_, answer) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lying-'));
    const entry = path.join(folder, 'child.mts');
    await writeFile(entry, lying(answer));
    try {
      await with_({ entry }, async (documents) => {
        const pieces = [deposited('cv', [placard.deposit(await textPdf(1), { pages: 1 })])];
        const { document } = await made(documents, demande(pieces));
        expect(document.pieces[0]?.sort).toEqual({ kind: 'horsPages', raison: 'illisible' });
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('FI2: when our own pages cannot be made, there is no document, and nothing is left', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lying-'));
    const entry = path.join(folder, 'child.mts');
    await writeFile(entry, lying('').replace(`ask.kind === 'pages'`, 'false'));
    try {
      await with_({ entry, limits: { delaiMs: 400 } }, async (documents) => {
        await expect(documents.dossierPdf(demande([]))).rejects.toThrow('could not be made');
      });
      expect(await leftBehind()).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
