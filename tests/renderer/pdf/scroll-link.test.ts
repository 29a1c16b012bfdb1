import { describe, expect, it } from 'vitest';
import type { PlaceLecture } from '../../../src/protocol/workspace.ts';
import { createEmitter } from '../../../src/renderer/pdf/emitter.ts';
import { createScrollLink, placeAt, type Scrolled } from '../../../src/renderer/pdf/scroll-link.ts';

/** Something that scrolls as a browser does: inside its pages, rounded, and told for its own moves too. */
function scrolled(pages: number, start = 0) {
  const moved = createEmitter<PlaceLecture>();
  let position = start;
  let moves = 0;
  const place = (): PlaceLecture => ({ ...placeAt(position, pages), zoom: 1, rotation: 0 });
  const go = (to: number): void => {
    position = Math.round(Math.min(Math.max(0, to), pages - 0.5) * 1000) / 1000;
    moves += 1;
    moved.emit(place());
  };
  const surface: Scrolled = {
    store: { get: () => ({ pages }) },
    moved,
    place,
    scrollToPlace: ({ page, y }) => go(page - 1 + y),
  };
  return { surface, go, at: () => position, moves: () => moves };
}

describe('scrolling together', () => {
  it('moves the others by as much, from where each stands', () => {
    const [a, b] = [scrolled(10), scrolled(10, 2)];
    const link = createScrollLink();
    link.join(a.surface);
    link.join(b.surface);
    link.set(true);
    a.go(1.25);
    expect(b.at()).toBeCloseTo(3.25);
    b.go(3);
    expect(a.at()).toBeCloseTo(1);
  });

  it('answers a move once: no loop, no drift', () => {
    const [a, b, c] = [scrolled(10), scrolled(10), scrolled(10)];
    const link = createScrollLink();
    for (const { surface } of [a, b, c]) link.join(surface);
    link.set(true);
    for (let i = 1; i <= 50; i += 1) a.go(i * 0.1);
    expect([a.moves(), b.moves(), c.moves()]).toEqual([50, 50, 50]);
    expect(a.at()).toBe(5);
    expect(b.at()).toBeCloseTo(5);
  });

  it('stops at the end of a shorter pièce and comes back with the longer one', () => {
    const [long, image] = [scrolled(10), scrolled(1)];
    const link = createScrollLink();
    link.join(long.surface);
    link.join(image.surface);
    link.set(true);
    long.go(4);
    expect(image.at()).toBe(0.5);
    long.go(0.25);
    expect(image.at()).toBeCloseTo(0.25);
  });

  it('does nothing off, or once a pane left', () => {
    const [a, b] = [scrolled(10), scrolled(10)];
    const link = createScrollLink();
    link.join(a.surface);
    const leave = link.join(b.surface);
    a.go(2);
    expect(b.at()).toBe(0);
    link.set(true);
    a.go(3);
    expect(b.at()).toBeCloseTo(1);
    leave();
    a.go(5);
    expect(b.at()).toBeCloseTo(1);
  });

  it.each([
    [0, 3, { page: 1, y: 0 }],
    [2.5, 3, { page: 3, y: 0.5 }],
    [9, 3, { page: 3, y: 1 }],
    [-1, 3, { page: 1, y: 0 }],
  ])('place at %s of %s pages', (position, pages, place) => {
    expect(placeAt(position, pages)).toEqual(place);
  });
});
