import type { Entity } from '../../../protocol/entities.ts';
import type { DocChange } from '../../application/ports.ts';
import type { DocumentState, DocumentTables } from './document-table.ts';

interface Entry {
  /** As the transaction sees it now; undefined when it never was. */
  state: DocumentState | undefined;
  /** The version its next change must expect. */
  expected: number;
}

/**
 * The documents of one commit: each is looked up once, checked, and followed while it is written.
 *
 * Checking counts on what the units before will have written, as the caller did who decided them on
 * top of each other: from the version he expected, and 0 once withdrawn, although a document written
 * again after a withdrawal goes on counting.
 */
export class CommitStates {
  readonly #tables: DocumentTables;
  readonly #entries = new Map<string, Entry>();
  readonly #moved = new Map<Entry, { readonly entity: Entity; readonly id: string }>();

  constructor(tables: DocumentTables) {
    this.#tables = tables;
  }

  /** Documents found elsewhere than expected, each once. */
  get moved(): readonly { readonly entity: Entity; readonly id: string }[] {
    return [...this.#moved.values()];
  }

  /** Checks a document that was decided upon but not changed. */
  checkRead(entity: Entity, id: string, version: number): void {
    const entry = this.#entry(entity, id);
    if (entry.expected !== version) this.#moved.set(entry, { entity, id });
  }

  checkChange({ entity, id, expected, body }: DocChange): void {
    this.checkRead(entity, id, expected);
    this.#entry(entity, id).expected = body === null ? 0 : expected + 1;
  }

  current(entity: Entity, id: string): DocumentState | undefined {
    return this.#entry(entity, id).state;
  }

  wrote(entity: Entity, id: string, state: DocumentState): void {
    this.#entry(entity, id).state = state;
  }

  #entry(entity: Entity, id: string): Entry {
    const key = `${entity} ${id}`;
    let entry = this.#entries.get(key);
    if (!entry) {
      const state = this.#tables[entity].state(id);
      entry = { state, expected: state?.vivant ? state.version : 0 };
      this.#entries.set(key, entry);
    }
    return entry;
  }
}
