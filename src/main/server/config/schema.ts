import { isIP } from 'node:net';
import { z } from 'zod';
import { casSettings } from '../cas/settings.ts';
import { portalSettings } from '../portal/settings.ts';
import { scolariteSettings } from '../scolarite/settings.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', '[::1]']);
/** A name or address that no other machine can reach. */
export const isLoopbackHost = (host: string): boolean =>
  LOOPBACK.has(host) || (isIP(host) === 4 && host.startsWith('127.'));

/** An address, or a range of them by its prefix length. */
function isAddressRange(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128));
}

const url = z
  .url({ protocol: /^https?$/ })
  .refine((text) => URL.canParse(text) && new URL(text).search === '' && new URL(text).hash === '')
  .transform((text) => text.replace(/\/+$/, ''));

/** Another server, trusted with tickets or personal data: over TLS, unless it is this machine. */
const serverUrl = url.refine((text) => {
  const { protocol, hostname, username, password } = new URL(text);
  return (protocol === 'https:' || isLoopbackHost(hostname)) && username === '' && password === '';
});

const smtp = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(587),
  /** TLS from the first byte (465); otherwise STARTTLS, required unless the host is this machine. */
  secure: z.boolean().default(false),
  user: z.string().min(1).nullable().default(null),
  password: z.string().min(1).nullable().default(null),
});

/** Browsers must come back to where the portal's cookies are. */
const sameOrigin = (one: string, other: string): boolean => new URL(one).origin === new URL(other).origin;

/** Every setting of a server, with its default. */
const settings = {
  host: z.string().min(1).default('127.0.0.1'),
  /** 0: any free port, printed at start. */
  port: z.int().min(0).max(65_535).default(4780),
  /** Database, files, key and mails; made with mode 0700. */
  dataFolder: z.string().min(1),
  /** As people reach the server: in mails and invitation links. Null: the address it listens on. */
  publicUrl: url.nullable().default(null),
  /** Speak plain HTTP to other machines: only on a network that is trusted whole. */
  allowHttp: z.boolean().default(false),
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed. */
  trustProxy: z.array(z.string().refine(isAddressRange)).default([]),
  /** How the candidats' portal looks and what it says. */
  portail: portalSettings.prefault({}),
  /** Null: mails are written as .eml files in the data folder. */
  smtp: smtp.nullable().default(null),
  mails: z
    .strictObject({
      /** The page that shows mails written as files. Null: on a server that only this machine reaches. */
      boite: z.boolean().nullable().default(null),
    })
    .prefault({}),
  /** PR2: sign-in by the CAS of the établissement; null: none. */
  cas: casSettings(serverUrl, url).nullable().default(null),
  /** PR2, PR3: the student information system; null: none. */
  scolarite: scolariteSettings(serverUrl).nullable().default(null),
  mailFrom: z.string().min(3).default('Pupitre <ne-pas-repondre@localhost>'),
  /** Lets another machine read /metrics with `Authorization: Bearer`; null: only this one. */
  metricsToken: z.string().min(16).nullable().default(null),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** SY10: days without contact after which a replica erases itself. */
  offlineDays: z.int().min(1).max(365).default(30),
  invitationDays: z.int().min(1).max(90).default(14),
  /** Seconds that running requests have to end at a stop. */
  shutdownSeconds: z.int().min(0).max(300).default(10),
};

/** All settings together; names are the same in the file, see ENVIRONMENT for the others. */
export const configSchema = z
  .strictObject(settings)
  .refine(
    ({ cas, publicUrl }) => cas === null || publicUrl === null || sameOrigin(cas.serviceUrl, publicUrl),
    { path: ['cas', 'serviceUrl'] },
  );

export type ServerConfig = z.infer<typeof configSchema>;

export type SettingKind = 'text' | 'number' | 'boolean' | 'list';

