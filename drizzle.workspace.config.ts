import { defineConfig } from 'drizzle-kit';

/** The replica. The queue is another database: `drizzle-kit generate` with its schema and folder (below). */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/main/storage/workspace/schema',
  out: './resources/migrations/workspace',
});
