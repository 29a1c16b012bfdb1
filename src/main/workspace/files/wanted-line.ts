import type { InboxFilter } from '../../application/replica-ports.ts';
import { filesOf } from '../replica/inbox-entry.ts';
import { BY_NAME } from '../replica/read-order.ts';
import {
  missingInOrder,
  missingOf,
  missingVersion,
  rangOf,
  type Wanted,
  type WantedServices,
} from './wanted.ts';

/** Older versions kept although the budget would give them up. */
const ASKED_MAX = 8;
/** Dossiers that changed and are looked at one by one; more of them are looked through in the list's order. */
const CHANGED_MAX = 50;
/** All dossiers are looked through again this often, if not before: the server may have what it had not. */
const AGAIN_MS = 3_600_000;
/** The same where there was no room for all: what was read since may go. */
const ROOM_AGAIN_MS = 600_000;

/**
 * What is still to be fetched, in order: what is on the screen or about to be, then of dossiers that changed, then
 * of all others as the list has them. All dossiers are looked through once; after that a change costs what changed.
 */
export interface WantedLine {
  /** The next one; undefined when nothing is left, or after `giveUp`. `skip`: on its way already. */
  next(skip: (sha256: string) => boolean): Promise<Wanted | undefined>;
  /** All dossiers were looked through, to the last one. */
  isWhole(): boolean;
  /** Dossiers whose files are wanted before all others, the open one first. */
  focus(dossierIds: readonly string[]): void;
  /** A version that is not the one to be read. */
  want(dossierId: string, sha256: string): void;
  /** Of the files that are wanted first, this one before the others. */
  hurry(sha256: string): void;
  /** Whether this file is never to be given up. */
  isPinned(sha256: string): boolean;
  /** Is anything wanted now, on the screen or about to be? */
  hasUrgent(): boolean;
  /** The list as the member has it: looked through from its beginning. */
  follow(filter: InboxFilter): void;
  /** These dossiers may have other files now, or files of theirs did not come. */
  changed(dossierIds: readonly string[]): void;
  /** The server was reached: looks at what is due. */
  refresh(): void;
  /** Everything is to be looked through again at the next `refresh`. */
  again(): void;
  /** No room for what comes next: what comes after it matters less still. */
  giveUp(): void;
  /** Files went: there may be room again. */
  roomCame(): void;
}

export function createWantedLine(deps: WantedServices): WantedLine {
  const { replica, services } = deps;
  let focused: readonly string[] = [];
  let asked: readonly { readonly dossierId: string; readonly sha256: string }[] = [];
  let urgent: Wanted[] = [];
  let pinned: ReadonlySet<string> = new Set();
  const fresh = new Set<string>();
  let filter = BY_NAME;
  let behind: AsyncGenerator<Wanted, void> | null = missingInOrder(deps, filter);
  /** All dossiers are to be looked through again, once the server is reached. */
  let due = false;
  let begun = services.clock.now();
  let end: 'tous' | 'place' | null = null;

  const refocus = (): void => {
    const older = asked.flatMap(({ dossierId, sha256 }) => missingVersion(deps, dossierId, sha256) ?? []);
    urgent = [...older, ...focused.flatMap((id) => missingOf(deps, id, 'urgent'))];
    const open = focused.flatMap((id) => replica.get('dossier', id)?.body ?? []);
    const last = open.flatMap(filesOf).map(({ sha256 }) => sha256);
    pinned = new Set([...last, ...asked.map(({ sha256 }) => sha256)]);
  };
  const lookThrough = (): void => {
    behind = missingInOrder(deps, filter);
    begun = services.clock.now();
    due = false;
    end = null;
    fresh.clear();
  };
  /** A dossier stays until all of its files are here or on their way. */
  const nextFresh = (skip: (sha256: string) => boolean): Wanted | undefined => {
    for (const id of fresh) {
      const found = missingOf(deps, id, rangOf(replica, id)).find(({ version }) => !skip(version.sha256));
      if (found) return found;
      fresh.delete(id);
    }
    return undefined;
  };
  const nextBehind = async (): Promise<Wanted | undefined> => {
    for (;;) {
      const source = behind;
      const found = await source?.next();
      if (found && !found.done) return found.value;
      // It may have begun anew meanwhile.
      if (behind !== source) continue;
      if (source) end = 'tous';
      behind = null;
      return undefined;
    }
  };

  return {
    async next(skip) {
      for (;;) {
        const wanted = urgent.shift() ?? nextFresh(skip) ?? (await nextBehind());
        if (!wanted) return undefined;
        const { sha256 } = wanted.version;
        if (!skip(sha256) && replica.files.get(sha256)?.etat !== 'present') return wanted;
      }
    },
    isWhole: () => end === 'tous',
    focus(dossierIds) {
      focused = dossierIds;
      refocus();
    },
    want(dossierId, sha256) {
      asked = [...asked.filter((one) => one.sha256 !== sha256), { dossierId, sha256 }].slice(-ASKED_MAX);
      refocus();
    },
    hurry(sha256) {
      refocus();
      urgent.sort((a, b) => Number(b.version.sha256 === sha256) - Number(a.version.sha256 === sha256));
    },
    isPinned: (sha256) => pinned.has(sha256),
    hasUrgent: () => urgent.length > 0,
    follow(next) {
      filter = next;
      lookThrough();
    },
    changed(dossierIds) {
      if (due) return;
      for (const id of dossierIds) fresh.add(id);
      if (fresh.size <= CHANGED_MAX) return;
      fresh.clear();
      due = true;
    },
    refresh() {
      refocus();
      const again = end === 'place' ? ROOM_AGAIN_MS : AGAIN_MS;
      if (due || services.clock.now() - begun > again) lookThrough();
    },
    again() {
      due = true;
    },
    giveUp() {
      behind = null;
      end = 'place';
      fresh.clear();
    },
    roomCame() {
      if (end === 'place') due = true;
    },
  };
}
