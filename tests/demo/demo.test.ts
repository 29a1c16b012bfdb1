import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Avis } from '../../src/domain/avis/avis.ts';
import { jourDans } from '../../src/domain/calendar/jours.ts';
import { etatDe, verifierCalendrier } from '../../src/domain/calendar/session-calendar.ts';
import { manifesteDe } from '../../src/domain/candidature/manifeste.ts';
import type { Decision } from '../../src/domain/decision/decision.ts';
import { refusDuFichier } from '../../src/domain/piece/fichier.ts';
import { generateDemo } from '../../src/main/demo/index.ts';
import { createPasswords } from '../../src/main/server/auth/passwords.ts';
import { createFileValidator } from '../../src/main/server/validation/index.ts';
import { loadPdfjs, readPdf } from '../../src/main/workspace/texts/read-pdf.ts';
import { all, makeWorld, NOW, type World } from './world.ts';

describe('the demonstration', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(8, 40);
  }, 180_000);
  afterAll(async () => {
    world.store.close();
    await rm(world.folder, { recursive: true });
  });

  it('makes as many dossiers as asked, in the proportions of a campaign', () => {
    expect(world.dossiers).toHaveLength(40);
    expect(world.summary.statuts).toEqual({ AT: 4, RE: 22, CO: 10, IN: 4 });
    expect(new Set(world.dossiers.map(({ numero }) => numero)).size).toBe(40);
  });

  it('OR3: most deposits are closed, pièces may still come back, the jury is to come', async () => {
    const today = jourDans('Europe/Paris', NOW);
    const sessions = await all(world.store, 'session');
    const ouvertes = sessions.filter(
      ({ calendrier }) => etatDe(calendrier, { fuseau: 'Europe/Paris' }, NOW) === 'ouverte',
    );
    expect(new Set(ouvertes.map(({ commissionId }) => commissionId))).toEqual(new Set(['commission-europe']));
    for (const { calendrier } of sessions) {
      expect(verifierCalendrier(calendrier).ok).toBe(true);
      expect(
        calendrier.debutDepot < today && today < calendrier.retour && calendrier.retour < calendrier.jury,
      ).toBe(true);
    }
  });

  it('LC5: what was transmitted is what its manifest says', () => {
    for (const dossier of world.dossiers) {
      const last = dossier.transmissions.at(-1);
      if (dossier.statut === 'AT') expect(last).toBeUndefined();
      else expect(last?.empreinte).toMatch(/^[0-9a-f]{64}$/);
      if (last && dossier.statut === 'RE' && dossier.pieces.every(({ statut }) => statut !== 'RE')) {
        const versions = Object.fromEntries(
          dossier.pieces.flatMap((p) =>
            p.versions.length > 0 ? [[p.typeId, p.versions.at(-1)?.sha256]] : [],
          ),
        );
        expect(last.pieces).toEqual(versions);
        expect(last.empreinte).toBe(
          createHash('sha256')
            .update(manifesteDe({ ...dossier }))
            .digest('hex'),
        );
      }
    }
  });

  it('LC7: complets have every obligatoire pièce validée or non concerné, incomplets a refused one with its comment', () => {
    for (const { statut, pieces } of world.dossiers) {
      const obligatoires = pieces
        .filter(({ typeId }) => typeId !== 'attestation-langue')
        .map((p) => p.statut);
      if (statut === 'CO') expect(obligatoires.every((s) => s === 'VA' || s === 'NC')).toBe(true);
      if (statut === 'IN')
        expect(pieces.some((p) => p.statut === 'RE' && p.commentaires.at(-1)?.texte)).toBe(true);
    }
    expect(world.dossiers.some(({ transmissions }) => transmissions.length > 1)).toBe(true);
  });

  it('LC10: a timeline goes forward and ends before now', () => {
    for (const { evenements, majLe } of world.dossiers) {
      const times = evenements.map(({ le }) => le);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(Math.max(...times)).toBeLessThanOrEqual(NOW);
      expect(majLe).toBeGreaterThanOrEqual(times.at(-1) ?? 0);
    }
  });

  it('DE1, DE3, DE4: avis and decisions keep the rules', async () => {
    const avis: readonly Avis[] = await all(world.store, 'avis');
    const decisions: readonly Decision[] = await all(world.store, 'decision');
    expect(avis.length).toBeGreaterThan(10);
    const byId = new Map(world.dossiers.map((d) => [d.id, d]));
    for (const a of avis) {
      const dossier = byId.get(a.dossierId);
      expect(dossier?.transmissions.length).toBeGreaterThan(0);
      expect(a.type === 'DE' ? a.motifs.length : 1).toBeGreaterThan(0);
      expect(a.majLe).toBeLessThanOrEqual(NOW);
      for (const { sha256, typePieceId } of a.citations)
        expect(
          dossier?.pieces
            .find(({ typeId }) => typeId === typePieceId)
            ?.versions.some((v) => v.sha256 === sha256),
        ).toBe(true);
    }
    const rangs = decisions.flatMap((d) =>
      d.contenu.rang === null ? [] : [`${d.sessionId} ${d.contenu.rang}`],
    );
    expect(new Set(rangs).size).toBe(rangs.length);
    for (const d of decisions) expect(byId.get(d.dossierId)?.statut).toBe('CO');
  });

  it('DE1: drafts are in nobody else’s feed', async () => {
    const scopes = (await world.store.commissions()).map(({ id }) => `commission:${id}` as const);
    for (const scope of scopes) {
      const ids = (await world.store.feedAfter(scope, 0, 1e6))
        .filter(({ entity }) => entity === 'avis')
        .map(({ id }) => id);
      for (const { body } of await world.store.getMany('avis', ids)) expect(body.etat).toBe('rendu');
    }
  });

  it('PM3: who recused himself has written nothing on that candidat', async () => {
    const avis: readonly Avis[] = await all(world.store, 'avis');
    const candidatOf = new Map(world.dossiers.map((d) => [d.id, d.candidatId]));
    let recusals = 0;
    for (const { personneId } of (await world.store.personnes()).map(({ id }) => ({ personneId: id })))
      for (const candidatId of await world.store.recusationsOf(personneId)) {
        recusals += 1;
        expect(
          avis.some((a) => a.auteurId === personneId && candidatOf.get(a.dossierId) === candidatId),
        ).toBe(false);
      }
    expect(recusals).toBeGreaterThan(0);
  });

  it('PR4: means of the profile are those of the years, ages and dates agree', () => {
    for (const { profil } of world.dossiers) {
      const naissance = Number(profil.infos?.dateNaissance.slice(0, 4));
      const bac = profil.bac?.annee ?? 0;
      expect(bac - naissance).toBeGreaterThanOrEqual(17);
      expect(bac).toBeLessThan(2026);
      let previous = bac;
      for (const { annee, moyenne, obtenu } of profil.cursusExterne) {
        expect(annee).toBeGreaterThan(previous);
        if (obtenu === 'oui') expect(moyenne).toBeGreaterThanOrEqual(10);
        if (obtenu === 'non') expect(moyenne).toBeLessThan(10);
        previous = annee;
      }
    }
  });

  it('PM4: a pièce that is not identifying names nobody', { timeout: 120_000 }, async () => {
    const [session] = await all(world.store, 'session');
    const anonymous = session?.typesPiece.filter((type) => !type.identifiante).map(({ id }) => id);
    expect(anonymous).toEqual(['lettre']);
    const pdfjs = await loadPdfjs();
    const limits = { delaiMs: 30_000, pages: 5, page: 100_000, fichier: 100_000 };
    let read = 0;
    for (const { pieces, profil } of world.dossiers)
      for (const { sha256, type } of pieces.find(({ typeId }) => typeId === 'lettre')?.versions ?? []) {
        if (type !== 'application/pdf') continue;
        const bytes = await readFile(world.files.localPath(sha256) ?? '');
        const { etat, pages } = await readPdf(pdfjs, new Uint8Array(bytes), limits);
        if (etat !== 'lu') continue;
        read += 1;
        const text = pages.join(' ').toUpperCase();
        expect(text).toContain('CANDIDATURE À LA');
        const { infos } = profil;
        for (const said of [infos?.nomNaissance, infos?.prenoms, infos?.telephonePortable])
          if (said) expect(text.split(/[^\p{L}\d+]+/u)).not.toContain(said.toUpperCase());
        expect(text).not.toContain('@');
      }
    expect(read).toBeGreaterThan(10);
  });

  it('FI1, FI3: each file is there, is what its row says, and opens unless it was meant not to', {
    timeout: 120_000,
  }, async () => {
    const versions = world.dossiers.flatMap(({ pieces }) => pieces.flatMap((p) => p.versions));
    const unique = [...new Map(versions.map((v) => [v.sha256, v])).values()];
    expect(unique.length).toBe(world.summary.fichiers);
    const validator = createFileValidator({ children: 2 });
    const refused = { illisible: 0, chiffre: 0 };
    try {
      await Promise.all(
        unique.map(async ({ sha256, taille, type, pages }) => {
          const file = world.files.localPath(sha256) ?? '';
          const report = await validator.validate(file);
          expect(report.octets).toBe(taille);
          expect(report.type).toBe(type);
          const code = refusDuFichier(report, 2_000_000);
          if (pages !== null) expect([code, report.pages]).toEqual([null, pages]);
          else if (code === 'illisible' || code === 'chiffre') refused[code] += 1;
        }),
      );
    } finally {
      await validator.close();
    }
    expect(refused.chiffre).toBe(world.summary.chiffres);
    // A reader may recover some pages of a file that was cut off.
    expect(refused.illisible).toBeLessThanOrEqual(world.summary.abimes);
    expect(
      createHash('sha256')
        .update(await readFile(world.files.localPath(unique[0]?.sha256 ?? '') ?? ''))
        .digest('hex'),
    ).toBe(unique[0]?.sha256);
  });

  it('DE1: members mark what they read: étiquettes, highlights on lines that are there, answers to them', async () => {
    expect((await all(world.store, 'etiquette')).length).toBeGreaterThan(0);
    const notes = await all(world.store, 'note');
    const surlignes = notes.filter(({ ancre }) => ancre !== undefined);
    expect(surlignes.length).toBeGreaterThan(0);
    for (const { ancre, dossierId } of surlignes) {
      const dossier = world.dossiers.find(({ id }) => id === dossierId);
      expect(dossier?.transmissions.at(-1)?.pieces[ancre?.typePieceId ?? '']).toBe(ancre?.sha256);
      expect(ancre?.extrait).not.toBe('');
    }
    for (const { filId } of notes)
      if (filId !== undefined) expect(notes.find(({ id }) => id === filId)?.partagee).toBe(true);
  });

  it('OR5, PR1: every account signs in with the password that is printed, three candidats among them', {
    timeout: 60_000,
  }, async () => {
    const passwords = createPasswords();
    for (const { email, motDePasse } of world.summary.comptes) {
      const compte = (await world.store.personneByEmail(email)) ?? (await world.store.compteByEmail(email));
      expect(await passwords.verify(compte?.motDePasse ?? null, motDePasse), email).toBe(true);
    }
    const kinds = world.summary.comptes.flatMap(({ roles }) => roles.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === 'candidat')).toHaveLength(3);
  });

  it('refuses to be made over a server that has an établissement', async () => {
    const { store, files } = world;
    await expect(
      generateDemo({
        comptes: world.store,
        store,
        files,
        accounts: store,
        organisation: store,
        candidats: store,
        passwords: createPasswords(),
        clock: { now: () => NOW },
        dossiers: 1,
        seed: 1,
      }),
    ).rejects.toThrow('not empty');
  });
});

describe('the demonstration twice', () => {
  it('the same seed gives the same documents and files, another one others', {
    timeout: 240_000,
  }, async () => {
    const worlds = [await makeWorld(5, 20), await makeWorld(5, 20), await makeWorld(6, 2)];
    const pictures = await Promise.all(
      worlds.map(async ({ store, files }) => ({
        head: await store.head(),
        files: (await Array.fromAsync(files.list())).sort(),
        documents: await Promise.all(
          (['dossier', 'avis', 'decision', 'session', 'commission'] as const).map((e) => all(store, e)),
        ),
      })),
    );
    expect(pictures[1]).toEqual(pictures[0]);
    expect(pictures[2]?.files).not.toEqual(pictures[0]?.files.slice(0, pictures[2]?.files.length));
    for (const { store, folder } of worlds) {
      store.close();
      await rm(folder, { recursive: true });
    }
  });
});
