import { procedure } from '../trpc.ts';

export const get = procedure.query(({ ctx }) => ctx.app.preferences.get());
