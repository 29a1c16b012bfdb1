import { readFileSync } from 'node:fs';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { configErrors, configExpected } from '../../../messages/cli.ts';
import { isPrivateUrl } from '../mails/inbox-access.ts';
import {
  configSchema,
  ENVIRONMENT,
  FLAGS,
  isLoopbackHost,
  SECRET_SETTINGS,
  type ServerConfig,
  type SettingKind,
} from './schema.ts';

export type LoadedConfig =
  | { readonly ok: true; readonly config: ServerConfig }
  /** Every mistake there is, one sentence each. */
  | { readonly ok: false; readonly errors: readonly string[] };

export interface ConfigSources {
  /** Path of a JSON file, or null. */
  readonly file: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Options of the command line, by setting; they win. */
  readonly flags: Readonly<Record<string, unknown>>;
}

type Settings = Record<string, unknown>;
const isObject = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** File, then environment, then command line; checked as a whole. */
export function loadConfig(sources: ConfigSources, langue: Langue): LoadedConfig {
  const read = readFile(sources.file, langue);
  if (!read.ok) return { ok: false, errors: [read.error] };
  const settings = structuredClone(read.settings);
  const origins = new Map<string, string>();
  for (const [path, { name, kind }] of Object.entries(ENVIRONMENT)) {
    const text = sources.env[name];
    if (text === undefined || text === '') continue;
    setAt(settings, path, convert(text, kind));
    origins.set(path, name);
  }
  for (const [path, value] of Object.entries(sources.flags)) {
    if (value === undefined) continue;
    setAt(settings, path, value);
    origins.set(path, FLAGS[path] ?? path);
  }

  const parsed = configSchema.safeParse(settings);
  const where = (path: string): string => origins.get(path) ?? path;
  const errors = parsed.success
    ? together(parsed.data, langue)
    : parsed.error.issues.flatMap((issue) => sentencesOf(issue, settings, where, langue));
  return parsed.success && errors.length === 0
    ? { ok: true, config: parsed.data }
    : { ok: false, errors: [...new Set(errors)] };
}

function readFile(
  file: string | null,
  langue: Langue,
): { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly error: string } {
  if (file === null) return { ok: true, settings: {} };
  const broken = (detail: string) =>
    ({ ok: false, error: format(configErrors, langue, 'fichier', { fichier: file, detail }) }) as const;
  try {
    const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(settings) ? { ok: true, settings } : broken(format(configErrors, langue, 'pasUnObjet'));
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

/** What a text of the environment says; left as it is when it doesn't fit, for the check to tell. */
function convert(text: string, kind: SettingKind): unknown {
  switch (kind) {
    case 'number':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : text;
    case 'list':
      return text.split(',').map((item) => item.trim());
    case 'text':
      return text;
  }
}

function setAt(settings: Settings, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) settings[head] = value;
  else {
    const inner = settings[head];
    const next: Settings = isObject(inner) ? inner : {};
    settings[head] = next;
    setAt(next, rest.join('.'), value);
  }
}

function sentencesOf(
  issue: { readonly code: string; readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] },
  settings: Settings,
  where: (path: string) => string,
  langue: Langue,
): readonly string[] {
  const path = issue.path.filter((part) => typeof part === 'string').join('.');
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) =>
      format(configErrors, langue, 'inconnu', { reglage: path === '' ? key : `${path}.${key}` }),
    );
  const value = path.split('.').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), settings);
  const attendu = format(
    configExpected,
    langue,
    path in configExpected.fr ? (path as keyof typeof configExpected.fr) : 'smtp',
  );
  if (value === undefined)
    return [format(configErrors, langue, 'manquant', { reglage: waysTo(path), attendu })];
  const recu = SECRET_SETTINGS.has(path) ? '•••' : (JSON.stringify(value) ?? '');
  return [format(configErrors, langue, 'invalide', { reglage: where(path), attendu, recu })];
}

/** All the ways to give a setting that nobody gave. */
function waysTo(path: string): string {
  const ways = [FLAGS[path], ENVIRONMENT[path]?.name].filter((way) => way !== undefined);
  return ways.length === 0 ? path : `${path} (${ways.join(', ')})`;
}

/** Settings that are each right and wrong together. */
function together(config: ServerConfig, langue: Langue): readonly string[] {
  const errors: string[] = [];
  const reached = config.publicUrl === null ? `http://${config.host}` : config.publicUrl;
  const open =
    config.publicUrl === null ? !isLoopbackHost(config.host) : !isLoopbackHost(new URL(reached).hostname);
  if (open && !config.allowHttp && !reached.startsWith('https:'))
    errors.push(format(configErrors, langue, 'enClair'));
  if (config.smtp && (config.smtp.user === null) !== (config.smtp.password === null))
    errors.push(format(configErrors, langue, 'smtpCompte'));
  if (config.mails.boite === true && config.smtp !== null)
    errors.push(format(configErrors, langue, 'boiteSmtp'));
  if (config.mails.boite === true && config.publicUrl !== null && !isPrivateUrl(config.publicUrl))
    errors.push(format(configErrors, langue, 'boitePublique'));
  return errors;
}
