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

/** A dossier of commission c1 with this file, which the server has; its SHA-256. */
export async function withFile(server: TestServer, id: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes);
  await server.files.put(once(bytes), { maxBytes: bytes.length });
  const piece = aPiece('cv', [sha256]);
  const versions = piece.versions.map((version) => ({ ...version, taille: bytes.length }));
  const body = transmitted(id, { pieces: [{ ...piece, versions }] });
  const transmissions = body.transmissions.map((one) => ({ ...one, pieces: { cv: sha256 } }));
  const change = write('dossier', { ...body, transmissions });
  expect(await server.store.commit([aUnit({ changes: [change] })])).toMatchObject({ ok: true });
  return sha256;
}

/** The same with so many random bytes; returns them. */
export async function withRandomFile(server: TestServer, id: string, length: number): Promise<Buffer> {
  const bytes = randomBytes(length);
  await withFile(server, id, bytes);
  return bytes;
}
