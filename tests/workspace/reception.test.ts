import { expect, it } from 'vitest';
import { anAccount, aServer, fastTime, MEMBRE, openDesk, signIn, TOUT, until, upToDate } from './desk.ts';
import { withRandomFile } from './server-files.ts';

it('says that files are being received from the first one to the last, without a pause (SY11)', async () => {
  const server = await aServer();
  await anAccount(server, 'p1', MEMBRE);
  // More than are looked for at once: between the two, nothing is on its way.
  for (let i = 0; i < 30; i += 1) await withRandomFile(server, `m${10 + i}`, 20_000);
  const desk = await openDesk({ pauseMs: 60 });
  await signIn(desk, server.url, 'p1');
  const { state } = desk.member().sync;
  const told: { readonly receiving: boolean; readonly missing: number }[] = [];
  const stop = state.subscribe(() => {
    const { attendus: missing } = desk.member().files.status();
    told.push({ receiving: state.get().progression !== null, missing });
  });
  await until('all', () => desk.member().inbox.page(TOUT, 0, 1).total === 32);
  await until('every file', () => desk.member().files.status().attendus === 0);
  await upToDate(desk);
  stop();
  const files = told.slice(told.findIndex(({ missing }) => missing > 0 && missing < 30));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter(({ receiving, missing }) => !receiving && missing > 0)).toEqual([]);
  expect(told.at(-1)).toEqual({ receiving: false, missing: 0 });
  expect(desk.errors).toEqual([]);
});

it('does not say that files are coming while none can be looked for, and looks again (SY11)', async () => {
  const server = await aServer();
  await anAccount(server, 'p1', MEMBRE);
  // More than are looked at one by one.
  for (let i = 0; i < 80; i += 1) await withRandomFile(server, `m${10 + i}`, 2_000);
  let isFailing = true;
  const desk = await openDesk({
    time: fastTime(20),
    inbox: (sound) => ({
      ...sound,
      after(list, last, count) {
        // The second slice of each search.
        if (isFailing && last !== null) throw new Error('the disk failed');
        return sound.after(list, last, count);
      },
    }),
  });
  await signIn(desk, server.url, 'p1');
  const { state } = desk.member().sync;
  await until('a search that failed', () => desk.errors.length > 0);
  await until('what was found has come', () => state.get().progression === null);
  expect(desk.member().files.status().attendus).toBeGreaterThan(0);
  isFailing = false;
  await until('every file', () => desk.member().files.status().attendus === 0);
  expect(state.get().progression).toBeNull();
  expect(new Set(desk.errors.map(String))).toEqual(new Set(['Error: the disk failed']));
});
