import { createHash } from 'node:crypto';
import { harmlessPdf } from '../validation/hostile-files.ts';
import type { PortalWorld, Visitor } from './portal-world.ts';

export type Row = Readonly<Partial<Record<Visitor, string>>> & { readonly others: string };

/** One door of the portal, and what each visitor hears at it. */
export interface Door {
  readonly expected: Row;
  readonly knock: (visitor: Visitor) => Promise<string>;
}

export const OWN: Row = { proprietaire: 'ok', autre: 'introuvable', others: 'non_connecte' };

export const codeOf = async (response: Response): Promise<string> => {
  if (response.ok) return 'ok';
  const text = await response.text();
  return (
    /"code":"([a-z_]+)","message"|"code":"([a-z_]+)"/.exec(text)?.slice(1).find(Boolean) ??
    String(response.status)
  );
};

const pdf = harmlessPdf();
const sha256 = createHash('sha256').update(pdf).digest('hex');

/** The doors that files go through: deposits at once and in parts, pièces, documents. */
export function fileDoors(world: () => PortalWorld): readonly (readonly [string, Door])[] {
  const envois = (dossierId: string): string => `/api/portail/candidatures/${dossierId}/pieces/cv/envois`;
  const announced = {
    'pupitre-sha256': sha256,
    'pupitre-nom-fichier': 'cv.pdf',
    'upload-length': String(pdf.length),
  };
  /** One of the owner's, under way. */
  async function anEnvoi(): Promise<string> {
    const url = envois(await world().anOwnDossier());
    const begun = await world().browsers.proprietaire.fetch(url, { method: 'POST', headers: announced });
    return `${url}/${((await begun.json()) as { id: string }).id}`;
  }
  const knockOn =
    (url: () => Promise<string>, init: RequestInit) =>
    async (visitor: Visitor): Promise<string> =>
      codeOf(
        await world().browsers[visitor].fetch(await url(), {
          ...init,
          headers: { ...(init.headers as Record<string, string>), ...world().bearer(visitor) },
        }),
      );
  return [
    [
      'PUT /api/portail/candidatures/:dossierId/pieces/:typeId',
      {
        expected: OWN,
        knock: async (visitor: Visitor) =>
          codeOf(
            await world().browsers[visitor].fetch(
              `/api/portail/candidatures/${await world().anOwnDossier()}/pieces/cv`,
              {
                method: 'PUT',
                headers: {
                  'pupitre-sha256': sha256,
                  'pupitre-nom-fichier': 'cv.pdf',
                  ...world().bearer(visitor),
                },
                body: new Uint8Array(pdf),
              },
            ),
          ),
      },
    ],
    [
      'GET /api/portail/candidatures/:dossierId/pieces/:typeId/:sha256',
      {
        expected: OWN,
        knock: async (visitor: Visitor) => {
          const id = await world().anOwnDossier();
          const stored = await world().server.store.get('dossier', id);
          const hash = stored?.body.pieces[0]?.versions[0]?.sha256 ?? '';
          await world().putFile(id);
          return codeOf(
            await world().browsers[visitor].fetch(`/api/portail/candidatures/${id}/pieces/cv/${hash}`, {
              headers: world().bearer(visitor),
            }),
          );
        },
      },
    ],
    ...(['dossier.pdf', 'recu.pdf', 'lettre.pdf'] as const).map((document): readonly [string, Door] => [
      `GET /api/portail/candidatures/:dossierId/${document}`,
      {
        expected: { ...OWN, ...(document === 'recu.pdf' ? { proprietaire: 'introuvable' } : {}) },
        knock: async (visitor) =>
          codeOf(
            await world().browsers[visitor].fetch(
              `/api/portail/candidatures/${await (document === 'lettre.pdf' ? world().aDecided() : world().anOwnDossier())}/${document}`,
              {
                headers: world().bearer(visitor),
              },
            ),
          ),
      },
    ]),
    [
      'POST /api/portail/candidatures/:dossierId/pieces/:typeId/envois',
      {
        expected: OWN,
        knock: knockOn(async () => envois(await world().anOwnDossier()), {
          method: 'POST',
          headers: announced,
        }),
      },
    ],
    [
      'PATCH /api/portail/candidatures/:dossierId/pieces/:typeId/envois/:envoiId',
      {
        expected: OWN,
        knock: knockOn(anEnvoi, {
          method: 'PATCH',
          headers: { 'upload-offset': '0' },
          body: new Uint8Array(pdf),
        }),
      },
    ],
    [
      'DELETE /api/portail/candidatures/:dossierId/pieces/:typeId/envois/:envoiId',
      { expected: OWN, knock: knockOn(anEnvoi, { method: 'DELETE' }) },
    ],
  ];
}
