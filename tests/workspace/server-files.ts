/** Dossiers of a test server, with the bytes of their pièces. */
import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { aPiece, aUnit, write } from '../contracts/factories.ts';
import type { TestServer } from '../server/harness.ts';
import { transmitted } from '../server/world.ts';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes as a stream of one chunk. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A dossier with one file of so many bytes, random unless they are given, which the server has. */
export async function withFile(
  server: TestServer,
  id: string,
  length: number,
  bytes: Buffer = randomBytes(length),
): Promise<Buffer> {
  const sha256 = hashOf(bytes);
  await server.files.put(once(bytes), { maxBytes: length });
  const piece = aPiece('cv', [sha256]);
  const versions = piece.versions.map((version) => ({ ...version, taille: length }));
  const body = transmitted(id, { pieces: [{ ...piece, versions }] });
  const transmissions = body.transmissions.map((one) => ({ ...one, pieces: { cv: sha256 } }));
  const change = write('dossier', { ...body, transmissions });
  expect(await server.store.commit([aUnit({ changes: [change] })])).toMatchObject({ ok: true });
  return bytes;
}
