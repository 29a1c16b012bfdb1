import { createHash } from 'node:crypto';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CandidatureLigne,
  CandidatureView,
  RecuView,
  SessionView,
} from '../../src/protocol/portal/views.ts';
import { aSession, aUnit, write } from '../contracts/factories.ts';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { aQueue, pull, push, results } from './client.ts';
import { aDevice, startTestServer, type TestServer } from './harness.ts';
import { aCandidat, MOT_DE_PASSE, openPortal, type PortalBrowser, sendMails } from './portal-client.ts';
import { type Sink, startSink } from './smtp-sink.ts';
import { seedWorld } from './world.ts';

const EMAIL = 'delphine@example.org';
const INFOS = {
  civilite: 'Mme',
  nomNaissance: 'Relave',
  nomUsage: '',
  prenoms: 'Delphine',
  dateNaissance: '2004-05-06',
  paysNaissance: 'FR',
  departementNaissance: '75',
  villeNaissance: 'Paris',
  nationalite: 'FR',
  ine: '',
  telephone: '',
  telephonePortable: '06 12 34 56 78',
};
const ADRESSE = {
  ligne1: '65 rue des Grands Moulins',
  ligne2: '',
  ligne3: '',
  codePostal: '75013',
  commune: 'Paris',
  cedex: '',
  pays: 'FR',
};
const SANS_BAC = { obtenu: false };

const TYPES = [
  { id: 'identite', commune: true, conditionnelle: false, obligatoire: true },
  { id: 'cv', commune: false, conditionnelle: false, obligatoire: true },
  { id: 'attestation', commune: false, conditionnelle: true, obligatoire: true },
].map((type, ordre) => ({
  ...type,
  code: type.id.toUpperCase(),
  libelle: { fr: type.id, en: type.id },
  aide: null,
  identifiante: false,
  ordre,
}));
const QUESTIONS = [
  {
    id: 'q1',
    libelle: { fr: 'Pourquoi cette langue ?', en: 'Why this language?' },
    forme: 'long' as const,
    obligatoire: true,
    choix: [],
    ordre: 0,
  },
];

/** The text of the first page of a PDF. */
async function textOf(data: Uint8Array): Promise<string> {
  const loading = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

let server: TestServer;
let sink: Sink;
let portal: PortalBrowser;
const pdf = harmlessPdf();
beforeEach(async () => {
  server = await startTestServer();
  sink = await startSink();
  await seedWorld(server.store, server.files);
  await server.store.saveCampagne({
    id: 'ca1',
    annee: 2026,
    debut: '2026-01-01',
    fin: '2026-12-31',
    active: true,
  });
  for (const id of ['ce1', 'ce2'])
    await server.store.saveCentre({
      id,
      campagneId: 'ca1',
      code: id,
      nom: `Centre ${id}`,
      voeuxMax: null,
      contactMail: 'contact@example.org',
    });
  const sessions = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'].map((id) =>
    aSession({ id, code: id, typesPiece: TYPES, questions: QUESTIONS }),
  );
  await server.store.commit([
    aUnit({ changes: sessions.map((body) => write('session', body, 0, { scopes: ['commission:c1'] })) }),
  ]);
  portal = await aCandidat(server, sink, EMAIL);
});
afterEach(async () => {
  await server.close();
  await sink.close();
});

const enregistrer = (rubrique: string, saisie: object) =>
  portal.mutate('profil.commander', { commande: { kind: 'enregistrerRubrique', rubrique, saisie } });
async function remplirProfil(): Promise<void> {
  for (const [rubrique, saisie] of [
    ['infos', INFOS],
    ['adresse', ADRESSE],
    ['bac', SANS_BAC],
  ] as const) {
    const answer = await enregistrer(rubrique, saisie);
    if (answer.status !== 200) throw new Error(`${rubrique}: ${JSON.stringify(answer.problem)}`);
  }
}
const creer = async (sessionId = 'n1') =>
  portal.mutate<{ dossierId: string }>('candidatures.creer', { sessionId });
const lire = async (dossierId: string) =>
  (await portal.query<CandidatureView>('candidatures.lire', { dossierId })).data as CandidatureView;
