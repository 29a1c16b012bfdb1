import type { ServerResponse } from 'node:http';
import type { PipeRequest } from '../../protocol/host.ts';
import type { WorkspaceHost } from '../workspace/host.ts';
import { createOutlet, type Outlet } from './outlet.ts';

/** How long a page may be without its stream before what it asked for is stopped. */
const ABSENCE_MS = 60_000;
/** Open pages at once; the oldest gives way. */
const MAX_PAGES = 50;

interface Page {
  readonly client: number;
  readonly outlet: Outlet;
  absence: NodeJS.Timeout | undefined;
}

/** The open pages of this process, each one client of the workspace. */
export interface Pages {
  /** A page's stream: its first, or one that goes on after frame `last`. Headers are already sent. */
  open(id: string, stream: ServerResponse, last: number | null): void;
  /** Frames of a page; false when it isn't known (any more). */
  receive(id: string, messages: readonly PipeRequest[]): boolean;
  close(): void;
}

export function createPages(host: Pick<WorkspaceHost, 'pipe' | 'onPipe' | 'clientGone'>): Pages {
  const pages = new Map<string, Page>();
  const byClient = new Map<number, string>();
  let lastClient = 0;

  const drop = (id: string): void => {
    const page = pages.get(id);
    if (!page) return;
    clearTimeout(page.absence);
    pages.delete(id);
    byClient.delete(page.client);
    page.outlet.end();
    host.clientGone(page.client);
  };

  const stop = host.onPipe((client, message) => {
    const id = byClient.get(client);
    const page = id === undefined ? undefined : pages.get(id);
    if (id === undefined || !page) return;
    page.outlet.send(message);
    if (page.outlet.overflown) drop(id);
  });

  const welcome = (id: string, stream: ServerResponse): Page => {
    drop(id);
    const [oldest] = pages.keys();
    if (pages.size >= MAX_PAGES && oldest !== undefined) drop(oldest);
    lastClient += 1;
    const page: Page = { client: lastClient, outlet: createOutlet(stream), absence: undefined };
    pages.set(id, page);
    byClient.set(page.client, id);
    return page;
  };

  return {
    open(id, stream, last) {
      const known = pages.get(id);
      const page = known && last !== null && known.outlet.resume(stream, last) ? known : welcome(id, stream);
      clearTimeout(page.absence);
      stream.once('close', () => {
        if (!page.outlet.detach(stream)) return;
        page.absence = setTimeout(() => pages.get(id) === page && drop(id), ABSENCE_MS);
        page.absence.unref();
      });
    },
    receive(id, messages) {
      const page = pages.get(id);
      if (!page) return false;
      for (const message of messages) host.pipe(page.client, message);
      return true;
    },
    close() {
      stop();
      for (const id of [...pages.keys()]) drop(id);
    },
  };
}
