import { createHash } from 'node:crypto';
import type { DemandeExport, EtapeExport, PorteeExport } from '../../../src/protocol/exports.ts';
import { COLONNES_EXPORT } from '../../../src/protocol/exports.ts';
import { aPiece, aUnit, write } from '../../contracts/factories.ts';
import type { TestServer } from '../../server/harness.ts';
import { transmitted } from '../../server/world.ts';
import type { Desk } from '../desk.ts';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A transmitted dossier of `c1` whose CV is this file. */
export async function depositCv(server: TestServer, id: string, bytes: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await server.files.put(once(bytes), { maxBytes: bytes.length });
  const piece = aPiece('cv', [sha256]);
  const versions = piece.versions.map((version) => ({ ...version, taille: bytes.length, pages: null }));
  const body = transmitted(id, { numero: `N${id}`, pieces: [{ ...piece, versions }] });
  const transmissions = body.transmissions.map((one) => ({ ...one, pieces: { cv: sha256 } }));
  const change = write('dossier', { ...body, transmissions });
  const result = await server.store.commit([aUnit({ changes: [change] })]);
  if (!result.ok) throw new Error('the dossier is not new');
}

export const demande = (
  format: DemandeExport['format'],
  portee: PorteeExport,
  over: Partial<DemandeExport> = {},
): DemandeExport => ({ format, portee, colonnes: COLONNES_EXPORT, absentes: 'laisser', ...over });

/** Runs an export to its end; its steps, and the bytes of the file. */
export async function runExport(
  desk: Desk,
  asked: DemandeExport,
  signal = new AbortController().signal,
): Promise<{ readonly etapes: readonly EtapeExport[]; readonly bytes: Buffer; readonly nom: string }> {
  const etapes: EtapeExport[] = [];
  for await (const etape of desk.member().exports.run(asked, signal)) etapes.push(etape);
  const last = etapes.at(-1);
  if (last?.kind !== 'pret') return { etapes, bytes: Buffer.alloc(0), nom: '' };
  return { etapes, bytes: await fetched(desk, last.jeton), nom: last.nom };
}

/** The file as a site hands it over. */
export async function fetched(desk: Desk, jeton: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const part = await desk.app.exportPart(jeton, at);
    if (!part) throw new Error('the export is not there');
    parts.push(Buffer.from(part.bytes));
    at += part.bytes.byteLength;
    if (part.fin) return Buffer.concat(parts);
  }
}
