import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { decideEtiquette } from '../../src/domain/etiquette/decide-etiquette.ts';
import { cleEtiquette, ETIQUETTE_MAX } from '../../src/domain/etiquette/etiquette.ts';
import {
  type AffectationCommand,
  type AffectationState,
  decideAffectation,
} from '../../src/domain/lecture/decide-affectation.ts';
import { MIDI } from '../contracts/factories.ts';
import { anAffectation, anEtiquette } from '../contracts/shared-reading.ts';
import { ailleurs, by, commission, gestionnaire, lecteur, membre, president, transmis } from './people.ts';

const state = (over: Partial<AffectationState> = {}): AffectationState => ({
  dossier: transmis(),
  commission: {
    ...commission,
    membres: [
      { personneId: 'p1', nom: 'Hélène Œuvrard', role: 'membre' },
      { personneId: 'p4', nom: 'Lecteur', role: 'lecteur' },
    ],
  },
  affectation: undefined,
  recuse: false,
  ...over,
});
const affecter = (
  over: Partial<Extract<AffectationCommand, { kind: 'affecter' }>> = {},
): AffectationCommand => ({
  kind: 'affecter',
  personneId: 'p1',
  role: 'lecteur',
  echeance: '2026-04-20',
  ...over,
});
const decide = (
  command: AffectationCommand,
  actor: Actor = president,
  over: Partial<AffectationState> = {},
) => {
  const result = decideAffectation(state(over), command, by(actor));
  return result.ok ? result.value : result.refusal.code;
};

describe('who is asked to read a dossier', () => {
  it('OR5: president and staff share dossiers out among those who write avis', () => {
    for (const actor of [president, gestionnaire])
      expect(decide(affecter(), actor)).toMatchObject({
        id: 'd1.p1',
        personneNom: 'Hélène Œuvrard',
        role: 'lecteur',
      });
    for (const actor of [membre, lecteur]) expect(decide(affecter(), actor)).toBe('interdit');
    expect(decide(affecter(), ailleurs)).toBe('introuvable');
    for (const personneId of ['p4', 'p9']) expect(decide(affecter({ personneId }))).toBe('membre_inconnu');
    expect(decide(affecter({ echeance: '2026-02-30' }))).toBe('date_invalide');
  });

  it('PM3: nobody is asked to read a dossier that he is in conflict with', () => {
    expect(decide(affecter(), president, { recuse: true })).toBe('membre_recuse');
    expect(decide(affecter(), president, { affectation: anAffectation({ recuseeLe: MIDI }) })).toBe(
      'membre_recuse',
    );
  });

  it('LC8: an annulled candidature is read by nobody, and whoever was asked to may be released', () => {
    const dossier = transmis({ annuleeLe: MIDI });
    expect(decide(affecter(), gestionnaire, { dossier })).toBe('dossier_annule');
    expect(decide({ kind: 'retirer' }, gestionnaire, { dossier, affectation: anAffectation() })).toBeNull();
    expect(decide({ kind: 'retirer' })).toBe('introuvable');
  });
});

describe('étiquettes', () => {
  const poser = (
    libelle: string,
    actor: Actor = membre,
    etiquette = undefined as ReturnType<typeof anEtiquette> | undefined,
  ) => {
    const result = decideEtiquette(
      { dossier: transmis(), etiquette },
      { kind: 'poser', libelle, couleur: 'vert' },
      by(actor),
    );
    return result.ok ? result.value : result.refusal.code;
  };

  it('PM1: names that differ by accents, capitals and spaces are one étiquette', () => {
    expect(cleEtiquette('  À  Revoir ! ')).toBe('a-revoir');
    expect(cleEtiquette('Cœur')).toBe('coeur');
    expect(cleEtiquette('日本')).toBe('日本');
    expect(poser(' À  revoir ')).toMatchObject({ id: 'd1.a-revoir', libelle: 'À revoir', couleur: 'vert' });
    expect(poser('!!')).toBe('texte_vide');
    expect(poser('x'.repeat(ETIQUETTE_MAX + 1))).toBe('texte_trop_long');
  });

  it('PM1: who speaks to the commission puts them; who put it first stays', () => {
    expect(poser('À revoir', lecteur)).toBe('interdit');
    expect(poser('À revoir', ailleurs)).toBe('introuvable');
    expect(poser('à revoir', gestionnaire, anEtiquette())).toMatchObject({
      parId: 'p1',
      libelle: 'à revoir',
    });
    const retire = decideEtiquette(
      { dossier: transmis(), etiquette: undefined },
      { kind: 'retirer' },
      by(membre),
    );
    expect(retire).toEqual({ ok: true, value: null });
  });
});
