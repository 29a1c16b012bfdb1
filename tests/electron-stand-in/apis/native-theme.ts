import { EventEmitter } from 'node:events';
import { standIn } from '../state.ts';
import { strict } from '../strict.ts';

class NativeTheme extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system';

  get themeSource() {
    return this.#source;
  }
  set themeSource(source) {
    this.#source = source;
    for (const contents of standIn.contents.values()) void contents.applyTheme().catch(() => undefined);
    this.emit('updated');
  }
  /** The stand-in's system is light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme: NativeTheme = strict(new NativeTheme(), 'nativeTheme');
