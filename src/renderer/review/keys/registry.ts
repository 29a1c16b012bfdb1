import { SHORTCUTS, type ShortcutId } from './shortcuts.ts';

/** `digit` is 1–9 for shortcuts on digits, else 0. Returning false: there is nothing to do now, the key goes on. */
export type Handler = (digit: number, event: KeyboardEvent) => unknown;

/** An act that the screen offers: by its key, in a menu, in the palette. */
export interface Command {
  /** Of a shortcut that answers now, its own. */
  readonly id: string;
  /** Null: the name of its shortcut. */
  readonly title: string | null;
  readonly shortcut: ShortcutId | null;
  /** False: there was nothing to do. */
  readonly run: () => unknown;
}

/** What can be done on the screens that are mounted. Read when it is asked for: adding to it draws nothing. */
export interface Registry {
  addShortcut(id: ShortcutId, handler: Handler): () => void;
  addCommand(command: Command): () => void;
  /** Last added first: the screen on top wins. */
  handlers(): Iterable<readonly [ShortcutId, Handler]>;
  /** Each command once, in the order of screens; keys that take a digit are not acts by themselves. */
  commands(): readonly Command[];
  /** Runs a command by its id; false when no screen offers it. */
  run(id: string): boolean;
  /** A part of the screen is still to come: what nothing answers waits for it. Called once it has come, or never will. */
  hold(): () => void;
  /** Tries again when nothing is to come any more; false: nothing is, what nobody answers is nobody's. */
  later(again: () => void): boolean;
}

/** Keys that wait; somebody who types more is not waiting for anything. */
const WAITING_MAX = 8;

type Entry =
  | { readonly shortcut: ShortcutId; readonly handler: Handler }
  | { readonly shortcut: null; readonly command: Command };

const takesDigit = (id: ShortcutId): boolean => SHORTCUTS[id].presses.some((press) => 'digits' in press);

/** What a handler gets when no key was pressed. */
const noKey = (): KeyboardEvent => new KeyboardEvent('keydown');

export function createRegistry(): Registry {
  const entries: Entry[] = [];
  let holds = 0;
  let waiting: (() => void)[] = [];
  const add = (entry: Entry): (() => void) => {
    entries.push(entry);
    return () => {
      entries.splice(entries.indexOf(entry), 1);
    };
  };
  const commandOf = (entry: Entry): Command =>
    entry.shortcut === null
      ? entry.command
      : {
          id: entry.shortcut,
          title: null,
          shortcut: entry.shortcut,
          run: () => entry.handler(0, noKey()),
        };
  const commands = (): readonly Command[] => {
    const offered = new Map<string, Command>();
    for (const entry of entries) {
      if (entry.shortcut !== null && takesDigit(entry.shortcut)) continue;
      const command = commandOf(entry);
      // Later ones take the place of earlier ones: the screen on top wins.
      offered.set(command.id, command);
    }
    return [...offered.values()];
  };
  return {
    addShortcut: (shortcut, handler) => add({ shortcut, handler }),
    addCommand: (command) => add({ shortcut: null, command }),
    *handlers() {
      for (const entry of entries.toReversed()) {
        if (entry.shortcut !== null) yield [entry.shortcut, entry.handler] as const;
      }
    },
    commands,
    run(id) {
      const command = commands().find((offered) => offered.id === id);
      command?.run();
      return command !== undefined;
    },
    hold() {
      holds += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        holds -= 1;
        if (holds > 0) return;
        const ready = waiting;
        waiting = [];
        for (const again of ready) again();
      };
    },
    later(again) {
      if (holds === 0 || waiting.length >= WAITING_MAX) return false;
      waiting.push(again);
      return true;
    },
  };
}
