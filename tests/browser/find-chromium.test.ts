import { expect, test } from 'vitest';
import { findChromium, type Machine } from '../../src/main/browser/find-chromium.ts';

const machine = (platform: NodeJS.Platform, env: Machine['env'], files: readonly string[]): Machine => ({
  platform,
  env,
  runs: (file) => files.includes(file),
});

test('CHROMIUM decides, even when it is wrong', () => {
  const files = ['/usr/bin/chromium', '/opt/mine'];
  expect(findChromium(machine('linux', { PATH: '/usr/bin', CHROMIUM: '/opt/mine' }, files))).toBe(
    '/opt/mine',
  );
  expect(findChromium(machine('linux', { PATH: '/usr/bin', CHROMIUM: '/opt/gone' }, files))).toBeNull();
});

test('the usual places of each system', () => {
  const linux = machine('linux', { PATH: '/bin::/usr/bin' }, ['/usr/bin/google-chrome']);
  expect(findChromium(linux)).toBe('/usr/bin/google-chrome');
  expect(findChromium(machine('linux', {}, ['/snap/bin/chromium']))).toBe('/snap/bin/chromium');
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(findChromium(machine('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, [edge]))).toBe(
    edge,
  );
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findChromium(machine('darwin', {}, [chrome]))).toBe(chrome);
  expect(findChromium(machine('linux', { PATH: '/usr/bin' }, []))).toBeNull();
});
