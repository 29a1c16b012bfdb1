import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const place = z.object({
  bounds: rectangle,
  maximised: z.boolean(),
  fullScreen: z.boolean(),
});

/** Where a window was: bounds when it is neither maximised nor full screen, in device-independent pixels. */
export type WindowPlace = z.infer<typeof place>;
export type Area = Readonly<z.infer<typeof rectangle>>;

/** The place that was kept; null at the first start, or when the file is no longer readable. */
export function readPlace(file: string): WindowPlace | null {
  try {
    return place.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export const writePlace = (file: string, kept: WindowPlace): void =>
  writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });

/** Least part of the title bar, in pixels, by which a window can still be caught with the mouse. */
const GRIP = { width: 120, height: 40 };

/**
 * Bounds on the displays that are there now: as kept when its title bar can be reached, else centred on
 * the first display, no larger than it. `areas`: work areas, the primary one first.
 */
export function fitBounds(
  kept: Area | null,
  areas: readonly Area[],
  usual: Pick<Area, 'width' | 'height'>,
): Area {
  const [primary = { x: 0, y: 0, ...usual }] = areas;
  const wanted = kept ?? { ...primary, ...usual };
  if (kept && areas.some((area) => isReachable(kept, area))) return kept;
  const width = Math.min(wanted.width, primary.width);
  const height = Math.min(wanted.height, primary.height);
  return {
    x: primary.x + Math.round((primary.width - width) / 2),
    y: primary.y + Math.round((primary.height - height) / 2),
    width,
    height,
  };
}

function isReachable(bounds: Area, area: Area): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const below = area.y + area.height - bounds.y;
  return width >= GRIP.width && bounds.y >= area.y - 5 && below >= GRIP.height;
}
