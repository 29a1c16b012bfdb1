import type { InboxFilter, ReplicaStore } from '../../application/replica-ports.ts';
import type { Vault } from '../files/vault.ts';
import { BY_NAME, inReadingOrder } from '../replica/read-order.ts';
import type { WorkspaceServices } from '../services.ts';
import { LECTEUR, type TextExtractor } from './extractor.ts';

/** Times a file is begun: beyond that, it is what takes the workspace down. */
const TRIES = 3;

export interface FileReaderServices {
  readonly replica: ReplicaStore;
  readonly vault: Pick<Vault, 'read'>;
  readonly extractor: TextExtractor;
  readonly services: WorkspaceServices;
}

/** Which file is read next, and its reading. Costs what came, but for one walk through the list at the start. */
export interface FileReader {
  /** Of the dossiers in focus, then in reading order, then as files come (which is in reading order too). */
  next(): Promise<string | undefined>;
  /** Keeps the file's text, or why it has none. */
  read(sha256: string): Promise<void>;
  arrived(sha256: string): void;
  /** Files of this dossier may not have been known before. */
  indexed(dossierId: string): void;
  focus(dossierIds: readonly string[]): void;
  follow(filter: InboxFilter): void;
}

export function createFileReader({ replica, vault, extractor, services }: FileReaderServices): FileReader {
  const { texts } = replica;
  const came = new Set<string>();
  /** Given to be read since it came: not twice. */
  const given = new Set<string>();
  let focused: readonly string[] = [];
  let filter = BY_NAME;
  let walk: AsyncGenerator<string, void> | null = null;
  let walked = false;

  const isReadable = (sha256: string): boolean =>
    !given.has(sha256) &&
    replica.files.get(sha256)?.etat === 'present' &&
    texts.file(sha256, LECTEUR) === null;
  const readableOf = (dossierId: string): readonly string[] =>
    texts
      .pieces(dossierId)
      .map(({ sha256 }) => sha256)
      .filter(isReadable);

  async function* inOrder(): AsyncGenerator<string, void> {
    for await (const id of inReadingOrder({ replica, pause: services.pause }, filter)) yield* readableOf(id);
  }
  const find = async (): Promise<string | undefined> => {
    for (const id of focused) {
      const [found] = readableOf(id);
      if (found !== undefined) return found;
    }
    while (!walked) {
      walk ??= inOrder();
      const source = walk;
      const step = await source.next();
      // It was begun anew meanwhile.
      if (source !== walk) continue;
      if (!step.done) {
        if (isReadable(step.value)) return step.value;
      } else {
        walk = null;
        walked = true;
      }
    }
    for (const sha256 of came) {
      came.delete(sha256);
      if (isReadable(sha256)) return sha256;
    }
    return undefined;
  };

  return {
    async next() {
      const found = await find();
      if (found !== undefined) given.add(found);
      return found;
    },
    async read(sha256) {
      const row = replica.files.get(sha256);
      if (!row) return;
      if (row.type !== 'application/pdf') {
        texts.saveFile(sha256, LECTEUR, { etat: 'sansTexte', pages: [] });
        return;
      }
      const bytes = await vault.read(sha256, row.taille);
      // Damaged or gone: who opens it has it fetched again, and it is read then.
      if (!bytes) return;
      if (texts.begin(sha256, LECTEUR) > TRIES) {
        texts.saveFile(sha256, LECTEUR, { etat: 'illisible', pages: [] });
        return;
      }
      const text = await extractor.extract(bytes);
      if (text) texts.saveFile(sha256, LECTEUR, text);
    },
    arrived(sha256) {
      given.delete(sha256);
      came.add(sha256);
    },
    indexed(dossierId) {
      for (const sha256 of readableOf(dossierId)) came.add(sha256);
    },
    focus(dossierIds) {
      focused = dossierIds;
    },
    follow(next) {
      filter = next;
      walk = null;
      walked = false;
    },
  };
}
