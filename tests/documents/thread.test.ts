import { describe, expect, it, onTestFinished } from 'vitest';
import { createDocuments, type DemandeRecu } from '../../src/main/documents/index.ts';
import { anEtablissement, aSession } from '../contracts/factories.ts';
import { createPlacard, LE } from './world.ts';

const RECU: DemandeRecu = {
  langue: 'fr',
  etablissement: anEtablissement(),
  etabliLe: LE,
  acte: { kind: 'transmission' },
  recu: 'D-2026-000118',
  le: LE,
  empreinte: 'ab'.repeat(32),
  dossier: { numero: 'K7M2QX4P' },
  candidatNom: 'Mme Nguyễn Thị Ánh',
  session: aSession(),
};

const made = async (thread: boolean, limits = {}): Promise<Uint8Array> => {
  const documents = createDocuments({ files: createPlacard().files, children: 1, thread, limits });
  onTestFinished(() => documents.close());
  return (await documents.recuPdf(RECU)).octets;
};

describe('FI2: a child that is a thread', () => {
  it('LC5: makes the same bytes as one that is a process', async () => {
    expect(Buffer.from(await made(true)).equals(Buffer.from(await made(false)))).toBe(true);
  });

  it('FI2: is ended when it takes too long, and the next one serves', async () => {
    await expect(made(true, { delaiMs: 1 })).rejects.toThrow('(limit)');
    expect((await made(true)).length).toBeGreaterThan(1_000);
  });
});
