import type { Rule } from '../auth/rules.ts';
import { acceptInvitation } from './auth/accept-invitation.ts';
import { me } from './auth/me.ts';
import { signIn } from './auth/sign-in.ts';
import { signOut } from './auth/sign-out.ts';
import { type Meta, router } from './base.ts';
import { list as listDevices } from './devices/list.ts';
import { revoke } from './devices/revoke.ts';
import { journal } from './dossiers/journal.ts';
import { disable } from './users/disable.ts';
import { invite } from './users/invite.ts';
import { list as listUsers } from './users/list.ts';

/** Every procedure of the server, one per file. */
export const serverRouter = router({
  auth: { signIn, acceptInvitation, me, signOut },
  devices: { list: listDevices, revoke },
  users: { invite, list: listUsers, disable },
  dossiers: { journal },
});

export type ServerRouter = typeof serverRouter;

/** Each procedure's name and the rule it stands behind. Throws on one that names none (deny by default). */
export function procedureRules(): ReadonlyMap<string, Rule> {
  // The router's type nests procedures; at run time they lie flat, by their dotted names.
  const procedures: Readonly<Record<string, unknown>> = serverRouter._def.procedures;
  return new Map(
    Object.entries(procedures).map(([name, one]) => {
      const { meta } = (one as { readonly _def: { readonly meta?: Partial<Meta> } })._def;
      if (!meta?.rule) throw new Error(`${name} names no rule`);
      return [name, meta.rule];
    }),
  );
}
