import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

/** electron-builder checks its configuration with packages of its own, and offers no command for it. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config') as {
  validateConfiguration(config: unknown, log: unknown): Promise<void>;
};
const { DebugLogger } = ofBuilder('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };
const { load } = ofBuilder('js-yaml') as { load(text: string): Record<string, unknown> };

const root = path.resolve(import.meta.dirname, '../..');
const config = load(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'));

test('electron-builder takes the configuration', async () => {
  await validateConfiguration(config, new DebugLogger(false));
  await expect(validateConfiguration({ ...config, asarr: true }, new DebugLogger(false))).rejects.toThrow();
});

test('the packed binary runs nothing but Pupitre, from its archive', () => {
  expect(config.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});
