import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/decision/decision.ts';
import type { CandidatureView } from '../../src/protocol/portal/views.ts';
import { aDecision, aUnit, write } from '../contracts/factories.ts';
import { aQueue, pull, push, results } from './client.ts';
import { aDevice, type Device } from './harness.ts';
import { type Candidature, EMAIL, startCandidature } from './portal-candidature-world.ts';
import { aCandidat, linkIn, MOT_DE_PASSE, openPortal, sendMails } from './portal-client.ts';

const JOUR = 86_400_000;
const TEXTE = 'Le niveau de japonais ne permet pas de suivre la 2e année.';

let at: Candidature;
let dossierId: string;
beforeEach(async () => {
  at = await startCandidature();
  await at.remplirProfil();
  dossierId = await at.prete();
  await at.portal.mutate('candidatures.transmettre', { dossierId, confirme: true });
  await decide('DE');
});
afterEach(() => at.close());

/** Publishes a decision of this type on the candidature now. */
async function decide(type: Decision['contenu']['type'], etat: Decision['etat'] = 'publiee'): Promise<void> {
  const { store, clock } = at.server;
  const stored = await store.get('decision', dossierId);
  const contenu = { type, motifs: ['NIV'], commentaire: '', rang: null, rendezVous: null };
  const acte = { etat, le: clock.now(), parId: 'g1', parNom: 'Scolarité', contenu, raison: '' };
  const actes = [...(stored?.body.actes ?? []), acte];
  const body = aDecision({ dossierId, sessionId: 'n1', etat, contenu, actes });
  const result = await store.commit([aUnit({ changes: [write('decision', body, stored?.version ?? 0)] })]);
  if (!result.ok) throw new Error('not decided');
}
const demander = (portal = at.portal) =>
  portal.mutate<CandidatureView>('candidatures.demanderMotifs', { dossierId });
const subjects = async (): Promise<readonly string[]> => {
  await sendMails(at.server, at.sink);
  return at.sink.mails.flatMap(({ subject }) => (/motifs/.test(subject ?? '') ? [subject ?? ''] : []));
};
const lastMail = () => at.sink.mails.findLast(({ subject }) => /motifs/.test(subject ?? ''));
const aGestionnaire = (id: string, nom = 'Gest'): Promise<Device> =>
  aDevice(at.server, id, [{ kind: 'gestionnaire', centreId: 'ce1' }], { nom, prenom: 'Ève' });
/** The version of the dossier as this device is sent it. */
async function pulled({ jeton }: Device) {
  const { docs } = await pull(at.server, jeton);
  const doc = docs.find(({ doc: { entity, id } }) => entity === 'dossier' && id === dossierId)?.doc;
  return doc as unknown as { readonly version: number; readonly body: unknown };
}

