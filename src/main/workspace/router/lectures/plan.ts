import { z } from 'zod';
import { REGLES_REPARTITION } from '../../../../domain/lecture/repartition-ordre.ts';
import { CHOIX_DOSSIERS } from '../../../../protocol/lectures.ts';
import { id } from '../inputs.ts';
import { memberProcedure } from '../trpc.ts';

/** A commission has no more readers of one dossier. */
const readers = z.int().min(0).max(20);

const input = z.strictObject({
  commissionId: id,
  sessionIds: z.array(id).max(500),
  dossiers: z.enum(CHOIX_DOSSIERS),
  options: z.strictObject({
    lecteurs: readers,
    reserves: readers,
    regle: z.enum(REGLES_REPARTITION),
    graine: z.int(),
  }),
  parts: z.record(id, z.number().min(0).max(10)),
});

export const plan = memberProcedure.input(input).query(({ ctx, input }) => ctx.member.lectures.plan(input));
