import type { PlaceLecture } from '../../protocol/workspace.ts';
import type { Emitter } from './emitter.ts';

type Point = Pick<PlaceLecture, 'page' | 'y'>;

/** What scrolls with others: a surface. */
export interface Scrolled {
  readonly store: { readonly get: () => { readonly pages: number } };
  readonly moved: Emitter<PlaceLecture>;
  place(): PlaceLecture;
  scrollToPlace(place: Point): void;
}

/** Panes that move together on demand. */
export interface ScrollLink {
  /** From now on what joins moves with the others, or stops to. */
  readonly set: (on: boolean) => void;
  /** Takes part until the returned function is called. */
  readonly join: (surface: Scrolled) => () => void;
}

/** Pages from the beginning: 2.5 is the middle of the third one. */
const positionOf = ({ page, y }: Point): number => page - 1 + y;

/** The place that far from the beginning, kept inside `pages`. */
export function placeAt(position: number, pages: number): Point {
  const inside = Math.min(Math.max(0, position), pages);
  const page = Math.min(Math.floor(inside) + 1, pages);
  return { page, y: inside - (page - 1) };
}

/** Rounding to CSS pixels moves a place by less, a hand by more. */
const STILL = 0.004;

interface Member {
  /** Where it stood when the pane that leads began to. */
  base: number;
  /** Where it was last seen, or put. */
  last: number;
}

/**
 * Moves of one pane are made by the others too: by as many pages and parts of a page, so that two relevés
 * put side by side at the lines to compare stay so. The one that moves leads; what the others do then is
 * known for an answer, and goes no further.
 */
export function createScrollLink(): ScrollLink {
  const members = new Map<Scrolled, Member>();
  let on = false;
  let leader: Scrolled | null = null;
  /** The others are being moved: what they say of it is no move of theirs. */
  let leading = false;

  /** The bases are where everybody stands now. */
  const rebase = (): void => {
    for (const [surface, member] of members) {
      member.last = positionOf(surface.place());
      member.base = member.last;
    }
    leader = null;
  };
  const moved = (surface: Scrolled): void => {
    const member = members.get(surface);
    if (!member) return;
    const position = positionOf(surface.place());
    if (Math.abs(position - member.last) < STILL) return;
    if (leader !== surface) {
      for (const other of members.values()) other.base = other.last;
      leader = surface;
    }
    member.last = position;
    leading = true;
    for (const [other, follower] of members) {
      if (other === surface) continue;
      other.scrollToPlace(placeAt(follower.base + position - member.base, other.store.get().pages));
      // Where it could go: the end of a pièce stops it before.
      follower.last = positionOf(other.place());
    }
    leading = false;
  };
  return {
    set(next) {
      on = next;
      rebase();
    },
    join(surface) {
      const position = positionOf(surface.place());
      members.set(surface, { base: position, last: position });
      const stop = surface.moved.on(() => {
        if (leading) return;
        const member = members.get(surface);
        if (on) moved(surface);
        else if (member) member.last = positionOf(surface.place());
      });
      return () => {
        stop();
        members.delete(surface);
        if (leader === surface) leader = null;
      };
    },
  };
}
