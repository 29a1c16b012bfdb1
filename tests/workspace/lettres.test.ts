import { describe, expect, it } from 'vitest';
import type { MemberApi } from '../../src/main/workspace/api/member.ts';
import type { Act, LettresAct } from '../../src/protocol/mutations.ts';
import { aCommission, aUnit, write } from '../contracts/factories.ts';
import type { TestServer } from '../server/harness.ts';
import {
  aDesk,
  anAccount,
  aServer,
  type Desk,
  GESTIONNAIRE,
  MEMBRE,
  memoryKeychain,
  openDesk,
  until,
  upToDate,
} from './desk.ts';

const CENTRE = {
  contactMail: 'licences@univ.example',
  adresse: '3 rue du Lac\n75013 Paris',
  telephone: '01',
};
const texte = (fr: string, en = '') => ({ fr, en });
const ecrire = (pour: 'FA' | 'LC', fr: string | null): LettresAct => ({
  type: 'commission.ecrireLettre@1',
  payload: {
    commissionId: 'c1',
    pour,
    modele: fr === null ? null : { objet: texte('Votre candidature'), paragraphes: [texte(fr)] },
  },
});
const signer: LettresAct = {
  type: 'commission.signer@1',
  payload: { commissionId: 'c1', signataire: { nom: 'Claude Beaumont', qualite: texte('La direction') } },
};
const done = (member: MemberApi, ...acts: readonly Act[]): readonly string[] =>
  acts.map((act) => {
    const answer = member.acts.act(act, member.lettres.list()[0]?.version ?? 0);
    if (!answer.ok) throw new Error(`${act.type}: ${answer.refusal.code}`);
    return answer.id;
  });
const first = (desk: Desk) => desk.member().lettres.list()[0];

/** A server that tells its commission c1 of the address of the centre. */
async function withCentre(): Promise<TestServer> {
  const server = await aServer();
  const before = await server.store.get('commission', 'c1');
  if (!before) throw new Error('no c1');
  const body = { ...aCommission(), ...before.body, centreContact: CENTRE };
  const change = write('commission', body, before.version, { scopes: ['commission:c1'] });
  if (!(await server.store.commit([aUnit({ changes: [change] })])).ok) throw new Error('it moved');
  await anAccount(server, 'g1', GESTIONNAIRE);
  return server;
}

describe('DE2: writing the letters of a commission in the workspace', () => {
  it('DE2, SY7: offline they are seen at once, survive a restart, and are the server’s once online', async () => {
    const server = await withCentre();
    const keychain = memoryKeychain();
    const desk = await aDesk(server, 'g1', { keychain });
    desk.member().sync.setOffline(true);
    expect(first(desk)).toMatchObject({ id: 'c1', lettres: {}, signataire: null });
    // Nobody signs yet.
    expect(desk.member().acts.act(ecrire('FA', 'Bonjour'), 1)).toMatchObject({
      ok: false,
      refusal: { code: 'lettre_incomplete' },
    });
    done(desk.member(), signer, ecrire('FA', 'Bonjour {candidat}'), ecrire('LC', 'Rang {rang}'));
    expect(first(desk)).toMatchObject({ signataire: { nom: 'Claude Beaumont' }, enAttenteEnvoi: 3 });
    await desk.close();

    const again = await openDesk({ folder: desk.folder, keychain });
    await upToDate(again);
    expect(first(again)).toMatchObject({ enAttenteEnvoi: 0, signataire: { nom: 'Claude Beaumont' } });
    const { body } = (await server.store.get('commission', 'c1')) ?? {};
    expect(body?.lettres?.LC?.paragraphes).toEqual([texte('Rang {rang}')]);
    // PM6: each version of a text, before and after.
    done(again.member(), ecrire('FA', null));
    await upToDate(again);
    expect((await server.store.journalOf('commission', 'c1')).at(-1)).toMatchObject({
      action: 'commission.ecrireLettre@1',
      acteurId: 'g1',
      avant: { 'lettre:FA': { paragraphes: [texte('Bonjour {candidat}')] } },
      apres: { 'lettre:FA': null },
    });
    expect(again.errors).toEqual([]);
  });

  it('SY6: two who write the same letter meet, and other letters go together', async () => {
    const server = await withCentre();
    await anAccount(server, 'g2', GESTIONNAIRE);
    const [one, two] = [await aDesk(server, 'g1'), await aDesk(server, 'g2')];
    done(one.member(), signer);
    await upToDate(one);
    two.member().sync.now();
    await until('who signs', () => (first(two)?.signataire ?? null) !== null);
    one.member().sync.setOffline(true);
    done(one.member(), ecrire('FA', 'La mienne'), ecrire('LC', 'Seule'));
    done(two.member(), ecrire('FA', 'La leur'));
    await upToDate(two);
    one.member().sync.setOffline(false);
    await until('the conflict', () => one.member().conflicts.list().length > 0);
    const [conflict, ...others] = one.member().conflicts.list();
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      dossier: { kind: 'lettres', id: 'c1', libelle: 'Japonais' },
      fields: [{ field: 'lettre:FA', theirs: { paragraphes: [texte('La leur')] } }],
    });
    expect((await server.store.get('commission', 'c1'))?.body.lettres?.LC).toBeDefined();
    expect(one.member().conflicts.resolve(conflict?.id ?? '', 'mien')).toMatchObject({ ok: true });
    await upToDate(one);
    const stored = await server.store.get('commission', 'c1');
    expect(stored?.body.lettres?.FA?.paragraphes).toEqual([texte('La mienne')]);
  });

  it('DE2: the preview is filled in for nobody, with the address of the centre; members have neither', async () => {
    const server = await withCentre();
    await anAccount(server, 'm1', MEMBRE);
    const desk = await aDesk(server, 'g1');
    done(desk.member(), signer);
    const asked = {
      commissionId: 'c1',
      pour: 'FA',
      modele: { objet: texte('{formation}'), paragraphes: [texte('Bonjour {candidat}, {numero}')] },
      langue: 'fr',
    } as const;
    const shown = desk.member().lettres.apercu(asked);
    expect(shown).toMatchObject({
      ok: true,
      value: {
        expediteur: {
          lignes: ['Centre des licences', '3 rue du Lac', '75013 Paris', '01', CENTRE.contactMail],
        },
        corps: [expect.stringContaining('AB12CD34')],
        signature: { nom: 'Claude Beaumont' },
      },
    });
    expect(JSON.stringify(shown)).not.toContain('Nom-d1');
    const wrong = { ...asked, modele: { ...asked.modele, paragraphes: [texte('{rang}')] } };
    expect(desk.member().lettres.apercu(wrong)).toMatchObject({ refusal: { code: 'variable_inconnue' } });
    const member = await aDesk(server, 'm1');
    expect(member.member().lettres.list()).toEqual([]);
    expect(member.member().lettres.apercu(asked)).toBeNull();
  });
});
