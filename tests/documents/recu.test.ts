import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ActeRecu,
  createDocuments,
  type DemandeRecu,
  type Documents,
} from '../../src/main/documents/index.ts';
import { anEtablissement, aSession } from '../contracts/factories.ts';
import { readPdf } from './reader.ts';
import { createPlacard, LE } from './world.ts';

describe('LC5, LC8, DE7: receipts on paper', () => {
  let documents: Documents;
  beforeAll(() => {
    documents = createDocuments({ files: createPlacard().files, children: 1 });
  });
  afterAll(() => documents.close());

  const demande = (acte: ActeRecu, over: Partial<DemandeRecu> = {}): DemandeRecu => ({
    langue: 'fr',
    etablissement: anEtablissement(),
    etabliLe: LE,
    acte,
    recu: 'D-2026-000118',
    le: Date.UTC(2026, 11, 31, 23, 0, 7),
    empreinte: 'ab'.repeat(32),
    dossier: { numero: 'K7M2QX4P' },
    candidatNom: 'Mme Nguyễn Thị Ánh',
    session: aSession(),
    ...over,
  });

  it.each([
    ['LC5: transmission', { kind: 'transmission' }, 'Récépissé de transmission', 'a été transmis'],
    ['LC8: annulation', { kind: 'annulation' }, 'Récépissé d’annulation', 'a été annulée'],
    ['DE7: confirmation', { kind: 'confirmation' }, 'Récépissé de confirmation', 'a confirmé'],
    [
      'DE7: désistement',
      { kind: 'desistement', motif: 'Autre choix' },
      'Récépissé de désistement',
      'a renoncé',
    ],
  ] as const)('%s: one page with number, instant, fingerprint and names', async (_, acte, titre, phrase) => {
    const { octets, nomFichier } = await documents.recuPdf(demande(acte));
    const lu = await readPdf(octets);
    expect(lu.pages).toBe(1);
    const texte = (lu.textes[0] ?? '').replace(/\s+/g, ' ');
    for (const part of [
      titre,
      phrase,
      'D-2026-000118',
      '1er janvier 2027 à 00 h 00 min 07 s (UTC+1)',
      'abababab abababab',
      'Mme Nguyễn Thị Ánh',
      'K7M2QX4P',
      'Licence LLCER Japonais 2e année',
      'Institut national des langues et civilisations orientales',
      ...(acte.kind === 'desistement' ? ['Autre choix'] : []),
    ])
      expect(texte).toContain(part);
    expect(lu.infos).toMatchObject({ Title: titre, Language: 'fr' });
    expect(nomFichier).toBe('recepisse-D-2026-000118.pdf');
    expect(octets.length).toBeLessThan(40_000);
  });

  it('DE7: in English and another zone, the same bytes each time', async () => {
    const asked = demande(
      { kind: 'confirmation' },
      {
        langue: 'en',
        etablissement: anEtablissement({ fuseau: 'Indian/Reunion' }),
      },
    );
    const { octets } = await documents.recuPdf(asked);
    const texte = ((await readPdf(octets)).textes[0] ?? '').replace(/\s+/g, ' ');
    expect(texte).toContain('Receipt of acceptance');
    expect(texte).toContain('1 January 2027 at 03:00:07 (GMT+4)');
    expect(Buffer.compare((await documents.recuPdf(asked)).octets, octets)).toBe(0);
  });
});
