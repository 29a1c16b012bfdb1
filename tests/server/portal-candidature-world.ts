import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { SessionCandidature } from '../../src/domain/organisation/organisation.ts';
import type { CandidatureView } from '../../src/protocol/portal/views.ts';
import { aSession, aUnit, write } from '../contracts/factories.ts';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { startTestServer, type TestClock, type TestServer } from './harness.ts';
import { aCandidat } from './portal-client.ts';
import { type Sink, startSink } from './smtp-sink.ts';
import { seedWorld } from './world.ts';

export const EMAIL = 'delphine@example.org';
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
export const ADRESSE = {
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

/**
 * A server with one campagne, two centres and six open sessions, and the signed-in candidat of `EMAIL`.
 * `clock`, `session`: another time, and what its sessions have of their own.
 */
export async function startCandidature(
  over: { readonly clock?: TestClock; readonly session?: Partial<SessionCandidature> } = {},
) {
  const server: TestServer = await startTestServer({}, over.clock ? { clock: over.clock } : {});
  const sink: Sink = await startSink();
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
    aSession({ id, code: id, typesPiece: TYPES, questions: QUESTIONS, ...over.session }),
  );
  await server.store.commit([
    aUnit({ changes: sessions.map((body) => write('session', body, 0, { scopes: ['commission:c1'] })) }),
  ]);
  const portal = await aCandidat(server, sink, EMAIL);
  const pdf = harmlessPdf();
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
  const deposer = (
    dossierId: string,
    typeId: string,
    bytes: Buffer = pdf,
    over: Record<string, string> = {},
  ) =>
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

  return {
    server,
    sink,
    portal,
    pdf,
    enregistrer,
    remplirProfil,
    creer,
    lire,
    deposer,
    statutDe,
    prete,
    close: async () => {
      await server.close();
      await sink.close();
    },
  };
}
export type Candidature = Awaited<ReturnType<typeof startCandidature>>;
