import { z } from 'zod';
import { sha256 } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

const place = z.strictObject({
  page: z.int().min(1),
  y: z.number().min(0).max(1),
  zoom: z.union([z.number().positive().max(64), z.literal('largeur'), z.literal('page')]),
  rotation: z.literal([0, 90, 180, 270]),
});

export const set = memberProcedure
  .input(z.strictObject({ sha256, place }))
  .mutation(({ ctx, input }) => ctx.member.places.set(input.sha256, input.place));
