import { meOf } from '../../../application/accounts/person.ts';
import { procedure } from '../base.ts';

export const me = procedure('connecte').query(({ ctx }) => meOf(ctx.personne, ctx.session.actor.recusations));
