import { z } from 'zod';

/** PR2, PR3. `serverUrl`: an address that may be trusted with personal data. docs/scolarite.md. */
export const scolariteSettings = (serverUrl: z.ZodType<string>) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('csv'),
      /** Holds etudiants.csv and, if there is one, cursus.csv. */
      folder: z.string().min(1),
    }),
    z.strictObject({
      kind: z.literal('http'),
      /** What stands before /etudiants/<identifiant>. */
      url: serverUrl,
      token: z.string().min(16),
      /** A sign-in waits no longer. */
      timeoutSeconds: z.int().min(1).max(60).default(5),
    }),
  ]);

export type ScolariteSettings = z.infer<ReturnType<typeof scolariteSettings>>;
