import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startChromium } from '../chromium.ts';
import { standIn } from '../state.ts';
import { cancelable, strict } from '../strict.ts';
import { singleInstance } from './single-instance.ts';

const switchOf = (name: string): string | undefined =>
  process.argv.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    // Chromium is started with the stand-in's own switches.
    appendSwitch: () => undefined,
    hasSwitch: (name: string) => switchOf(name) !== undefined,
    getSwitchValue: (name: string) => switchOf(name)?.slice(name.length + 3) ?? '',
  };
  #manifest: { readonly name: string; readonly version: string } = { name: '', version: '' };
  #root = '';
  #ready = Promise.withResolvers<void>();
  #isReady = false;
  #quitting = false;
  #exiting = false;
  readonly #instance = singleInstance(
    () => this.getPath('userData'),
    (argv, cwd) => this.emit('second-instance', {}, argv, cwd, {}),
  );

  /** Called by the stand-in before the application's own code. */
  begin(root: string): void {
    this.#root = root;
    const manifest = path.join(root, 'package.json');
    if (existsSync(manifest)) this.#manifest = JSON.parse(readFileSync(manifest, 'utf8')) as App['manifest'];
  }

  /** Called by the stand-in after it: starts Chromium, then the application is ready. */
  async becomeReady(): Promise<void> {
    await standIn.server.listen();
    standIn.cdp = await startChromium(this.getLocale(), () => {
      if (!this.#exiting) {
        console.error('stand-in: Chromium went away');
        process.exit(1);
      }
    });
    this.#isReady = true;
    // Playwright replaces `emit` to hold this back until it is connected.
    app.emit('ready', {}, {});
    this.#ready.resolve();
  }

  get manifest() {
    return this.#manifest;
  }
  getName(): string {
    return this.#manifest.name;
  }
  getVersion(): string {
    return this.#manifest.version;
  }
  getAppPath(): string {
    return this.#root;
  }
  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'fr-FR';
  }
  getPath(name: string): string {
    if (name === 'temp') return os.tmpdir();
    if (name === 'home') return os.homedir();
    const userData = this.commandLine.getSwitchValue('user-data-dir');
    if (name === 'userData' && userData !== '') return userData;
    throw new Error(`stand-in: app.getPath('${name}') is not implemented without --user-data-dir`);
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  /** Not in the process model of the stand-in: real Electron applies it, `webPreferences.sandbox` says the same. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  requestSingleInstanceLock(): boolean {
    return this.#instance.request();
  }

  quit(): void {
    if (this.#exiting) return;
    const before = cancelable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    for (const window of [...standIn.windows.values()]) {
      window.close();
      if (!window.isDestroyed()) {
        this.#quitting = false;
        return;
      }
    }
    const will = cancelable({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) this.#quitting = false;
    else this.exit(0);
  }
  exit(code = 0): void {
    this.#exiting = true;
    this.emit('quit', {}, code);
    process.exit(code);
  }
  /** The last window is gone; not told while quitting, as in Electron. */
  allWindowsClosed(): void {
    if (this.#quitting || this.#exiting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
}

export const app: App = strict(new App(), 'app');
