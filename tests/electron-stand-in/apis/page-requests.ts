import type { EventEmitter } from 'node:events';
import { standIn } from '../state.ts';
import { cancelable } from '../strict.ts';
import type { Session } from './session.ts';

interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly redirectedRequestId?: string;
  readonly request: { readonly url: string; readonly method: string };
}
type Call = (method: string, params: Record<string, unknown>) => Promise<unknown>;

/** Every request of a page waits here: navigations are told and may be prevented, the rest may be refused. */
export class PageRequests {
  readonly #contents: EventEmitter & { readonly targetId: string };
  readonly #session: Session;
  readonly #call: Call;
  /** The address that the application itself loads: no navigation of the page. */
  #expected: string | undefined;

  constructor(contents: EventEmitter & { readonly targetId: string }, session: Session, call: Call) {
    this.#contents = contents;
    this.#session = session;
    this.#call = call;
  }

  expect(url: string): void {
    this.#expected = url.split('#')[0];
  }

  async paused({ requestId, frameId, resourceType, redirectedRequestId, request }: Paused): Promise<void> {
    const url = standIn.server.fromHttp(request.url);
    const stop = async (errorReason: string): Promise<void> => {
      await this.#call('Fetch.failRequest', { requestId, errorReason });
    };
    if (resourceType === 'Document') {
      const isMainFrame = frameId === this.#contents.targetId;
      const expected = isMainFrame && request.url === this.#expected;
      if (isMainFrame) this.#expected = undefined;
      if (!expected && !this.#mayGo(url, isMainFrame, redirectedRequestId !== undefined))
        return stop('Aborted');
    }
    if (!(await this.#session.lets(url, request.method, resourceType))) return stop('BlockedByClient');
    await this.#call('Fetch.continueRequest', { requestId });
  }

  #mayGo(url: string, isMainFrame: boolean, redirected: boolean): boolean {
    const event = cancelable({ url, isMainFrame });
    this.#contents.emit(redirected ? 'will-redirect' : 'will-frame-navigate', event);
    return !event.defaultPrevented;
  }
}
