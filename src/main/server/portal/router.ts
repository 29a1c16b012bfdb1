import { type PortalMeta, type PortalRule, router } from './base.ts';
import { candidatures } from './procedures/candidatures.ts';
import { compte } from './procedures/compte.ts';
import { profil } from './procedures/profil.ts';
import { site } from './procedures/site.ts';

/** Every procedure of the candidats' portal. */
export const portalRouter = router({ site, compte, profil, candidatures });

export type PortalRouter = typeof portalRouter;

/** Each procedure's name and who may enter it. Throws on one that says nothing (deny by default). */
export function portalRules(): ReadonlyMap<string, PortalRule> {
  // The router's type nests procedures; at run time they lie flat, by their dotted names.
  const procedures: Readonly<Record<string, unknown>> = portalRouter._def.procedures;
  return new Map(
    Object.entries(procedures).map(([name, one]) => {
      const { meta } = (one as { readonly _def: { readonly meta?: Partial<PortalMeta> } })._def;
      if (!meta?.rule) throw new Error(`${name} names no rule`);
      return [name, meta.rule];
    }),
  );
}
