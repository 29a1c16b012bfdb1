import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { someBytes } from '../contracts/file-store.ts';
import type { PortalBrowser } from './portal-client.ts';

/** A PDF that is read as one, of a little more than `octets` bytes. */
export async function aHeavyPdf(octets: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([300, 300]);
  await document.attach(someBytes(octets), 'annexe.bin');
  return Buffer.from(await document.save());
}

export interface Begun {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly recu?: number;
    readonly version?: { readonly sha256: string };
    readonly code?: string;
    readonly params?: object;
    readonly refusal?: { readonly code: string };
  };
}
const told = async (response: Response): Promise<Begun> => ({
  status: response.status,
  body: response.status === 204 ? {} : ((await response.json()) as Begun['body']),
});

/** A candidat's hands on one deposit in parts, over HTTP. */
export function inParts(
  portal: Pick<PortalBrowser, 'fetch'>,
  dossierId: string,
  bytes: Buffer,
  typeId = 'cv',
  over: Record<string, string> = {},
) {
  const url = `/api/portail/candidatures/${dossierId}/pieces/${typeId}/envois`;
  return {
    url,
    begin: async (): Promise<Begun> =>
      told(
        await portal.fetch(url, {
          method: 'POST',
          headers: {
            'upload-length': String(bytes.length),
            'pupitre-sha256': createHash('sha256').update(bytes).digest('hex'),
            'pupitre-nom-fichier': 'cv.pdf',
            ...over,
          },
        }),
      ),
    append: async (id: string, from: number, to = bytes.length): Promise<Begun> =>
      told(
        await portal.fetch(`${url}/${id}`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/partial-upload', 'upload-offset': String(from) },
          body: new Uint8Array(bytes.subarray(from, to)),
        }),
      ),
    drop: async (id: string): Promise<number> =>
      (await portal.fetch(`${url}/${id}`, { method: 'DELETE' })).status,
  };
}