describe('motifs over HTTP', () => {
  it('DE11, ML2: the candidat asks, a device of the staff answers, the candidat reads; each is told by mail', async () => {
    expect(await at.lire(dossierId)).toMatchObject({
      demanderMotifs: { allowed: true },
      motifsJusquau: '2026-04-02',
      demandeMotifs: null,
    });
    at.server.clock.advance(2 * JOUR);
    await at.portal.mutate('compte.connecter', { utilisateur: EMAIL, motDePasse: MOT_DE_PASSE });
    const asked = await demander();
    expect(asked.data).toMatchObject({
      demanderMotifs: { allowed: false, refusal: { code: 'motifs_deja_demandes' } },
      demandeMotifs: { echeance: '2026-04-04', reponse: null, sansObjet: false },
    });
    // Asked again because its answer was lost: the same success, and nothing more.
    expect((await demander()).data).toEqual(asked.data);
    expect(await subjects()).toEqual([
      'Votre demande de motifs est enregistrée – Licence LLCER Japonais 2e année',
    ]);
    expect(lastMail()?.text).toContain('samedi 4 avril 2026');

    const gest = await aGestionnaire('g1');
    const { version, body } = await pulled(gest);
    expect(body).toMatchObject({ demandeMotifs: { echeance: '2026-04-04' } });
    const act = aQueue(at.server);
    const answer = (texte: string) => act('dossier.communiquerMotifs@1', { dossierId, texte }, version);
    expect(results(await push(at.server, gest.jeton, [answer(` ${TEXTE}\n`)]))).toEqual(['applied']);
    const view = await at.lire(dossierId);
    expect(view.demandeMotifs?.reponse).toEqual({ texte: TEXTE, le: at.server.clock.now() });
    // Who answered is not the candidat's business, and the text stays on the portal.
    expect(JSON.stringify(view)).not.toContain('Ève');
    expect(await subjects()).toHaveLength(2);
    const mail = lastMail();
    expect(mail?.subject).toMatch(/^Les motifs de la décision vous ont été communiqués/);
    expect(mail?.text).toContain(`${at.server.url}/candidatures/${dossierId}`);
    expect(mail?.text).not.toContain('niveau');
    expect(linkIn(at.sink, EMAIL, /motifs/)).toBe('');

    // Its own correction is no conflict, and is told as what it is.
    expect(results(await push(at.server, gest.jeton, [answer('Corrigé.')]))).toEqual(['applied']);
    expect((await subjects()).at(-1)).toMatch(/a été corrigée/);
    const [line] = (await at.server.store.journalOf('dossier', dossierId)).slice(-1);
    expect(line).toMatchObject({
      action: 'dossier.communiquerMotifs@1',
      avant: { motifs: TEXTE },
      apres: { motifs: 'Corrigé.' },
    });
    expect((await at.lire(dossierId)).evenements.slice(-3)).toMatchObject([
      { kind: 'demandeMotifs', par: '', echeance: '2026-04-04' },
      { kind: 'motifsCommuniques', par: '', correction: false },
      { kind: 'motifsCommuniques', par: '', correction: true },
    ]);
  });

  it('DE11, SY6: two of the staff answer at once: the second sees both texts, and nothing is overwritten', async () => {
    await demander();
    const [one, two] = [await aGestionnaire('g1'), await aGestionnaire('g2', 'Autre')];
    const { version } = await pulled(one);
    const answer = (texte: string) =>
      aQueue(at.server)('dossier.communiquerMotifs@1', { dossierId, texte }, version);
    await push(at.server, one.jeton, [answer(TEXTE)]);
    const [frame] = await push(at.server, two.jeton, [answer('Autrement dit.')]);
    expect(frame).toMatchObject({
      outcome: {
        result: 'conflict',
        fields: [{ field: 'motifs', theirs: TEXTE, mine: 'Autrement dit.', auteurNom: 'Ève Gest' }],
      },
    });
    expect((await at.lire(dossierId)).demandeMotifs?.reponse?.texte).toBe(TEXTE);
    const third = await aGestionnaire('g3');
    expect(results(await push(at.server, third.jeton, [answer(TEXTE)]))).toEqual(['applied']);
    expect((await subjects()).filter((subject) => /communiqués|corrigée/.test(subject))).toHaveLength(1);
  });

  it('DE11, OR4: until the last second of the month after publication by the server’s clock', async () => {
    // 2026-04-02 in Paris, on summer time, ends at 22:00 UTC. A request that ends then began before.
    at.server.clock.advance(Date.UTC(2026, 3, 2, 22, 1) - at.server.clock.now());
    await at.portal.mutate('compte.connecter', { utilisateur: EMAIL, motDePasse: MOT_DE_PASSE });
    expect((await demander()).problem?.refusal).toEqual({
      code: 'date_motifs_depassee',
      params: { jour: '2026-04-02' },
    });
    at.server.clock.advance(-61_000);
    expect((await demander()).status).toBe(200);
  });

  it('DE11, DE6: an appel keeps the request; a favourable decision ends it, and says so', async () => {
    await demander();
    const gest = await aGestionnaire('g1');
    await decide('FA', 'saisie');
    expect(await at.lire(dossierId)).toMatchObject({
      laDecision: null,
      motifsJusquau: null,
      demandeMotifs: { sansObjet: false },
    });
    await decide('FA');
    expect((await at.lire(dossierId)).demandeMotifs).toMatchObject({ sansObjet: true, reponse: null });
    const { version } = await pulled(gest);
    const late = aQueue(at.server)('dossier.communiquerMotifs@1', { dossierId, texte: TEXTE }, version);
    expect(await push(at.server, gest.jeton, [late])).toMatchObject([
      { outcome: { result: 'refused', refusal: { code: 'motifs_sans_objet' } } },
    ]);
  });

  it('DE11, PM1: nobody asks for another, and two clicks at once ask once', async () => {
    const stranger = await aCandidat(at.server, at.sink, 'autre@example.org', { nom: 'Autre' });
    expect((await demander(stranger)).status).toBe(404);
    expect((await demander(openPortal(at.server))).status).toBe(401);
    const answers = await Promise.all([demander(), demander(), demander()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200]);
    expect(await subjects()).toHaveLength(1);
  });
});
