import type { Logger } from 'pino';
import { z } from 'zod';
import type { ContexteProfil } from '../../../domain/candidat/champs.ts';
import {
  type EtudiantConnu,
  ScolariteIndisponible,
  type ScolariteInterne,
} from '../../application/scolarite-port.ts';
import { getOnce } from '../cas/get-once.ts';
import { reportTo } from './anomalie.ts';
import { CHAMPS_CURSUS, CHAMPS_ETUDIANT, etudiantOf, type ReportOf } from './etudiant.ts';
import type { Fields } from './fields.ts';
import type { ScolariteSettings } from './settings.ts';

const MAX_BYTES = 256 * 1024;

/** A value of JSON as text: numbers, yes and no are said in several ways, and null is nothing. */
const value = z
  .union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
  .transform((one) => (one === null ? '' : Array.isArray(one) ? one.join('|') : String(one)));
/** Values are looked at one by one: one that doesn't fit takes nothing else with it. */
const row = z.record(z.string(), z.unknown());

/** docs/scolarite.md. Names are those of the CSV columns, so that there is one list of them. */
const answerSchema = z.object({
  identifiant: z.string(),
  etudiant: row,
  cursus: z.array(z.unknown()).max(200).default([]),
});
const unknownSchema = z.object({ code: z.literal('inconnu') });

type HttpSettings = Extract<ScolariteSettings, { readonly kind: 'http' }>;

/** Asks the information system over HTTP: GET <url>/etudiants/<identifiant> with a bearer token. */
export function createHttpScolarite(
  settings: HttpSettings,
  logger: Pick<Logger, 'warn'>,
  today: () => string,
): ScolariteInterne {
  const reportLine = reportTo(logger);
  const report: ReportOf = (part, ligne, champ, raison) =>
    reportLine({ source: `http ${part}`, ligne, champ, raison });
  return {
    async etudiant(identifiant) {
      // "." and ".." are steps in a path, whatever is done to them.
      if (/^\.{0,2}$/.test(identifiant)) return undefined;
      const answer = await getOnce(new URL(`${settings.url}/etudiants/${encodeURIComponent(identifiant)}`), {
        timeoutMs: settings.timeoutSeconds * 1000,
        maxBytes: MAX_BYTES,
        headers: { accept: 'application/json', authorization: `Bearer ${settings.token}` },
      });
      if (answer.kind === 'unreachable')
        throw new ScolariteIndisponible('the information system is not reached', answer.cause);
      if (answer.kind === 'refused')
        throw new ScolariteIndisponible(`the information system's answer is refused: ${answer.raison}`);
      const { status } = answer;
      if (status !== 200 && status !== 404)
        throw new ScolariteIndisponible(`the information system answers ${status}`);
      const body = parseJson(answer.body);
      if (status === 200) return etudiantIn(body, identifiant, { aujourdhui: today() }, report);
      // Any 404 would do for a wrong address, and nobody would ever be known.
      if (unknownSchema.safeParse(body).success) return undefined;
      throw new ScolariteIndisponible('the information system answers 404 without its code "inconnu"');
    },
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    // The error itself would quote what was received.
    const kind = error instanceof Error ? error.name : 'error';
    throw new ScolariteIndisponible(`the information system's answer is not JSON in UTF-8 (${kind})`);
  }
}

function etudiantIn(
  body: unknown,
  identifiant: string,
  ctx: ContexteProfil,
  report: ReportOf,
): EtudiantConnu {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path }) => path.slice(0, 1).join('')).join(', ');
    throw new ScolariteIndisponible(`the information system's answer does not fit its contract: ${where}`);
  }
  // A cache or a mistake over there must not give somebody else's data.
  if (parsed.data.identifiant.toLowerCase() !== identifiant.toLowerCase())
    throw new ScolariteIndisponible('the information system answers for somebody else');
  const cursus = parsed.data.cursus.flatMap((one, i) => {
    const read = row.safeParse(one);
    if (!read.success) report('cursus', i + 1, null, 'type');
    return read.success
      ? [{ ligne: i + 1, fields: knownFields(read.data, CHAMPS_CURSUS, 'cursus', i + 1, report) }]
      : [];
  });
  const fields = knownFields(parsed.data.etudiant, CHAMPS_ETUDIANT, 'etudiant', null, report);
  return etudiantOf({ identifiant, fields, ligne: null, cursus }, ctx, report);
}

/** A field that the contract doesn't name is told by its place: its name may be anything. */
function knownFields(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  part: 'etudiant' | 'cursus',
  ligne: number | null,
  report: ReportOf,
): Fields {
  const fields = new Map<string, string>();
  for (const [i, [name, said]] of Object.entries(given).entries()) {
    const text = value.safeParse(said);
    if (!known.includes(name)) report(part, ligne, `champ ${i + 1}`, 'champ_inconnu');
    else if (!text.success) report(part, ligne, name, 'type');
    else fields.set(name, text.data);
  }
  return fields;
}
