import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileValidator } from '../../src/main/server/validation/index.ts';

const source = pathToFileURL(path.resolve('src/main/sandbox/')).href;

/** A child's code that does `what` with each file, and answers that nothing was found unless told. */
const childCode = (what: string): string => `
import { encodeFrame, FrameReader } from '${source}/frames.ts';
import { lockDown } from '${source}/lockdown.ts';
import { nothingFound } from '${source}/report.ts';
lockDown();
const reader = new FrameReader({ head: 4096, body: 4096 });
const send = (head, body = new Uint8Array()) => { for (const part of encodeFrame(head, body)) process.stdout.write(part); };
const found = nothingFound('application/pdf', null);
process.stdin.on('data', async (chunk) => {
  for (const { body } of reader.push(chunk)) { ${what} }
});
send({ pret: true });
`;

describe('FI2: what a child may do', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
    await writeFile(path.join(folder, 'file.pdf'), '%PDF-1.4');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = async (what: string, limits = {}) => {
    const code = path.join(folder, 'child.mts');
    await writeFile(code, childCode(what));
    const validator = createFileValidator({ entry: code, children: 1, limits });
    try {
      const first = await validator.validate(path.join(folder, 'file.pdf'));
      return { first, again: await validator.validate(path.join(folder, 'file.pdf')) };
    } finally {
      await validator.close();
    }
  };
  /** `lisible` tells whether the attempt came through. */
  const attempt = (code: string): string =>
    `let through = false; try { ${code}; through = true; } catch {} send({ ...found, lisible: through });`;

  it('FI2: it answers (the attempts below are heard)', async () => {
    expect(await run(attempt(''))).toMatchObject({ first: { lisible: true }, again: { lisible: true } });
  });

  it.each([
    ['read a file that is not its code', `process.getBuiltinModule('fs').readFileSync('/etc/hostname')`],
    ['write a file', `process.getBuiltinModule('fs').writeFileSync('left-behind', 'x')`],
    ['start a process', `process.getBuiltinModule('child_process').execFileSync('true')`],
    ['start a thread', `new (process.getBuiltinModule('worker_threads').Worker)('1', { eval: true })`],
    ['make code from text', `new Function('return 1')()`],
    ['fetch', `await fetch('http://127.0.0.1:9/')`],
  ])('FI2: it cannot %s', async (_, code) => {
    expect((await run(attempt(code))).first).toMatchObject({
      lisible: false,
      limite: null,
      type: 'application/pdf',
    });
  });

  it('FI2: it reaches no server on this machine', async () => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      heard.push('connected');
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const connect = `await new Promise((resolve, reject) => process.getBuiltinModule('net').connect(${port}, '127.0.0.1').on('connect', resolve).on('error', reject))`;
    expect((await run(attempt(connect))).first.lisible).toBe(false);
    server.close();
    expect(heard).toEqual([]);
  });

  it('FI2: nothing of our environment reaches it', async () => {
    process.env.PUPITRE_TEST_SECRET = 'secret';
    try {
      const look = `if (!process.env.PUPITRE_TEST_SECRET) throw new Error('nothing')`;
      expect((await run(attempt(look))).first.lisible).toBe(false);
    } finally {
      delete process.env.PUPITRE_TEST_SECRET;
    }
  });

  it('FI2: too much memory ends it, and the next file gets another', async () => {
    const eat = `globalThis.kept = []; for (;;) { kept.push(Buffer.alloc(1e7, 1)); await new Promise((r) => setTimeout(r, 5)); }`;
    const { first, again } = await run(eat, { memoireMax: 300e6 });
    expect([first.limite, again.limite]).toEqual(['memoire', 'memoire']);
  });

  it('FI2: memory taken faster than anybody looks is refused by the kernel', async () => {
    const { first } = await run(`globalThis.kept = []; for (;;) kept.push(Buffer.alloc(1e7, 1));`, {
      memoireMax: 300e6,
    });
    expect(first.lisible).toBe(false);
    expect(first.ms).toBeLessThan(5_000);
  });

  it('FI2: the time of the processor ends it before the clock does', async () => {
    const { first } = await run('for (;;);', { cpuMs: 300, delaiMs: 30_000 });
    expect(first.limite).toBe('delai');
    expect(first.ms).toBeLessThan(20_000);
  });

  it('FI2: sleeping for ever ends it too', async () => {
    expect((await run('', { delaiMs: 300 })).first.limite).toBe('delai');
  });

  it.each([
    ['says more than agreed', `send(found, new Uint8Array(70 * 1024 * 1024));`],
    ['says something else', `send({ ...found, pages: -1 });`],
    ['says what is no report', `process.stdout.write(Buffer.alloc(4096, 255));`],
    ['dies', 'process.exit(3);'],
  ])('FI2: a child that %s makes the file unreadable, and nothing worse', async (_, code) => {
    const { first, again } = await run(code);
    expect(first).toMatchObject({ lisible: false, limite: null, type: 'application/pdf' });
    expect(again).toMatchObject({ lisible: false, limite: null });
  });

  it('FI2: a child that an earlier file spoiled is not held against the next one', async () => {
    const { first, again } = await run(
      `globalThis.n = (globalThis.n ?? 0) + 1; if (n > 1) process.exit(1); send({ ...found, lisible: true });`,
    );
    expect([first.lisible, again.lisible]).toEqual([true, true]);
  });

  it('FI2: says what is missing when a child cannot start', async () => {
    const validator = createFileValidator({ entry: path.join(folder, 'nothing.ts'), children: 1 });
    await expect(validator.validate(path.join(folder, 'file.pdf'))).rejects.toThrow();
    await validator.close();
  });
});
