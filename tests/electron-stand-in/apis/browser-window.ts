import { EventEmitter } from 'node:events';
import { chromium, standIn } from '../state.ts';
import { cancelable, strict } from '../strict.ts';
import { app } from './app.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

/** A window is a tab; its state is remembered, its size is the page's. */
export class BrowserWindow extends EventEmitter {
  static #focused = 0;
  readonly id = ++standIn.lastId;
  readonly webContents: WebContents;
  #bounds: Bounds;
  #state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal';
  #visible: boolean;
  #destroyed = false;

  constructor(options: WindowOptions = {}) {
    super();
    const cdp = chromium();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = options.show !== false;
    const self = strict<BrowserWindow>(this, 'BrowserWindow');
    this.webContents = strict(
      new WebContents(self, options.webPreferences ?? {}, { width, height }),
      'webContents',
    );
    standIn.windows.set(this.id, self);
    standIn.contents.set(this.webContents.id, this.webContents);
    cdp.on('Target.targetDestroyed', ({ targetId }: { readonly targetId: string }) => {
      if (targetId === this.webContents.targetId) this.gone();
    });
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    // biome-ignore lint/correctness/noConstructorReturn: what is asked of a window must go through `strict`
    return self;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  show(): void {
    this.#visible = true;
    this.focus();
  }
  isVisible(): boolean {
    return this.#visible;
  }
  focus(): void {
    BrowserWindow.#focused = this.id;
    this.emit('focus');
  }
  isFocused(): boolean {
    return BrowserWindow.#focused === this.id;
  }

  maximize(): void {
    this.#state = 'maximized';
  }
  minimize(): void {
    this.#state = 'minimized';
  }
  restore(): void {
    this.#state = 'normal';
  }
  setFullScreen(full: boolean): void {
    this.#state = full ? 'fullscreen' : 'normal';
  }
  isMaximized(): boolean {
    return this.#state === 'maximized';
  }
  isMinimized(): boolean {
    return this.#state === 'minimized';
  }
  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds);
    void this.webContents.resize(this.#bounds);
  }

  close(): void {
    if (this.#destroyed) return;
    const event = cancelable({});
    this.emit('close', event);
    if (event.defaultPrevented) return;
    void this.webContents.closeTab();
    this.gone();
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  /** The tab is closed, by us or from outside. */
  gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    standIn.windows.delete(this.id);
    standIn.contents.delete(this.webContents.id);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (standIn.windows.size === 0) app.allWindowsClosed();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...standIn.windows.values()];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return standIn.windows.get(BrowserWindow.#focused) ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find(({ webContents }) => webContents.id === contents.id) ?? null;
  }
}