/** Environment variables, by the path of the setting they give. */
export const ENVIRONMENT: Readonly<Record<string, { readonly name: string; readonly kind: SettingKind }>> = {
  host: { name: 'PUPITRE_HOST', kind: 'text' },
  port: { name: 'PUPITRE_PORT', kind: 'number' },
  dataFolder: { name: 'PUPITRE_DATA', kind: 'text' },
  publicUrl: { name: 'PUPITRE_PUBLIC_URL', kind: 'text' },
  allowHttp: { name: 'PUPITRE_ALLOW_HTTP', kind: 'boolean' },
  trustProxy: { name: 'PUPITRE_TRUST_PROXY', kind: 'list' },
  'smtp.host': { name: 'PUPITRE_SMTP_HOST', kind: 'text' },
  'smtp.port': { name: 'PUPITRE_SMTP_PORT', kind: 'number' },
  'smtp.secure': { name: 'PUPITRE_SMTP_SECURE', kind: 'boolean' },
  'smtp.user': { name: 'PUPITRE_SMTP_USER', kind: 'text' },
  'smtp.password': { name: 'PUPITRE_SMTP_PASSWORD', kind: 'text' },
  'mails.boite': { name: 'PUPITRE_MAILS_BOITE', kind: 'boolean' },
  'cas.url': { name: 'PUPITRE_CAS_URL', kind: 'text' },
  'cas.serviceUrl': { name: 'PUPITRE_CAS_SERVICE_URL', kind: 'text' },
  'cas.stateInService': { name: 'PUPITRE_CAS_STATE_IN_SERVICE', kind: 'boolean' },
  'cas.timeoutSeconds': { name: 'PUPITRE_CAS_TIMEOUT_SECONDS', kind: 'number' },
  'cas.lowercaseUser': { name: 'PUPITRE_CAS_LOWERCASE_USER', kind: 'boolean' },
  'cas.attributes.identifiant': { name: 'PUPITRE_CAS_ATTRIBUTE_IDENTIFIANT', kind: 'text' },
  'cas.attributes.nom': { name: 'PUPITRE_CAS_ATTRIBUTE_NOM', kind: 'text' },
  'cas.attributes.prenom': { name: 'PUPITRE_CAS_ATTRIBUTE_PRENOM', kind: 'text' },
  'cas.attributes.email': { name: 'PUPITRE_CAS_ATTRIBUTE_EMAIL', kind: 'text' },
  'cas.attributes.civilite': { name: 'PUPITRE_CAS_ATTRIBUTE_CIVILITE', kind: 'text' },
  'cas.attributes.ine': { name: 'PUPITRE_CAS_ATTRIBUTE_INE', kind: 'text' },
  'cas.attributes.numeroEtudiant': { name: 'PUPITRE_CAS_ATTRIBUTE_NUMERO_ETUDIANT', kind: 'text' },
  'cas.attributes.dateNaissance': { name: 'PUPITRE_CAS_ATTRIBUTE_DATE_NAISSANCE', kind: 'text' },
  'cas.required': { name: 'PUPITRE_CAS_REQUIRED', kind: 'list' },
  'cas.admit.attribute': { name: 'PUPITRE_CAS_ADMIT_ATTRIBUTE', kind: 'text' },
  'cas.admit.values': { name: 'PUPITRE_CAS_ADMIT_VALUES', kind: 'list' },
  'scolarite.kind': { name: 'PUPITRE_SCOLARITE_KIND', kind: 'text' },
  'scolarite.folder': { name: 'PUPITRE_SCOLARITE_FOLDER', kind: 'text' },
  'scolarite.url': { name: 'PUPITRE_SCOLARITE_URL', kind: 'text' },
  'scolarite.token': { name: 'PUPITRE_SCOLARITE_TOKEN', kind: 'text' },
  'scolarite.timeoutSeconds': { name: 'PUPITRE_SCOLARITE_TIMEOUT_SECONDS', kind: 'number' },
  mailFrom: { name: 'PUPITRE_MAIL_FROM', kind: 'text' },
  metricsToken: { name: 'PUPITRE_METRICS_TOKEN', kind: 'text' },
  logLevel: { name: 'PUPITRE_LOG_LEVEL', kind: 'text' },
  offlineDays: { name: 'PUPITRE_OFFLINE_DAYS', kind: 'number' },
  invitationDays: { name: 'PUPITRE_INVITATION_DAYS', kind: 'number' },
  shutdownSeconds: { name: 'PUPITRE_SHUTDOWN_SECONDS', kind: 'number' },
};

/** Options of the command line, by the setting they give. */
export const FLAGS: Readonly<Record<string, string>> = {
  host: '--host',
  port: '--port',
  dataFolder: '--data',
  publicUrl: '--public-url',
};

/** Never repeated in a message. */
export const SECRET_SETTINGS: ReadonlySet<string> = new Set([
  'smtp.password',
  'metricsToken',
  'scolarite.token',
]);
