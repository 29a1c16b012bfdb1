import { describe, expect, it } from 'vitest';
import type { Profil } from '../../../src/domain/candidat/profil.ts';
import { rubriqueManquante } from '../../../src/renderer/portal/site/rubrique-manquante.ts';

describe('the first rubric to fill', () => {
  const vide: Profil = {
    infos: null,
    adresse: null,
    bac: null,
    cursusInterne: [],
    cursusExterne: [],
    stages: [],
    experiences: [],
  };
  const infos = {} as NonNullable<Profil['infos']>;
  const adresse = {} as NonNullable<Profil['adresse']>;
  const bac = { obtenu: false } as NonNullable<Profil['bac']>;

  it('goes in the order of the guide, and ends with the baccalauréat', () => {
    expect(rubriqueManquante(vide)).toBe('infos');
    expect(rubriqueManquante({ ...vide, infos })).toBe('adresse');
    expect(rubriqueManquante({ ...vide, infos, adresse })).toBe('bac');
    expect(rubriqueManquante({ ...vide, infos, adresse, bac })).toBeNull();
  });
});
