import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type CheckStep, root, runBin } from './run-step.ts';

/** Generating from the schema must add nothing to the migrations that are there. */
async function drift(face: 'server' | 'workspace'): Promise<string[]> {
  const folder = path.join(root, 'resources/migrations', face);
  const copy = await mkdtemp(path.join(os.tmpdir(), 'pupitre-migrations-'));
  try {
    await cp(folder, copy, { recursive: true });
    const before = (await readdir(copy, { recursive: true })).length;
    const schema = path.join(root, 'src/main/storage', face, 'schema');
    const { code, output } = await runBin('drizzle-kit', [
      'generate',
      '--dialect',
      'sqlite',
      '--schema',
      `${schema}`,
      '--out',
      path.relative(root, copy),
    ]);
    if (code !== 0) return [`drizzle-kit on ${face}: ${output.trim()}`];
    const after = (await readdir(copy, { recursive: true })).length;
    return after === before ? [] : [`the ${face} schema differs from its migrations: npm run migrations`];
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

export const migrationsStep: CheckStep = {
  name: 'migrations = schema',
  run: async () => [...(await drift('server')), ...(await drift('workspace'))],
};
