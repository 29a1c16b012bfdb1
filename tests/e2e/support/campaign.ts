import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Piece } from '../../../src/domain/piece/piece.ts';
import type { FileStore } from '../../../src/main/application/ports.ts';
import { type DemoCompte, generateDemo } from '../../../src/main/demo/index.ts';
import { createPasswords } from '../../../src/main/server/auth/passwords.ts';
import { openData } from '../../../src/main/wiring/open-data.ts';
import { fromTemplate } from './templates.ts';

/** Somebody who can sign in. */
export interface Account {
  readonly email: string;
  readonly motDePasse: string;
  readonly personneId: string;
  readonly commissionId: string;
  /** A received dossier of this person's commission, of which nobody spoke yet, whose first two pièces can be read and judged. */
  readonly dossier: { readonly id: string; readonly numero: string };
}

/** `campaign-60`, or at a moment of its own `campaign-60-1776756600000`. */
const named = (what: string, dossiers: number, moment: number | undefined): string =>
  [what, dossiers, ...(moment === undefined ? [] : [moment])].join('-');

/**
 * The last ten o'clock (UTC): what happened in a demonstration depends on the hour at which it is made, and a
 * story told at night needs the same dossiers as one told at noon. Its dates are days, none nearer than fifteen.
 */
const lastMorning = (): number => Math.floor((Date.now() - MORNING) / DAY) * DAY + MORNING;
const DAY = 86_400_000;
const MORNING = 10 * 3_600_000;

/** The demonstration in an empty `folder`, as of the last morning or of `moment`; its accounts. */
export const makeDemo = (folder: string, dossiers: number, moment?: number): Promise<readonly DemoCompte[]> =>
  fromTemplate(folder, named('demo', dossiers, moment), async (made) => {
    const data = openData(made);
    try {
      const { store, files } = data;
      const ports = { store, files, accounts: store, organisation: store, candidats: store, comptes: store };
      const services = { passwords: createPasswords(), clock: { now: () => moment ?? lastMorning() } };
      return (await generateDemo({ ...ports, ...services, dossiers, seed: 7 })).comptes;
    } finally {
      data.close();
    }
  });

/**
 * A demonstration campaign in `folder`. Its first president also belongs to staff of the centre: a person
 * may hold several roles (PM1), and the story needs one who gives avis and treats pièces.
 */
export const makeCampaign = (folder: string, dossiers: number, moment?: number): Promise<Account> =>
  fromTemplate(folder, named('campaign', dossiers, moment), (made) => cast(made, dossiers, moment));

async function cast(folder: string, dossiers: number, moment: number | undefined): Promise<Account> {
  const comptes = await makeDemo(folder, dossiers, moment);
  const data = openData(folder);
  try {
    const { store, files } = data;
    const compte = comptes.find(({ roles }) => roles.some(({ kind }) => kind === 'president'));
    const personne = compte ? await store.personneByEmail(compte.email) : undefined;
    const centre = comptes.flatMap(({ roles }) => roles).find((role) => role.kind === 'gestionnaire');
    if (!compte || !personne || !centre) throw new Error('the demonstration has no president or no centre');
    await store.savePersonne({ ...personne, roles: [...personne.roles, centre] });
    const seat = compte.roles.find((role) => 'commissionId' in role);
    const rows = seat ? await store.feedAfter(`commission:${seat.commissionId}`, 0, 10_000) : [];
    const stored = await store.getMany(
      'dossier',
      rows.filter(({ entity }) => entity === 'dossier').map(({ id }) => id),
    );
    const written = new Set(rows.filter(({ entity }) => entity === 'avis').map(({ id }) => id));
    const drafts = await store.feedAfter(`personne:${personne.id}`, 0, 10_000);
    for (const { id } of drafts) written.add(id);
    const notes = rows.filter(({ entity }) => entity === 'note').map(({ id }) => id);
    const spokenOf = new Set((await store.getMany('note', notes)).map(({ body }) => body.dossierId));
    const candidates = stored.filter(
      ({ id, body }) =>
        body.statut === 'RE' &&
        isPending(body.pieces.slice(0, 2)) &&
        !written.has(`${id}.${personne.id}`) &&
        !spokenOf.has(id),
    );
    const texts = await Promise.all(candidates.map(({ body }) => hasText(files, body.pieces[1])));
    const received = candidates[texts.indexOf(true)];
    if (!received || !seat) throw new Error('the demonstration has no dossier to review');
    return {
      email: compte.email,
      motDePasse: compte.motDePasse,
      personneId: personne.id,
      commissionId: seat.commissionId,
      dossier: { id: received.id, numero: received.body.numero },
    };
  } finally {
    data.close();
  }
}

const isPending = (pieces: readonly Piece[]): boolean => pieces.every(({ statut }) => statut === 'TR');

/** A PDF whose first page has text: many CVs of the demonstration are scans. */
export async function hasText(files: Pick<FileStore, 'read'>, piece: Piece | undefined): Promise<boolean> {
  const version = piece?.versions.at(-1);
  if (version?.type !== 'application/pdf') return false;
  const parts: Uint8Array[] = [];
  for await (const part of files.read(version.sha256)) parts.push(part);
  const loading = getDocument({
    data: new Uint8Array(Buffer.concat(parts)),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const page = await (await loading.promise).getPage(1);
    return (await page.getTextContent()).items.length > 0;
  } catch {
    return false; // Damaged on purpose: not what the story reads.
  } finally {
    await loading.destroy();
  }
}
