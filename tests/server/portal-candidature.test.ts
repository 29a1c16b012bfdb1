import { createHash } from 'node:crypto';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CandidatureLigne,
  CandidatureView,
  RecuView,
  SessionView,
} from '../../src/protocol/portal/views.ts';
import { aQueue, pull, push, results } from './client.ts';
import { aDevice } from './harness.ts';
import { ADRESSE, type Candidature, EMAIL, startCandidature } from './portal-candidature-world.ts';
import { aCandidat, MOT_DE_PASSE, openPortal, sendMails } from './portal-client.ts';

/** The text of the first page of a PDF. */
async function textOf(data: Uint8Array): Promise<string> {
  const loading = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

let at: Candidature;
beforeEach(async () => {
  at = await startCandidature();
});
afterEach(() => at.close());

describe('candidatures on the portal', () => {
  it('OR3: the offer says what is open by the server’s clock', async () => {
    const offre = async () => (await at.portal.query<SessionView[]>('site.offre')).data ?? [];
    const etats = async () => new Set((await offre()).map(({ etat }) => etat));
    expect(await etats()).toEqual(new Set(['ouverte']));
    const [one] = await offre();
    expect(one).toMatchObject({ debutDepot: '2026-02-01', finDepot: '2026-04-01', centre: 'Centre ce1' });
    at.server.clock.advance(60 * 24 * 3_600_000);
    expect(await etats()).toEqual(new Set(['close']));
  });

  it('LC2: asks for the rubrics first, takes one candidature per session, and keeps to the number of voeux', async () => {
    const early = await at.creer();
    expect(early.problem?.refusal).toEqual({ code: 'rubrique_manquante', params: { rubrique: 'infos' } });
    expect((await at.enregistrer('adresse', ADRESSE)).problem?.refusal?.code).toBe('rubrique_manquante');
    await at.remplirProfil();
    expect((await at.creer()).status).toBe(200);
    expect((await at.creer()).problem?.refusal?.code).toBe('candidature_existante');
    for (const id of ['n2', 'n3', 'n4', 'n5']) expect((await at.creer(id)).status).toBe(200);
    expect((await at.creer('n6')).problem?.refusal?.code).toBe('voeux_etablissement_atteint');
    expect((await at.creer('inconnue')).problem?.code).toBe('introuvable');
    await sendMails(at.server, at.sink);
    expect(
      at.sink.mails.filter(({ subject }) => /candidature/i.test(subject ?? '')).length,
    ).toBeGreaterThanOrEqual(5);
  });

  it('ML1: staff hears in what language a candidat’s mails are, and when he changes it; a member does not', async () => {
    await at.remplirProfil();
    const id = (await at.creer()).data?.dossierId ?? '';
    const staff = await aDevice(at.server, 'g9', [{ kind: 'scolarite' }]);
    const member = await aDevice(at.server, 'm9', [{ kind: 'membre', commissionId: 'c1' }]);
    const langueFor = async (jeton: string) => {
      const { docs } = await pull(at.server, jeton);
      const doc = docs.findLast(({ doc }) => doc.entity === 'dossier' && doc.id === id)?.doc;
      return doc && 'body' in doc ? ((doc.body as { langue?: string }).langue ?? 'untold') : 'gone';
    };
    expect(await langueFor(staff.jeton)).toBe('fr');
    expect((await at.portal.mutate('compte.langue', { langue: 'en' })).status).toBe(200);
    expect(await langueFor(staff.jeton)).toBe('en');
    expect(await langueFor(member.jeton)).toBe('untold');
    expect((await at.server.store.journalOf('dossier', id)).at(-1)).toMatchObject({
      action: 'candidature.changerLangue',
      apres: { langue: 'en' },
    });
  });

  it('LC2: two clicks at once make one candidature', async () => {
    await at.remplirProfil();
    const answers = await Promise.all([at.creer(), at.creer(), at.creer()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await at.portal.query<CandidatureLigne[]>('candidatures.lister')).data).toHaveLength(1);
  });

  it('LC5, LC10: says what to do next, up to a transmission with its receipt, which staff then reads', async () => {
    await at.remplirProfil();
    const dossierId = (await at.creer()).data?.dossierId ?? '';
    expect(await at.lire(dossierId)).toMatchObject({
      statut: 'AT',
      aFaire: { kind: 'completer', pieces: 3, questions: 1 },
      contact: { centre: 'Centre ce1', mail: 'contact@example.org' },
      transmettre: { allowed: false, refusal: { code: 'piece_obligatoire_manquante', params: { count: 3 } } },
    });
    expect((await at.deposer(dossierId, 'identite')).status).toBe(201);
    expect((await at.deposer(dossierId, 'cv')).status).toBe(201);
    expect(
      (await at.portal.mutate('candidatures.nonConcerne', { dossierId, typeId: 'cv' })).problem?.refusal
        ?.code,
    ).toBe('piece_non_conditionnelle');
    await at.portal.mutate('candidatures.nonConcerne', { dossierId, typeId: 'attestation' });
    expect((await at.lire(dossierId)).aFaire).toEqual({ kind: 'completer', pieces: 0, questions: 1 });
    await at.portal.mutate('candidatures.repondre', { dossierId, questionId: 'q1', reponse: 'Par goût.' });
    expect(await at.lire(dossierId)).toMatchObject({
      aFaire: { kind: 'transmettre' },
      transmettre: { allowed: true },
    });
    expect(
      (await at.portal.mutate('candidatures.transmettre', { dossierId, confirme: false })).problem?.refusal
        ?.code,
    ).toBe('confirmation_requise');
    const recu = await at.portal.mutate<RecuView>('candidatures.transmettre', { dossierId, confirme: true });
    expect(recu.data?.recu).toMatch(/^2026-[ACDEFGHJKMNPQRTUVWXY3479]{8}-1$/);
    expect(recu.data?.empreinte).toMatch(/^[0-9a-f]{64}$/);
    const view = await at.lire(dossierId);
    expect(view).toMatchObject({ statut: 'RE', aFaire: { kind: 'attendre' } });
    expect(view.pieces[0]?.deposer).toMatchObject({ allowed: false });
    await sendMails(at.server, at.sink);
    expect(at.sink.mails.some(({ text }) => text?.includes(recu.data?.recu ?? '?'))).toBe(true);

    const gest = await aDevice(at.server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const { docs } = await pull(at.server, gest.jeton);
    const doc = docs.find(({ doc: { entity, id } }) => entity === 'dossier' && id === dossierId)?.doc;
    expect(doc).toMatchObject({ body: { statut: 'RE', profil: { infos: { nomNaissance: 'Relave' } } } });

    // Staff refuses a pièce; the candidat is told, replaces it and transmits again.
    const act = aQueue(at.server);
    const sha256 = createHash('sha256').update(at.pdf).digest('hex');
    const version = (doc as { version: number }).version;
    expect(
      results(
        await push(at.server, gest.jeton, [
          act(
            'piece.refuser@1',
            { dossierId, typeId: 'cv', sha256, commentaire: 'Page 2 illisible' },
            version,
          ),
          act('dossier.statuer@1', { dossierId, statut: 'IN', message: '' }, version),
        ]),
      ),
    ).toEqual(['applied', 'applied']);
    const incomplet = await at.lire(dossierId);
    expect(incomplet).toMatchObject({ statut: 'IN', aFaire: { kind: 'corriger', pieces: 1 } });
    expect(incomplet.pieces[1]?.commentaires).toMatchObject([{ texte: 'Page 2 illisible' }]);
    expect(JSON.stringify(incomplet)).not.toContain('auteurNom');
    const other = Buffer.concat([at.pdf, Buffer.from('\n% une autre version\n')]);
    expect((await at.deposer(dossierId, 'cv', other)).status).toBe(201);
    const again = await at.portal.mutate<RecuView>('candidatures.transmettre', { dossierId, confirme: true });
    expect(again.data?.recu).toBe(`${recu.data?.recu.slice(0, -1)}2`);
    expect((await at.lire(dossierId)).pieces[1]?.versions).toHaveLength(2);

    // LC9: the receipt and the whole dossier, as PDF.
    for (const [name, words] of [
      ['recu.pdf', again.data?.recu ?? ''],
      ['dossier.pdf', 'Delphine'],
    ] as const) {
      const response = await at.portal.fetch(`/api/portail/candidatures/${dossierId}/${name}`);
      expect([response.status, response.headers.get('content-type')], name).toEqual([200, 'application/pdf']);
      expect(await textOf(new Uint8Array(await response.arrayBuffer())), name).toContain(words);
    }
  });

  it('OR4: in time until the last second of the last day by the server’s clock, refused with the day after it', async () => {
    await at.remplirProfil();
    const dossierId = await at.prete();
    // Return day 2026-04-10 in Paris ends at 22:00 UTC.
    at.server.clock.advance(Date.UTC(2026, 3, 10, 21, 59, 59) - at.server.clock.now());
    await at.portal.mutate('compte.connecter', { utilisateur: EMAIL, motDePasse: MOT_DE_PASSE });
    expect((await at.deposer(dossierId, 'cv', Buffer.concat([at.pdf, Buffer.from('\n%2\n')]))).status).toBe(
      201,
    );
    at.server.clock.advance(1_000);
    const late = await at.deposer(dossierId, 'cv', Buffer.concat([at.pdf, Buffer.from('\n%3\n')]));
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      refusal: { code: 'date_retour_depassee', params: { jour: '2026-04-10' } },
    });
    expect((await at.lire(dossierId)).aFaire).toEqual({ kind: 'depasse' });
  });

  it('LC8: a candidature is annulled until a decision is published; its tombstone stays', async () => {
    await at.remplirProfil();
    const dossierId = (await at.creer()).data?.dossierId ?? '';
    const answer = await at.portal.mutate<CandidatureView>('candidatures.annuler', { dossierId });
    expect(answer.data).toMatchObject({ annulee: true, aFaire: { kind: 'annulee' } });
    const typeId = 'attestation';
    expect(
      (await at.portal.mutate('candidatures.nonConcerne', { dossierId, typeId })).problem?.refusal?.code,
    ).toBe('dossier_annule');
    expect((await at.creer()).status).toBe(200);
  });

  it('PM1: nobody else’s candidature or file is there, by whichever door', async () => {
    await at.remplirProfil();
    const dossierId = await at.prete();
    const sha256 = createHash('sha256').update(at.pdf).digest('hex');
    const stranger = await aCandidat(at.server, at.sink, 'autre@example.org', { nom: 'Autre' });
    const doors: (() => Promise<number>)[] = [
      async () => (await stranger.query('candidatures.lire', { dossierId })).status,
      async () => (await stranger.mutate('candidatures.annuler', { dossierId })).status,
      async () => (await stranger.mutate('candidatures.nonConcerne', { dossierId, typeId: 'cv' })).status,
      async () =>
        (await stranger.mutate('candidatures.concerne', { dossierId, typeId: 'attestation' })).status,
      async () =>
        (await stranger.mutate('candidatures.repondre', { dossierId, questionId: 'q1', reponse: 'x' }))
          .status,
      async () => (await stranger.mutate('candidatures.transmettre', { dossierId, confirme: true })).status,
      async () => (await stranger.fetch(`/api/portail/candidatures/${dossierId}/pieces/cv/${sha256}`)).status,
    ];
    for (const door of doors) expect(await door()).toBe(404);
    const nobody = openPortal(at.server);
    expect((await nobody.fetch(`/api/portail/candidatures/${dossierId}/pieces/cv/${sha256}`)).status).toBe(
      401,
    );
    expect((await nobody.query('candidatures.lire', { dossierId })).status).toBe(401);
    expect((await stranger.query<CandidatureLigne[]>('candidatures.lister')).data).toEqual([]);
  });
});
