import { integer, text } from 'drizzle-orm/sqlite-core';

/** What every synced document begins with. */
export const documentHead = () => ({
  id: text().primaryKey(),
  version: integer().notNull(),
  /** SY6: field → [version, device, author, time], JSON. */
  champs: text().notNull(),
});

/**
 * What every synced document ends with: the whole body as JSON, null once withdrawn: the tombstone
 * keeps its place and its version (ADR 3). Last, so that the columns before it are read without it.
 */
export const documentBody = () => ({ corps: text() });

/** Milliseconds since the epoch. */
export const instant = (name: string) => integer(name);
