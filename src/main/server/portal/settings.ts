import { z } from 'zod';

const bilingue = z.strictObject({ fr: z.string().max(20_000), en: z.string().max(20_000) });

/** How an établissement brands its portal; every part may be left out. */
export const portalSettings = z.strictObject({
  /** Accent, '#rrggbb'; null: the neutral theme. */
  couleur: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  /** A PNG, JPEG or SVG file on this machine. */
  logo: z.string().min(1).nullable().default(null),
  contactMail: z.email().nullable().default(null),
  accueil: bilingue.nullable().default(null),
  assistance: z
    .array(z.strictObject({ question: bilingue, reponse: bilingue }))
    .max(100)
    .default([]),
  mentionsLegales: bilingue.nullable().default(null),
});

export type PortalSettings = z.infer<typeof portalSettings>;
