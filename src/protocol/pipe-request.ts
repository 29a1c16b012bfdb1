import { z } from 'zod';
import type { PipeRequest } from './host.ts';

const id = z.int().min(0);

/** A frame of a page, before it is believed. Its input is checked by the procedure that it asks for. */
export const pipeRequest: z.ZodType<PipeRequest> = z.union([
  z.object({ id, method: z.literal('stop') }),
  z.object({
    id,
    method: z.enum(['query', 'mutation', 'subscription']),
    path: z.string().max(200),
    input: z.unknown(),
  }),
]);

/** Body of a POST of the browser edition. */
export const pipeRequests = z.array(pipeRequest).max(1000);

/** `?page=` of the browser edition. */
export const pageId = z.string().regex(/^[0-9a-f]{32}$/);