const deposer = (dossierId: string, typeId: string, bytes: Buffer = pdf, over: Record<string, string> = {}) =>
  portal.fetch(`/api/portail/candidatures/${dossierId}/pieces/${typeId}`, {
    method: 'PUT',
    headers: {
      'pupitre-sha256': createHash('sha256').update(bytes).digest('hex'),
      'pupitre-nom-fichier': encodeURIComponent(`${typeId} n° 1.pdf`),
      ...over,
    },
    body: new Uint8Array(bytes),
  });
const statutDe = (view: CandidatureView, typeId: string) =>
  view.pieces.find((piece) => piece.typeId === typeId)?.statut;

/** A candidature with all that is asked, not transmitted yet. */
async function prete(sessionId = 'n1'): Promise<string> {
  const dossierId = (await creer(sessionId)).data?.dossierId ?? '';
  for (const typeId of ['identite', 'cv']) expect((await deposer(dossierId, typeId)).status).toBe(201);
  await portal.mutate('candidatures.nonConcerne', { dossierId, typeId: 'attestation' });
  await portal.mutate('candidatures.repondre', { dossierId, questionId: 'q1', reponse: 'Par goût.' });
  return dossierId;
}

describe('candidatures on the portal', () => {
  it('OR3: the offer says what is open by the server’s clock', async () => {
    const offre = async () => (await portal.query<SessionView[]>('site.offre')).data ?? [];
    const etats = async () => new Set((await offre()).map(({ etat }) => etat));
    expect(await etats()).toEqual(new Set(['ouverte']));
    const [one] = await offre();
    expect(one).toMatchObject({ debutDepot: '2026-02-01', finDepot: '2026-04-01', centre: 'Centre ce1' });
    server.clock.advance(60 * 24 * 3_600_000);
    expect(await etats()).toEqual(new Set(['close']));
  });

  it('LC2: asks for the rubrics first, takes one candidature per session, and keeps to the number of voeux', async () => {
    const early = await creer();
    expect(early.problem?.refusal).toEqual({ code: 'rubrique_manquante', params: { rubrique: 'infos' } });
    expect((await enregistrer('adresse', ADRESSE)).problem?.refusal?.code).toBe('rubrique_manquante');
    await remplirProfil();
    expect((await creer()).status).toBe(200);
    expect((await creer()).problem?.refusal?.code).toBe('candidature_existante');
    for (const id of ['n2', 'n3', 'n4', 'n5']) expect((await creer(id)).status).toBe(200);
    expect((await creer('n6')).problem?.refusal?.code).toBe('voeux_etablissement_atteint');
    expect((await creer('inconnue')).problem?.code).toBe('introuvable');
    await sendMails(server, sink);
    expect(
      sink.mails.filter(({ subject }) => /candidature/i.test(subject ?? '')).length,
    ).toBeGreaterThanOrEqual(5);
  });

  it('LC2: two clicks at once make one candidature', async () => {
    await remplirProfil();
    const answers = await Promise.all([creer(), creer(), creer()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await portal.query<CandidatureLigne[]>('candidatures.lister')).data).toHaveLength(1);
  });

  it('LC5, LC10: says what to do next, up to a transmission with its receipt, which staff then reads', async () => {
    await remplirProfil();
    const dossierId = (await creer()).data?.dossierId ?? '';
    expect(await lire(dossierId)).toMatchObject({
      statut: 'AT',
      aFaire: { kind: 'completer', pieces: 3, questions: 1 },
      contact: { centre: 'Centre ce1', mail: 'contact@example.org' },
      transmettre: { allowed: false, refusal: { code: 'piece_obligatoire_manquante', params: { count: 3 } } },
    });
    expect((await deposer(dossierId, 'identite')).status).toBe(201);
    expect((await deposer(dossierId, 'cv')).status).toBe(201);
    expect(
      (await portal.mutate('candidatures.nonConcerne', { dossierId, typeId: 'cv' })).problem?.refusal?.code,
    ).toBe('piece_non_conditionnelle');
    await portal.mutate('candidatures.nonConcerne', { dossierId, typeId: 'attestation' });
    expect((await lire(dossierId)).aFaire).toEqual({ kind: 'completer', pieces: 0, questions: 1 });
    await portal.mutate('candidatures.repondre', { dossierId, questionId: 'q1', reponse: 'Par goût.' });
    expect(await lire(dossierId)).toMatchObject({
      aFaire: { kind: 'transmettre' },
      transmettre: { allowed: true },
    });
    expect(
      (await portal.mutate('candidatures.transmettre', { dossierId, confirme: false })).problem?.refusal
        ?.code,
    ).toBe('confirmation_requise');
    const recu = await portal.mutate<RecuView>('candidatures.transmettre', { dossierId, confirme: true });
    expect(recu.data?.recu).toMatch(/^2026-[ACDEFGHJKMNPQRTUVWXY3479]{8}-1$/);
    expect(recu.data?.empreinte).toMatch(/^[0-9a-f]{64}$/);
    const view = await lire(dossierId);
    expect(view).toMatchObject({ statut: 'RE', aFaire: { kind: 'attendre' } });
    expect(view.pieces[0]?.deposer).toMatchObject({ allowed: false });
    await sendMails(server, sink);
    expect(sink.mails.some(({ text }) => text?.includes(recu.data?.recu ?? '?'))).toBe(true);

    const gest = await aDevice(server, 'g1', [{ kind: 'gestionnaire', centreId: 'ce1' }]);
    const { docs } = await pull(server, gest.jeton);
    const doc = docs.find(({ doc: { entity, id } }) => entity === 'dossier' && id === dossierId)?.doc;
    expect(doc).toMatchObject({ body: { statut: 'RE', profil: { infos: { nomNaissance: 'Relave' } } } });

    // Staff refuses a pièce; the candidat is told, replaces it and transmits again.
    const act = aQueue(server);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const version = (doc as { version: number }).version;
    expect(
      results(
        await push(server, gest.jeton, [
          act(
            'piece.refuser@1',
            { dossierId, typeId: 'cv', sha256, commentaire: 'Page 2 illisible' },
            version,
          ),
          act('dossier.statuer@1', { dossierId, statut: 'IN', message: '' }, version),
        ]),
      ),
    ).toEqual(['applied', 'applied']);
    const incomplet = await lire(dossierId);
    expect(incomplet).toMatchObject({ statut: 'IN', aFaire: { kind: 'corriger', pieces: 1 } });
    expect(incomplet.pieces[1]?.commentaires).toMatchObject([{ texte: 'Page 2 illisible' }]);
    expect(JSON.stringify(incomplet)).not.toContain('auteurNom');
    const other = Buffer.concat([pdf, Buffer.from('\n% une autre version\n')]);
    expect((await deposer(dossierId, 'cv', other)).status).toBe(201);
    const again = await portal.mutate<RecuView>('candidatures.transmettre', { dossierId, confirme: true });
    expect(again.data?.recu).toBe(`${recu.data?.recu.slice(0, -1)}2`);
    expect((await lire(dossierId)).pieces[1]?.versions).toHaveLength(2);

    // LC9: the receipt and the whole dossier, as PDF.
    for (const [name, words] of [
      ['recu.pdf', again.data?.recu ?? ''],
      ['dossier.pdf', 'Delphine'],
    ] as const) {
      const response = await portal.fetch(`/api/portail/candidatures/${dossierId}/${name}`);
      expect([response.status, response.headers.get('content-type')], name).toEqual([200, 'application/pdf']);
      expect(await textOf(new Uint8Array(await response.arrayBuffer())), name).toContain(words);
    }
  });

  it('LC6: a pièce commune is deposited once for all candidatures, and changes nothing that was transmitted', async () => {
    await remplirProfil();
    const first = await prete('n1');
    await portal.mutate('candidatures.transmettre', { dossierId: first, confirme: true });
    const second = (await creer('n2')).data?.dossierId ?? '';
    expect(statutDe(await lire(second), 'identite')).toBe('TR');
    expect(statutDe(await lire(second), 'cv')).toBe('AT');
    const other = Buffer.concat([pdf, Buffer.from('\n% renouvelée\n')]);
    expect((await deposer(second, 'identite', other)).status).toBe(201);
    const transmise = await server.store.get('dossier', first);
    const identite = transmise?.body.pieces.find(({ typeId }) => typeId === 'identite');
    expect(identite?.versions).toHaveLength(2);
    expect(transmise?.body.statut).toBe('RE');
    expect(transmise?.body.transmissions.at(-1)?.pieces.identite).toBe(identite?.versions[0]?.sha256);
    const membre = await aDevice(server, 'm1', [{ kind: 'membre', commissionId: 'c1' }]);
    const seen = (await pull(server, membre.jeton)).docs.find(({ doc }) => doc.id === first)?.doc;
    const piece = (
      seen as { body: { pieces: { typeId: string; versions: unknown[]; plusRecente?: true }[] } }
    ).body.pieces[0];
    expect(piece).toMatchObject({ typeId: 'identite', plusRecente: true });
    expect(piece?.versions).toHaveLength(1);
  });

  it('OR4: in time until the last second of the last day by the server’s clock, refused with the day after it', async () => {
    await remplirProfil();
    const dossierId = await prete();
    // Return day 2026-04-10 in Paris ends at 22:00 UTC.
    server.clock.advance(Date.UTC(2026, 3, 10, 21, 59, 59) - server.clock.now());
    await portal.mutate('compte.connecter', { utilisateur: EMAIL, motDePasse: MOT_DE_PASSE });
    expect((await deposer(dossierId, 'cv', Buffer.concat([pdf, Buffer.from('\n%2\n')]))).status).toBe(201);
    server.clock.advance(1_000);
    const late = await deposer(dossierId, 'cv', Buffer.concat([pdf, Buffer.from('\n%3\n')]));
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      refusal: { code: 'date_retour_depassee', params: { jour: '2026-04-10' } },
    });
    expect((await lire(dossierId)).aFaire).toEqual({ kind: 'depasse' });
  });

  it('FI1: a wrong file is refused with its sentence and nothing is lost; a name is kept as it was', async () => {
    await remplirProfil();
    const dossierId = (await creer()).data?.dossierId ?? '';
    await deposer(dossierId, 'cv');
    for (const [bytes, raison] of [
      [Buffer.alloc(0), 'vide'],
      [Buffer.from('MZ\u0090 not a document'), 'type_inconnu'],
      [Buffer.alloc(2_000_001, 32), 'trop_gros'],
      [pdf.subarray(0, 60), 'illisible'],
    ] as const) {
      const answer = await deposer(dossierId, 'cv', Buffer.from(bytes), {
        'content-length': String(bytes.length),
      });
      expect(answer.status, raison).toBe(422);
      expect(await answer.json(), raison).toMatchObject({ code: 'fichier_refuse', params: { raison } });
    }
    const [, cv] = (await lire(dossierId)).pieces;
    expect(cv?.versions.map(({ nomFichier }) => nomFichier)).toEqual(['cv n° 1.pdf']);
    const sha256 = cv?.versions[0]?.sha256 ?? '';
    const shown = await portal.fetch(`/api/portail/candidatures/${dossierId}/pieces/cv/${sha256}`);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(pdf);
  });

  it('LC8: a candidature is annulled until a decision is published; its tombstone stays', async () => {
    await remplirProfil();
    const dossierId = (await creer()).data?.dossierId ?? '';
    const answer = await portal.mutate<CandidatureView>('candidatures.annuler', { dossierId });
    expect(answer.data).toMatchObject({ annulee: true, aFaire: { kind: 'annulee' } });
    expect((await portal.mutate('candidatures.annuler', { dossierId })).problem?.refusal?.code).toBe(
      'dossier_annule',
    );
    expect((await creer()).status).toBe(200);
  });

  it('PM1: nobody else’s candidature or file is there, by whichever door', async () => {
    await remplirProfil();
    const dossierId = await prete();
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const stranger = await aCandidat(server, sink, 'autre@example.org', { nom: 'Autre' });
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
    const nobody = openPortal(server);
    expect((await nobody.fetch(`/api/portail/candidatures/${dossierId}/pieces/cv/${sha256}`)).status).toBe(
      401,
    );
    expect((await nobody.query('candidatures.lire', { dossierId })).status).toBe(401);
    expect((await stranger.query<CandidatureLigne[]>('candidatures.lister')).data).toEqual([]);
  });
});
