import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import { manifesteDe } from '../../src/domain/candidature/manifeste.ts';
import { MIDI } from '../contracts/factories.ts';
import { APRES, codeOf, deposer, done, incomplet, pieceOf, pret, run, transmettre } from './dossier-acts.ts';
import { brouillon, candidat, gestionnaire, SHA, transmis } from './people.ts';

describe('the candidat', () => {
  it('LC3: changes pièces while AT or IN, not while RE or CO', () => {
    expect(codeOf(run(brouillon(), deposer('cv', SHA.cv), candidat))).toBe('ok');
    expect(codeOf(run(incomplet(), deposer('cv', SHA.autre), candidat))).toBe('ok');
    expect(codeOf(run(transmis(), deposer('cv', SHA.autre), candidat))).toBe('statut_inattendu');
    expect(codeOf(run(transmis({ statut: 'CO' }), deposer('cv', SHA.autre), candidat))).toBe(
      'statut_inattendu',
    );
  });

  it('LC3: until the return day, or the later one granted to this dossier', () => {
    const late = deposer('cv', SHA.cv, APRES);
    expect(run(brouillon(), late, candidat, APRES)).toMatchObject({
      refusal: { code: 'date_retour_depassee', params: { jour: '2026-04-10' } },
    });
    expect(codeOf(run(brouillon({ retourAccorde: '2026-04-20' }), late, candidat, APRES))).toBe('ok');
  });

  it('LC3: a validated pièce stays', () => {
    const dossier = {
      ...incomplet(),
      pieces: incomplet().pieces.map((p) => (p.typeId === 'identite' ? { ...p, statut: 'VA' as const } : p)),
    };
    expect(codeOf(run(dossier, deposer('identite', SHA.autre), candidat))).toBe('piece_validee');
  });

  it('LC4: a deposit keeps every earlier version and comment', () => {
    const again = done(run(incomplet(), deposer('cv', SHA.autre), candidat));
    const piece = pieceOf(again, 'cv');
    expect(piece?.statut).toBe('TR');
    expect(piece?.versions.map((v) => v.sha256)).toEqual([SHA.cv, SHA.autre]);
    expect(piece?.commentaires.map((c) => c.texte)).toEqual(['Illisible']);
  });

  it('LC4: non concerné only where conditionnelle, and back', () => {
    expect(codeOf(run(brouillon(), { kind: 'declarerNonConcerne', typeId: 'cv' }, candidat))).toBe(
      'piece_non_conditionnelle',
    );
    const nc = done(run(brouillon(), { kind: 'declarerNonConcerne', typeId: 'diplome' }, candidat));
    expect(pieceOf(nc, 'diplome')?.statut).toBe('NC');
    expect(codeOf(run(nc, deposer('diplome', SHA.diplome), candidat))).toBe('piece_statut_inattendu');
    expect(
      pieceOf(done(run(nc, { kind: 'declarerConcerne', typeId: 'diplome' }, candidat)), 'diplome')?.statut,
    ).toBe('AT');
  });

  it('LC5: transmission asks for every obligatoire pièce, no refused one, answers and an explicit yes', () => {
    expect(run(brouillon(), transmettre, candidat)).toMatchObject({
      refusal: { code: 'piece_obligatoire_manquante', params: { count: 3 } },
    });
    expect(codeOf(run(incomplet(), transmettre, candidat))).toBe('piece_refusee_presente');
    expect(codeOf(run({ ...pret(), reponses: { q1: ' ' } }, transmettre, candidat))).toBe(
      'question_obligatoire_sans_reponse',
    );
    expect(codeOf(run(pret(), { ...transmettre, confirme: false }, candidat))).toBe('confirmation_requise');
    expect(codeOf(run(pret(), transmettre, candidat))).toBe('ok');
  });

  it('LC5: transmission freezes what was sent, gives a receipt and warns by mail', () => {
    const result = run(pret(), transmettre, candidat);
    expect(result.ok && result.value.avertissements).toEqual([
      { kind: 'dossier_transmis', recu: 'R2', empreinte: 'e2' },
    ]);
    expect(done(result)).toMatchObject({
      statut: 'RE',
      transmissions: [
        { recu: 'R2', pieces: { cv: SHA.cv, identite: SHA.identite }, reponses: { q1: 'Parce que.' } },
      ],
    });
    const other = { ...pret(), reponses: { q1: 'Autre chose' } };
    expect(manifesteDe(other)).not.toBe(manifesteDe(pret()));
    expect(manifesteDe(JSON.parse(JSON.stringify(pret())) as Dossier)).toBe(manifesteDe(pret()));
  });

  it('LC1: IN -> RE by a new transmission', () => {
    const again = done(run(incomplet(), deposer('cv', SHA.autre), candidat));
    expect(done(run(again, transmettre, candidat)).statut).toBe('RE');
  });

  it('LC8: annuls until a decision is published; the row stays', () => {
    expect(codeOf(run(transmis(), { kind: 'annuler' }, candidat, MIDI, true))).toBe('deja_publie');
    const annule = done(run(transmis(), { kind: 'annuler' }, candidat));
    expect(annule.annuleeLe).toBe(MIDI);
    expect(codeOf(run(annule, { kind: 'statuer', statut: 'CO', message: '' }, gestionnaire))).toBe(
      'dossier_annule',
    );
  });
});
