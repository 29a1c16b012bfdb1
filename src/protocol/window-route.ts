import { z } from 'zod';

/** A route that a page asks another window for: of the interface, whatever it says. */
export const windowRoute = z
  .string()
  .max(1_000)
  .regex(/^\/[\w./?=&%+:~!*'()-]*$/);
