import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pull } from './client.ts';
import { aDevice } from './harness.ts';
import { type Candidature, startCandidature } from './portal-candidature-world.ts';

let at: Candidature;
beforeEach(async () => {
  at = await startCandidature();
});
afterEach(() => at.close());

describe('pièces on the portal', () => {
  it('LC6: a pièce commune is deposited once for all candidatures, and changes nothing that was transmitted', async () => {
    await at.remplirProfil();
    const first = await at.prete('n1');
    await at.portal.mutate('candidatures.transmettre', { dossierId: first, confirme: true });
    const second = (await at.creer('n2')).data?.dossierId ?? '';
    expect(at.statutDe(await at.lire(second), 'identite')).toBe('TR');
    expect(at.statutDe(await at.lire(second), 'cv')).toBe('AT');
    const other = Buffer.concat([at.pdf, Buffer.from('\n% renouvelée\n')]);
    expect((await at.deposer(second, 'identite', other)).status).toBe(201);
    const transmise = await at.server.store.get('dossier', first);
    const identite = transmise?.body.pieces.find(({ typeId }) => typeId === 'identite');
    expect(identite?.versions).toHaveLength(2);
    expect(transmise?.body.statut).toBe('RE');
    expect(transmise?.body.transmissions.at(-1)?.pieces.identite).toBe(identite?.versions[0]?.sha256);
    const membre = await aDevice(at.server, 'm1', [{ kind: 'membre', commissionId: 'c1' }]);
    const seen = (await pull(at.server, membre.jeton)).docs.find(({ doc }) => doc.id === first)?.doc;
    const piece = (
      seen as unknown as { body: { pieces: { typeId: string; versions: unknown[]; plusRecente?: true }[] } }
    ).body.pieces[0];
    expect(piece).toMatchObject({ typeId: 'identite', plusRecente: true });
    expect(piece?.versions).toHaveLength(1);
  });

  it('FI1: a wrong file is refused with its sentence and nothing is lost; a name is kept as it was', async () => {
    await at.remplirProfil();
    const dossierId = (await at.creer()).data?.dossierId ?? '';
    await at.deposer(dossierId, 'cv');
    for (const [bytes, raison] of [
      [Buffer.alloc(0), 'vide'],
      [Buffer.from('MZ\u0090 not a document'), 'type_inconnu'],
      [Buffer.alloc(2_000_001, 32), 'trop_gros'],
      [at.pdf.subarray(0, 60), 'illisible'],
    ] as const) {
      const answer = await at.deposer(dossierId, 'cv', Buffer.from(bytes), {
        'content-length': String(bytes.length),
      });
      expect(answer.status, raison).toBe(422);
      expect(await answer.json(), raison).toMatchObject({ code: 'fichier_refuse', params: { raison } });
    }
    const [, cv] = (await at.lire(dossierId)).pieces;
    expect(cv?.versions.map(({ nomFichier }) => nomFichier)).toEqual(['cv n° 1.pdf']);
    const sha256 = cv?.versions[0]?.sha256 ?? '';
    const shown = await at.portal.fetch(`/api/portail/candidatures/${dossierId}/pieces/cv/${sha256}`);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(at.pdf);
  });

  it('FI3: his own pièce is read whole, by range and not again, as any reader’s', async () => {
    await at.remplirProfil();
    const dossierId = (await at.creer()).data?.dossierId ?? '';
    await at.deposer(dossierId, 'cv');
    const sha256 = (await at.lire(dossierId)).pieces[1]?.versions[0]?.sha256 ?? '';
    const get = (headers: Record<string, string> = {}) =>
      at.portal.fetch(`/api/portail/candidatures/${dossierId}/pieces/cv/${sha256}`, { headers });
    const whole = await get();
    expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-type')]).toEqual([
      200,
      'bytes',
      'application/pdf',
    ]);
    expect(Number(whole.headers.get('content-length'))).toBe(at.pdf.length);
    const part = await get({ range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${at.pdf.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(at.pdf.subarray(10, 20));
    expect(part.headers.get('content-security-policy')).toContain('sandbox');
    const rest = await get({ range: `bytes=${at.pdf.length - 5}-`, 'if-range': `"${sha256}"` });
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(at.pdf.subarray(-5));
    const beyond = await get({ range: `bytes=${at.pdf.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${at.pdf.length}`]);
    expect((await get({ 'if-none-match': `"${sha256}"` })).status).toBe(304);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
  });
});
