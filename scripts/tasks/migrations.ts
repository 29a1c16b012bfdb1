/** `npm run migrations [-- <name>]`: generates a migration from each schema that has changed. */
import path from 'node:path';
import { bin, root, run } from '../lib/run.ts';

const DATABASES = [
  { schema: 'src/main/storage/server/schema', out: 'resources/migrations/server' },
  { schema: 'src/main/storage/workspace/schema', out: 'resources/migrations/workspace' },
  { schema: 'src/main/storage/workspace/queue-schema', out: 'resources/migrations/workspace/queue' },
] as const;

const name = process.argv[2];
process.exitCode = 0;
for (const { schema, out } of DATABASES) {
  const args = ['generate', '--dialect', 'sqlite', '--schema', path.join(root, schema), '--out', out];
  const code = await run(bin('drizzle-kit'), name === undefined ? args : [...args, '--name', name]);
  if (code !== 0) process.exitCode = code;
}
