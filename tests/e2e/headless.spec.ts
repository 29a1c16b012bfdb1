/** `--headless`: the desktop binary as a candidature server. */
import { startChild } from './support/child.ts';
import { electronBinary } from './support/desktop.ts';
import { expect, test } from './support/test.ts';

test('the desktop binary serves without a window, and stops cleanly', async ({ folder }) => {
  const args = ['--no-sandbox', '.', '--headless', '--data', folder, '--port', '0', '--json'];
  const server = await startChild<{ readonly url: string }>(await electronBinary(), args);
  expect((await fetch(`${server.ready.url}/healthz`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});

test('a wrong setting is said, and the exit code agrees', async ({ folder }) => {
  const args = ['--no-sandbox', '.', '--headless', '--data', folder, '--port', 'abc'];
  await expect(startChild(await electronBinary(), args)).rejects.toThrow(/ended with 2 .*\n.*--port/);
});
