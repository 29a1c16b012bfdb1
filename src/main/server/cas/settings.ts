import { z } from 'zod';

/** What an account takes from CAS; each is read from the attribute that the settings name. */
export const CHAMPS_IDENTITE = [
  'nom',
  'prenom',
  'email',
  'civilite',
  'ine',
  'numeroEtudiant',
  'dateNaissance',
] as const;
export type ChampIdentite = (typeof CHAMPS_IDENTITE)[number];

/** An attribute as CAS names it, LDAP names and URNs alike. */
const attribute = z.string().regex(/^[\w.:-]{1,128}$/);

/** Names of SupAnn and eduPerson, which French universities share. */
const attributes = z.strictObject({
  /** Who he is to the student information system; null: the user of CAS itself. */
  identifiant: attribute.nullable().default(null),
  nom: attribute.nullable().default('sn'),
  prenom: attribute.nullable().default('givenName'),
  email: attribute.nullable().default('mail'),
  civilite: attribute.nullable().default('supannCivilite'),
  ine: attribute.nullable().default('supannCodeINE'),
  numeroEtudiant: attribute.nullable().default('supannEtuId'),
  dateNaissance: attribute.nullable().default(null),
});

const admit = z.strictObject({
  attribute: attribute.default('eduPersonAffiliation'),
  /** One of these is enough; upper and lower case are the same. */
  values: z.array(z.string().min(1).max(200)).min(1).default(['student', 'alum']),
});

/** PR2. `serverUrl`: an address that may be trusted with tickets; `url`: one that browsers are sent to. */
export const casSettings = (serverUrl: z.ZodType<string>, url: z.ZodType<string>) =>
  z
    .strictObject({
      /** What stands before /login and /p3/serviceValidate: https://cas.example.org/cas. */
      url: serverUrl,
      /** The one address that CAS sends browsers back to, and posts logout requests to. */
      serviceUrl: url,
      /**
       * Each sign-in has its own `?etat=` in the service, so that a ticket of another browser is not valid
       * for it. False for a CAS that knows services by their exact address: the cookie alone protects then.
       */
      stateInService: z.boolean().default(true),
      timeoutSeconds: z.int().min(1).max(60).default(10),
      /** Many CAS repeat the user as it was typed: "JDupont" and "jdupont" are then one person. */
      lowercaseUser: z.boolean().default(true),
      attributes: attributes.prefault({}),
      /** Nobody comes in without these. */
      required: z.array(z.enum(CHAMPS_IDENTITE)).default(['nom', 'prenom', 'email']),
      /** Who is let in; null: whoever has an account at this CAS. */
      admit: admit.nullable().prefault({}),
    })
    .refine(({ required, attributes: by }) => required.every((champ) => by[champ] !== null), {
      path: ['required'],
    });

export type CasSettings = z.infer<ReturnType<typeof casSettings>>;
