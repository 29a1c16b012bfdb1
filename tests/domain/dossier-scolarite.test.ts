import { describe, expect, it } from 'vitest';
import { changedFields } from '../../src/domain/candidature/changed-fields.ts';
import type { DossierCommand } from '../../src/domain/candidature/commands.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import { manifesteDe } from '../../src/domain/candidature/manifeste.ts';
import { aPiece, MIDI } from '../contracts/factories.ts';
import { codeOf, deposer, done, incomplet, pieceOf, run, transmettre, valider } from './dossier-acts.ts';
import { ailleurs, brouillon, candidat, gestionnaire, membre, SHA, transmis } from './people.ts';

describe('staff', () => {
  it('LC4: validates or refuses, a refusal with its comment', () => {
    expect(pieceOf(done(run(transmis(), valider('cv', SHA.cv), gestionnaire)), 'cv')?.statut).toBe('VA');
    expect(
      codeOf(
        run(
          transmis(),
          { kind: 'refuserPiece', typeId: 'cv', sha256: SHA.cv, commentaire: ' ' },
          gestionnaire,
        ),
      ),
    ).toBe('commentaire_requis');
    const refusee = done(
      run(
        transmis(),
        { kind: 'refuserPiece', typeId: 'cv', sha256: SHA.cv, commentaire: 'Floue' },
        gestionnaire,
      ),
    );
    expect(pieceOf(refusee, 'cv')).toMatchObject({
      statut: 'RE',
      commentaires: [{ texte: 'Floue', sha256: SHA.cv }],
    });
    expect(
      pieceOf(done(run(refusee, { kind: 'remettrePiece', typeId: 'cv' }, gestionnaire)), 'cv')?.statut,
    ).toBe('TR');
  });

  it('PM5: a decision on a pièce names the version that was read', () => {
    expect(codeOf(run(transmis(), valider('cv', SHA.autre), gestionnaire))).toBe('version_inconnue');
  });

  describe('a pièce commune deposited again elsewhere', () => {
    const plusTard = (over: Partial<Dossier> = {}) =>
      transmis({
        pieces: transmis().pieces.map((p) => (p.typeId === 'cv' ? aPiece('cv', [SHA.cv, SHA.autre]) : p)),
        ...over,
      });
    const prendre: DossierCommand = { kind: 'prendreVersion', typeId: 'cv', sha256: SHA.autre };

    it('LC6: staff decides on what was transmitted, until it takes the newer version in', () => {
      expect(codeOf(run(plusTard(), valider('cv', SHA.autre), gestionnaire))).toBe('version_inconnue');
      expect(codeOf(run(plusTard(), valider('cv', SHA.cv), gestionnaire))).toBe('ok');
      const prise = done(run(plusTard(), prendre, gestionnaire));
      expect(pieceOf(prise, 'cv')).toMatchObject({ statut: 'TR', retenue: SHA.autre });
      expect(codeOf(run(prise, valider('cv', SHA.cv), gestionnaire))).toBe('version_inconnue');
      expect(codeOf(run(prise, valider('cv', SHA.autre), gestionnaire))).toBe('ok');
    });

    it('LC5, LC6: taking it in rewrites nothing of the transmission', () => {
      const prise = done(run(plusTard(), prendre, gestionnaire));
      expect(prise.transmissions).toEqual(plusTard().transmissions);
    });

    it('LC6: only a newer version, and only while the dossier is received', () => {
      const older: DossierCommand = { ...prendre, sha256: SHA.cv };
      expect(codeOf(run(plusTard(), older, gestionnaire))).toBe('version_inconnue');
      for (const statut of ['CO', 'IN'] as const)
        expect(codeOf(run(plusTard({ statut }), prendre, gestionnaire))).toBe('statut_inattendu');
    });

    it('LC6: a new transmission sends the validated version of a pièce, not what came after it', () => {
      const dossier = plusTard({ statut: 'IN' });
      const pieces = dossier.pieces.map((p) => (p.typeId === 'cv' ? { ...p, statut: 'VA' as const } : p));
      const sent = done(run({ ...dossier, pieces }, transmettre, candidat)).transmissions.at(-1);
      expect(sent?.pieces.cv).toBe(SHA.cv);
      expect(manifesteDe({ ...dossier, pieces })).not.toContain(SHA.autre);
    });
  });

  it('LC4: what the candidat replaces while incomplet is his until he transmits it', () => {
    const again = done(run(incomplet(), deposer('cv', SHA.autre), candidat));
    for (const sha of [SHA.cv, SHA.autre])
      expect(codeOf(run(again, valider('cv', sha), gestionnaire))).toBe('statut_inattendu');
    const sent = done(run(again, transmettre, candidat));
    expect(codeOf(run(sent, valider('cv', SHA.autre), gestionnaire))).toBe('ok');
  });

  it('LC4: a “non concerné” that doesn’t hold is refused, with a comment; taken back, it is one again', () => {
    const refus: DossierCommand = {
      kind: 'refuserPiece',
      typeId: 'diplome',
      sha256: null,
      commentaire: 'Vous avez ce diplôme.',
    };
    const refusee = done(run(transmis(), refus, gestionnaire));
    expect(pieceOf(refusee, 'diplome')?.statut).toBe('RE');
    expect(
      pieceOf(done(run(refusee, { kind: 'remettrePiece', typeId: 'diplome' }, gestionnaire)), 'diplome')
        ?.statut,
    ).toBe('NC');
    expect(codeOf(run(transmis(), { ...refus, typeId: 'cv' }, gestionnaire))).toBe('version_inconnue');
  });

  it('LC3: a later return day for one dossier is a day, and later than everybody’s', () => {
    const accorder = (jour: string, publiee = false) =>
      run(transmis(), { kind: 'accorderRetour', jour }, gestionnaire, MIDI, publiee);
    expect(done(accorder('2026-04-20')).retourAccorde).toBe('2026-04-20');
    expect(accorder('2026-04-10')).toMatchObject({
      refusal: { code: 'retour_trop_tot', params: { jour: '2026-04-10' } },
    });
    expect(codeOf(accorder('2026-04-31'))).toBe('date_invalide');
    expect(codeOf(accorder('2026-04-20', true))).toBe('deja_publie');
  });

  it('LC7: complet needs every obligatoire VA or NC', () => {
    expect(run(transmis(), { kind: 'statuer', statut: 'CO', message: '' }, gestionnaire)).toMatchObject({
      refusal: { code: 'complet_pieces_manquantes', params: { count: 2 } },
    });
    const un = done(run(transmis(), valider('cv', SHA.cv), gestionnaire));
    const deux = done(run(un, valider('identite', SHA.identite), gestionnaire));
    expect(done(run(deux, { kind: 'statuer', statut: 'CO', message: '' }, gestionnaire)).statut).toBe('CO');
  });

  it('LC7: incomplet needs a refused or missing pièce, or a message; the mail lists each with its comment', () => {
    expect(codeOf(run(transmis(), { kind: 'statuer', statut: 'IN', message: '' }, gestionnaire))).toBe(
      'incomplet_sans_motif',
    );
    expect(
      codeOf(run(transmis(), { kind: 'statuer', statut: 'IN', message: 'Précisez.' }, gestionnaire)),
    ).toBe('ok');
    const refusee = done(
      run(
        transmis(),
        { kind: 'refuserPiece', typeId: 'cv', sha256: SHA.cv, commentaire: 'Floue' },
        gestionnaire,
      ),
    );
    const result = run(refusee, { kind: 'statuer', statut: 'IN', message: '' }, gestionnaire);
    expect(result.ok && result.value.avertissements).toEqual([
      {
        kind: 'dossier_incomplet',
        pieces: [{ typeId: 'cv', commentaire: 'Floue' }],
        message: '',
        retour: '2026-04-10',
      },
    ]);
  });

  it('LC1: a statut is corrected with a reason, and never to a complet that is not', () => {
    expect(codeOf(run(incomplet(), { kind: 'corrigerStatut', statut: 'RE', raison: '' }, gestionnaire))).toBe(
      'raison_requise',
    );
    expect(
      done(run(incomplet(), { kind: 'corrigerStatut', statut: 'RE', raison: 'Erreur' }, gestionnaire)).statut,
    ).toBe('RE');
    expect(
      codeOf(run(incomplet(), { kind: 'corrigerStatut', statut: 'CO', raison: 'Erreur' }, gestionnaire)),
    ).toBe('complet_pieces_manquantes');
    expect(
      codeOf(run(brouillon(), { kind: 'corrigerStatut', statut: 'RE', raison: 'Erreur' }, gestionnaire)),
    ).toBe('dossier_non_etudie');
  });

  it('PM1: members, other centres and the candidat don’t do what staff does', () => {
    expect(codeOf(run(transmis(), valider('cv', SHA.cv), membre))).toBe('interdit');
    expect(codeOf(run(transmis(), valider('cv', SHA.cv), candidat))).toBe('interdit');
    expect(codeOf(run(transmis(), valider('cv', SHA.cv), ailleurs))).toBe('introuvable');
    expect(codeOf(run(transmis(), transmettre, gestionnaire))).toBe('interdit');
  });

  it('FI1: any reader hands an unreadable file back, with a reason; a new deposit clears it', () => {
    const signale = done(
      run(transmis(), { kind: 'signalerPiece', typeId: 'cv', raison: 'Page noire' }, membre),
    );
    expect(pieceOf(signale, 'cv')?.signalement).toMatchObject({
      raison: 'Page noire',
      auteurNom: membre.nom,
    });
    expect(pieceOf(signale, 'cv')?.statut).toBe('TR');
    expect(changedFields(transmis(), signale)).toEqual(['piece:cv']);
    expect(codeOf(run(transmis(), { kind: 'signalerPiece', typeId: 'cv', raison: '' }, membre))).toBe(
      'raison_requise',
    );
  });
});
