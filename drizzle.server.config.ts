import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/main/storage/server/schema',
  out: './resources/migrations/server',
});
