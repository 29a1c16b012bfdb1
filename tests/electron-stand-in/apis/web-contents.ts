import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { pageSource } from '../page/source.ts';
import { chromium, standIn } from '../state.ts';
import type { BrowserWindow } from './browser-window.ts';
import { nativeTheme } from './native-theme.ts';
import { PageIpc } from './page-ipc.ts';
import { PageRequests } from './page-requests.ts';
import { session } from './session.ts';

export interface WebPreferences {
  readonly preload?: string;
  readonly partition?: string;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
}
interface TargetInfo {
  readonly targetId: string;
  readonly openerId?: string;
}
type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** The page of a window. */
export class WebContents extends EventEmitter {
  readonly id = ++standIn.lastId;
  targetId = '';
  readonly #window: BrowserWindow;
  readonly #requests: PageRequests;
  readonly #attached: Promise<void>;
  readonly #session;
  readonly #ipc = new PageIpc((method, params) => this.#cdp(method, params));
  #cdpSession = '';
  #url = '';
  #open: OpenHandler = () => ({ action: 'allow' });

  constructor(window: BrowserWindow, preferences: WebPreferences, size: { width: number; height: number }) {
    super();
    if (
      preferences.sandbox === false ||
      preferences.contextIsolation === false ||
      preferences.nodeIntegration
    )
      throw new Error('stand-in: only sandboxed, isolated pages without Node are implemented');
    this.#window = window;
    this.#session = session.fromPartition(preferences.partition ?? '');
    this.#requests = new PageRequests(this, this.#session, (method, params) => this.#cdp(method, params));
    this.#closePopups();
    this.#attached = this.#attach(preferences.preload, size);
    this.#attached.catch((error: unknown) => console.error('stand-in:', error));
  }

  #cdp<T>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    return chromium().send<T>(method, params, this.#cdpSession);
  }

  async #attach(preload: string | undefined, size: { width: number; height: number }): Promise<void> {
    const cdp = chromium();
    const target = { url: 'about:blank', newWindow: true, ...size };
    this.targetId = (await cdp.send<{ targetId: string }>('Target.createTarget', target)).targetId;
    const attach = { targetId: this.targetId, flatten: true };
    this.#cdpSession = (await cdp.send<{ sessionId: string }>('Target.attachToTarget', attach)).sessionId;
    cdp.onSession(this.#cdpSession, (method, params: never) => this.#heard(method, params));
    const source = pageSource(preload === undefined ? '' : readFileSync(preload, 'utf8'));
    await Promise.all([
      this.#cdp('Page.enable'),
      this.#cdp('Runtime.enable'),
      this.#cdp('Runtime.addBinding', { name: '__standInSend' }),
      this.#cdp('Page.addScriptToEvaluateOnNewDocument', { source }),
      this.#cdp('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.applyTheme(),
    ]);
  }

  #heard(method: string, params: never): void {
    if (method === 'Fetch.requestPaused') void this.#requests.paused(params).catch(() => undefined);
    else if (method === 'Runtime.bindingCalled') {
      const { payload } = params as { payload: string };
      this.#ipc.receive(payload, standIn.contents.get(this.id), this.getURL());
    } else if (method === 'Page.frameNavigated') {
      const { frame } = params as { frame: { url: string; parentId?: string } };
      if (frame.parentId === undefined) this.#url = frame.url;
    } else if (method === 'Page.loadEventFired') this.emit('did-finish-load');
    else if (method === 'Page.windowOpen') this.#windowOpen((params as { url: string }).url);
    else if (method === 'Inspector.targetCrashed')
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  /** The handler is asked as Electron asks it; only a refusal is implemented. */
  #windowOpen(url: string): void {
    const { action } = this.#open({ url: standIn.server.fromHttp(url) });
    if (action === 'allow') throw new Error('stand-in: window.open that is allowed is not implemented');
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }
  /** Chromium has made the tab before anybody could say no: it is closed again. */
  #closePopups(): void {
    chromium().on('Target.targetCreated', ({ targetInfo }: { targetInfo: TargetInfo }) => {
      if (targetInfo.openerId === undefined || targetInfo.openerId !== this.targetId) return;
      chromium()
        .send('Target.closeTarget', { targetId: targetInfo.targetId })
        // It went by itself.
        .catch(() => undefined);
    });
  }

  send(channel: string, ...args: unknown[]): void {
    this.#ipc.send(channel, args);
  }

  async loadURL(url: string): Promise<void> {
    await this.#attached;
    await this.#session.applyPermissions(url);
    const target = standIn.server.toHttp(url);
    this.#requests.expect(target);
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await this.#cdp<{ errorText?: string }>('Page.navigate', { url: target });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }
  reload(): void {
    this.#requests.expect(this.#url);
    void this.#cdp('Page.reload');
  }
  getURL(): string {
    return standIn.server.fromHttp(this.#url);
  }
  applyTheme(): Promise<unknown> {
    const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
    return this.#cdp('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }
  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    await this.#attached;
    const { windowId } = await chromium().send<{ windowId: number }>('Browser.getWindowForTarget', {
      targetId: this.targetId,
    });
    await chromium().send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  }

  isDestroyed(): boolean {
    return this.#window.isDestroyed();
  }
  close(): void {
    this.#window.close();
  }
  async closeTab(): Promise<void> {
    await this.#attached;
    await chromium().send('Target.closeTarget', { targetId: this.targetId });
  }

  static getAllWebContents(): WebContents[] {
    return [...standIn.contents.values()];
  }
  /** By which Playwright finds a page's window. */
  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents.targetId === targetId);
  }
}
