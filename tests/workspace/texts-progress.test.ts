import { expect, it } from 'vitest';
import { createTextExtractor } from '../../src/main/workspace/texts/extractor.ts';
import type { TextsProgress } from '../../src/protocol/texts.ts';
import { makeTranscript } from '../fixtures/make-pieces.ts';
import { aDesk, anAccount, aServer, MEMBRE, until } from './desk.ts';
import { withFile } from './server-files.ts';

it('SY7: tells who looks how the reading of texts goes on, to its end', { timeout: 60_000 }, async () => {
  const server = await aServer();
  await anAccount(server, 'p1', MEMBRE);
  const desk = await aDesk(server, 'p1', { extractor: createTextExtractor });
  const { progress } = desk.member().texts;
  const seen: TextsProgress[] = [];
  const look = (): (() => void) => progress.subscribe(() => seen.push(progress.get()));
  const stop = look();
  await withFile(server, 'b1', await makeTranscript(2));
  desk.member().sync.now();
  await until('told that it is read', () => seen.at(-1)?.lus === 1 && !seen.at(-1)?.enCours, 40_000);

  // What happens while nobody looks is told to who asks, and to who looks next.
  stop();
  const told = seen.length;
  await withFile(server, 'b2', await makeTranscript(3));
  desk.member().sync.now();
  await until('read', () => progress.get().lus === 2 && !progress.get().enCours, 40_000);
  expect(seen).toHaveLength(told);
  look();
  expect(progress.get()).toMatchObject({ lus: 2, enCours: false });
});
