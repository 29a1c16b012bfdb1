import { describe, expect, it } from 'vitest';
import type { VersionPiece } from '../../../src/domain/piece/piece.ts';
import { choiceOf, folderAmong } from '../../../src/renderer/portal/candidatures/deposit/choose-file.ts';
import {
  type Deposit,
  runDeposit,
  sentOf,
} from '../../../src/renderer/portal/candidatures/deposit/run-deposit.ts';
import {
  headerName,
  pieceUrl,
  sha256Of,
} from '../../../src/renderer/portal/candidatures/deposit/send-file.ts';
import { SendError } from '../../../src/renderer/portal/candidatures/deposit/send-request.ts';

const file = (size: number, name = 'cv.pdf', type = 'application/pdf'): File =>
  new File([new Uint8Array(size)], name, { type });
const version: VersionPiece = {
  sha256: 'a'.repeat(64),
  taille: 3,
  type: 'application/pdf',
  nomFichier: 'cv.pdf',
  deposeeLe: 0,
  pages: 1,
};
const wait = async (): Promise<void> => undefined;

describe('what is done with the files that were chosen (FI1, FI4)', () => {
  it('sends one file under the limit', () => {
    expect(choiceOf([file(2_000_000)], 2_000_000).kind).toBe('send');
  });
  it('offers to make one file of several, of a big one, of a photo that is no JPEG', () => {
    expect(choiceOf([file(1), file(1)], 10)).toMatchObject({ kind: 'fuse', why: 'several' });
    expect(choiceOf([file(11)], 10)).toMatchObject({ kind: 'fuse', why: 'tooBig' });
    expect(choiceOf([file(1, 'a.heic', '')], 10)).toMatchObject({ kind: 'fuse', why: 'notAccepted' });
    expect(choiceOf([file(1, 'a', 'image/png')], 10)).toMatchObject({ kind: 'fuse', why: 'notAccepted' });
  });
  it('leaves the rest to the server, which decides by content', () => {
    expect(choiceOf([file(1, 'a.doc', 'application/msword')], 10).kind).toBe('send');
    expect(choiceOf([file(1, 'a.png', 'image/jpeg')], 10).kind).toBe('send');
    expect(choiceOf([file(0)], 10).kind).toBe('empty');
    expect(choiceOf([], 10).kind).toBe('none');
  });
  it('FI1: finds the folder among what was dropped', () => {
    const item = (name: string, isDirectory: boolean) =>
      ({ webkitGetAsEntry: () => ({ name, isDirectory }) }) as unknown as DataTransferItem;
    const text = { webkitGetAsEntry: () => null } as unknown as DataTransferItem;
    expect(folderAmong([text, item('cv.pdf', false), item('papiers', true)])).toEqual({
      kind: 'folder',
      name: 'papiers',
    });
    expect(folderAmong([text, item('cv.pdf', false)])).toBeNull();
  });
});

describe('a deposit', () => {
  const run = async (
    send: Parameters<typeof runDeposit>[1]['send'],
    signal = new AbortController().signal,
  ) => {
    const states: Deposit[] = [];
    const done = await runDeposit(
      { url: '/x', file: file(3), langue: 'fr', signal, onState: (state) => states.push(state) },
      { send, hash: async () => 'h', wait },
    );
    return { done, kinds: states.map(({ kind }) => kind), last: states.at(-1) };
  };
  it('is sent, looked at by the server, and there', async () => {
    const { done, kinds } = await run(async ({ onProgress }) => {
      onProgress(1);
      onProgress(3);
      return version;
    });
    expect(done).toBe(version);
    expect(kinds).toEqual(['preparing', 'sending', 'sending', 'checking', 'done']);
  });
  it('goes on by itself after a cut line and a busy server', async () => {
    const answers = [new SendError({ kind: 'network' }), new SendError({ kind: 'busy', waitMs: 1 })];
    const { done, kinds } = await run(async () => {
      const error = answers.shift();
      if (error) throw error;
      return version;
    });
    expect(done).toBe(version);
    expect(kinds.filter((kind) => kind === 'waiting')).toHaveLength(2);
  });
  it('LC4: never shows less than before: what a cut took back is sent again unseen', async () => {
    const shown: number[] = [];
    const tries = [[200, 700], [400, 900], [1_000]];
    await runDeposit(
      {
        url: '/x',
        file: file(1_000),
        langue: 'fr',
        signal: new AbortController().signal,
        sent: 100,
        onState: (state) => shown.push(sentOf(state)),
      },
      {
        send: async ({ onProgress }) => {
          for (const sent of tries.shift() ?? []) onProgress(sent);
          if (tries.length > 0) throw new SendError({ kind: 'network' });
          return version;
        },
        hash: async () => 'h',
        wait,
      },
    );
    expect(shown.slice(0, -1)).toEqual(shown.slice(0, -1).toSorted((a, b) => a - b));
    expect(shown).toContain(900);
    expect(shown[0]).toBe(100);
  });
  it('keeps the file when it is refused, with the sentence of the server', async () => {
    const problem = { code: 'fichier_refuse', message: 'Ce PDF est protégé.' };
    const { done, last } = await run(async () => {
      throw new SendError({ kind: 'refused', problem });
    });
    expect(done).toBeNull();
    expect(last).toMatchObject({ kind: 'refused', problem });
  });
  it('says nothing more once it is stopped', async () => {
    const controller = new AbortController();
    const { done, kinds } = await run(async () => {
      controller.abort();
      throw new SendError({ kind: 'network' });
    }, controller.signal);
    expect(done).toBeNull();
    expect(kinds).toEqual(['preparing', 'sending']);
  });
});

describe('how a file is named to the server', () => {
  it('carries any name in a header', () => {
    expect(headerName('Relevé 😀.pdf')).toBe('Relev%C3%A9%20%F0%9F%98%80.pdf');
    expect(headerName('half\ud800.pdf')).toBe('half%EF%BF%BD.pdf');
  });
  it('knows its place and its hash', async () => {
    expect(pieceUrl('d/1', 't 1', 'ab')).toBe('/api/portail/candidatures/d%2F1/pieces/t%201/ab');
    expect(await sha256Of(new Blob(['abc']))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
