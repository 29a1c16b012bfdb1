import type { Drawn } from './drawn.ts';
import { createEmitter, type Emitter } from './emitter.ts';
import { type FailureCode, mayPass, OpenFailure } from './failure.ts';
import { createLru, type Kept } from './lru.ts';
import { closePiece, type Opened, type OpenServices, openPiece } from './open-piece.ts';
import type { OpenPdf, OpenPiece, Outcome, PieceSource } from './piece.ts';

/** A use of an opened pièce: the cache keeps it until `release`. */
export interface Lease {
  /** Known at once when the pièce was prefetched: it can be shown in this very frame. */
  readonly outcome: Outcome | null;
  readonly ready: Promise<Outcome>;
  release(): void;
}

export interface DocumentCache {
  /** Open a pièce to show it. */
  open(source: PieceSource): Lease;
  /** Make a pièce ready: bytes, parsed document, picture of the first page. */
  prepare(source: PieceSource, drawPreview: (content: OpenPdf) => Promise<Drawn>): Promise<void>;
  /** Let go of a pièce whose document can no longer be drawn. */
  forget(sha256: string): void;
  /** Every parsed document is gone, its worker was replaced. */
  forgetDocuments(): void;
  /** A pièce was let go while it may be on screen: open it again. */
  readonly dropped: Emitter<string>;
  dispose(): void;
}

/** ±2 dossiers of a few pièces; bytes count files and pictures. */
const LIMITS = { entries: 8, bytes: 64_000_000 } as const;

interface Entry extends Kept {
  readonly sha256: string;
  readonly ready: Promise<Outcome>;
  outcome: Outcome | null;
  opened: Opened | null;
  preview: Drawn | null;
  users: number;
}

const codeOf = (error: unknown): FailureCode => (error instanceof OpenFailure ? error.code : 'lecteur');

export function createDocumentCache(services: OpenServices): DocumentCache {
  const lru = createLru<Entry>(LIMITS);
  const dropped = createEmitter<string>();

  const insert = (source: PieceSource): Entry => {
    const cancel = new AbortController();
    const run = async (): Promise<Outcome> => {
      try {
        entry.opened = await openPiece(services, source, cancel.signal);
        if (cancel.signal.aborted) closePiece(entry.opened.content);
        const { content } = entry.opened;
        const piece: OpenPiece = {
          content,
          get preview() {
            return entry.preview;
          },
        };
        return { ok: true, piece };
      } catch (error) {
        return { ok: false, code: codeOf(error) };
      }
    };
    const entry: Entry = {
      sha256: source.sha256,
      ready: Promise.resolve().then(async () => {
        const outcome = await run();
        entry.outcome = outcome;
        if (!outcome.ok && mayPass(outcome.code) && lru.get(source.sha256) === entry)
          lru.delete(source.sha256);
        return outcome;
      }),
      outcome: null,
      opened: null,
      preview: null,
      users: 0,
      weight() {
        const { content, bytes = 0 } = entry.opened ?? {};
        const picture = content?.kind === 'image' ? content.drawn : entry.preview;
        return bytes + (picture ? picture.width * picture.height * 4 : 0);
      },
      inUse: () => entry.users > 0,
      dispose() {
        cancel.abort();
        entry.preview?.free();
        entry.preview = null;
        if (entry.opened) closePiece(entry.opened.content);
      },
    };
    lru.set(source.sha256, entry);
    return entry;
  };

  const find = (source: PieceSource): Entry => lru.get(source.sha256) ?? insert(source);

  return {
    open(source) {
      const entry = find(source);
      entry.users += 1;
      let released = false;
      return {
        outcome: entry.outcome,
        ready: entry.ready,
        release() {
          if (released) return;
          released = true;
          entry.users -= 1;
          lru.trim();
        },
      };
    },
    async prepare(source, drawPreview) {
      const entry = find(source);
      const outcome = await entry.ready;
      const content = entry.opened?.content;
      if (!outcome.ok || entry.preview || content?.kind !== 'pdf') return;
      const preview = await drawPreview(content);
      if (lru.get(source.sha256) === entry && !entry.preview) {
        entry.preview = preview;
        lru.trim();
      } else preview.free();
    },
    dropped,
    forget(sha256) {
      lru.delete(sha256);
      dropped.emit(sha256);
    },
    forgetDocuments() {
      const gone: string[] = [];
      lru.deleteWhere((entry) => {
        const document = entry.opened?.content.kind !== 'image';
        if (document) gone.push(entry.sha256);
        return document;
      });
      for (const sha256 of gone) dropped.emit(sha256);
    },
    dispose() {
      lru.deleteWhere(() => true);
    },
  };
}
