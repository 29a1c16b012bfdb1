import { describe, expect, it } from 'vitest';
import { TYPES_AVIS } from '../../src/domain/codes.ts';
import { decideDecision } from '../../src/domain/decision/decide-decision.ts';
import type { ContenuDecision, Decision } from '../../src/domain/decision/decision.ts';
import {
  figerLettre,
  lettrePubliee,
  remplirLettre,
  verifierLettres,
} from '../../src/domain/decision/lettre.ts';
import { promouvoir } from '../../src/domain/decision/promotion.ts';
import type { Commission, ModeleLettre } from '../../src/domain/organisation/organisation.ts';
import { presentDecision } from '../../src/domain/rights/presentation.ts';
import { LETTRES_DES_COMMISSIONS } from '../../src/main/demo/organisation/lettres.ts';
import {
  AVEC_LETTRES,
  aDecision,
  aDossier,
  aLettre,
  anEtablissement,
  MIDI,
  onListe,
} from '../contracts/factories.ts';
import { by, commission, gestionnaire, membre, session, transmis } from './people.ts';

const avecLettres = { ...commission, ...AVEC_LETTRES };
const modele = (paragraphe: string, objet = 'Objet'): ModeleLettre => ({
  objet: { fr: objet, en: objet },
  paragraphes: [{ fr: paragraphe, en: paragraphe }],
});
const verdict = (
  lettres: NonNullable<Commission['lettres']>,
  over: Pick<Commission, 'lettreSignataire'> = {},
) => {
  const result = verifierLettres({ ...AVEC_LETTRES, lettres, ...over });
  return result.ok ? 'ok' : result.refusal;
};

describe('letters of a commission', () => {
  it('DE2: names what its type of decision has a value for, and nothing else', () => {
    const partout = '{candidat} {formation} {numero} {date}';
    for (const type of TYPES_AVIS) expect(verdict({ [type]: modele(partout) })).toBe('ok');
    const propres = { FA: '{confirmation}', DE: '{motifs}', LC: '{rang}', PR: '{jour} {heure} {lieu}' };
    for (const [type, texte] of Object.entries(propres))
      for (const autre of TYPES_AVIS)
        expect([type, autre, verdict({ [autre]: modele(texte) }) === 'ok']).toEqual([
          type,
          autre,
          type === autre,
        ]);
    expect(verdict({ FA: modele('Cher {prénom},') })).toEqual({
      code: 'variable_inconnue',
      params: { type: 'FA', variable: 'prénom' },
    });
  });

  it.each([
    '{Candidat}',
    '{ candidat }',
    '{}',
    'reste {',
    '} seul',
    '{candidat',
    '{{candidat}}',
    '{toString}',
  ])('DE2: « %s » is refused where it is written, in the object too', (texte) => {
    expect(verdict({ DE: modele(texte) })).toMatchObject({ code: 'variable_inconnue' });
    expect(verdict({ DE: modele('Bonjour.', texte) })).toMatchObject({ code: 'variable_inconnue' });
    const anglais = { objet: { fr: 'O', en: 'O' }, paragraphes: [{ fr: 'Bonjour.', en: texte }] };
    expect(verdict({ DE: anglais })).toMatchObject({ code: 'variable_inconnue' });
  });

  it('DE2: needs an object, a text and who signs it; a commission without letters needs nothing', () => {
    expect(verifierLettres({})).toEqual({ ok: true, value: null });
    const { objet, paragraphes } = modele('Texte');
    const incomplete = { code: 'lettre_incomplete', params: { type: 'LA' } };
    expect(verdict({ LA: { objet, paragraphes: [] } })).toEqual(incomplete);
    expect(verdict({ LA: { objet, paragraphes: [{ fr: ' ', en: 'x' }] } })).toEqual(incomplete);
    expect(verdict({ LA: { objet: { fr: '', en: 'x' }, paragraphes } })).toEqual(incomplete);
    const sansNom = { nom: ' ', qualite: { fr: 'x', en: 'x' } };
    expect(verdict({ LA: modele('x') }, { lettreSignataire: sansNom })).toEqual(incomplete);
    const { lettreSignataire: _, ...sansSignataire } = AVEC_LETTRES;
    expect(verifierLettres(sansSignataire).ok).toBe(false);
    expect(verdict({ LA: modele('x'.repeat(4_001)) })).toMatchObject({ code: 'texte_trop_long' });
    expect(verdict({ LA: { objet, paragraphes: Array(41).fill(paragraphes[0]) } })).toMatchObject({
      code: 'texte_trop_long',
    });
  });

  it('DE2: the letters of the demonstration are right', () => {
    expect(verifierLettres(LETTRES_DES_COMMISSIONS)).toEqual({ ok: true, value: null });
    expect(Object.keys(LETTRES_DES_COMMISSIONS.lettres).toSorted()).toEqual(TYPES_AVIS.toSorted());
  });

  it('DE2: a value goes in as it is, and what has none is never printed', () => {
    const valeurs = { candidat: '{formation} $& $1', formation: 'L3' };
    expect(remplirLettre('{candidat}, {formation}', valeurs)).toBe('{formation} $& $1, L3');
    expect(() => remplirLettre('{rang}', valeurs)).toThrow('{rang}');
    expect(() => remplirLettre('{toString}', valeurs)).toThrow('toString');
  });
});

describe('the letter of a decision', () => {
  const contenu = (over: Partial<ContenuDecision> = {}): ContenuDecision => ({
    type: 'FA',
    motifs: [],
    commentaire: '',
    rang: null,
    rendezVous: null,
    ...over,
  });
  const publier = (
    own: ContenuDecision,
    command: 'publier' | 'faireAppel' = 'publier',
    of: typeof commission = avecLettres,
  ) => {
    const etat = command === 'publier' ? 'validee' : 'publiee';
    const decision = aDecision({ etat, contenu: own, ...(etat === 'publiee' ? { lettre: aLettre() } : {}) });
    const dossier = transmis({ statut: 'CO' });
    const asked =
      command === 'publier'
        ? ({ kind: 'publier' } as const)
        : ({ kind: 'faireAppel', contenu: own, raison: 'Erreur' } as const);
    const state = {
      dossier,
      session,
      etablissement: anEtablissement(),
      commission: of,
      decision,
      rangs: new Map<number, string>(),
    };
    const result = decideDecision(state, asked, by(gestionnaire));
    return result.ok ? result.value : result.refusal;
  };

  it('DE2: is kept at publication, with the words of its motifs, and told of', () => {
    expect(publier(contenu())).toMatchObject({
      decision: { lettre: aLettre() },
      avertissements: [{ kind: 'decision_publiee', lettre: true }],
    });
    expect(publier(contenu({ type: 'DE', motifs: ['niveau'] }))).toMatchObject({
      decision: { lettre: { motifs: [{ fr: 'Niveau insuffisant', en: 'Level too low' }] } },
    });
    const { decision, avertissements } = publier(contenu({ type: 'LA' })) as {
      decision: Decision;
      avertissements: unknown;
    };
    expect(decision).not.toHaveProperty('lettre');
    expect(avertissements).toEqual([{ kind: 'decision_publiee', lettre: false }]);
  });

  it('DE2: one that cannot be filled in stops the publication, and says which', () => {
    const fausse = { ...avecLettres, lettres: { FA: modele('{prenom}') } };
    expect(publier(contenu(), 'publier', fausse)).toEqual({
      code: 'variable_inconnue',
      params: { type: 'FA', variable: 'prenom' },
    });
    // The letter of another type is not its business.
    expect(publier(contenu({ type: 'LA' }), 'publier', fausse)).toHaveProperty('decision');
  });

  it('DE6: an appel takes it back', () => {
    const { decision } = publier(contenu(), 'faireAppel') as { decision: Decision };
    expect(decision.etat).toBe('saisie');
    expect(decision).not.toHaveProperty('lettre');
    expect(lettrePubliee(aDecision({ etat: 'saisie', lettre: aLettre() }))).toBeUndefined();
    expect(lettrePubliee(aDecision({ etat: 'publiee', lettre: aLettre() }))).toEqual(aLettre());
  });

  it('DE8: a promotion brings the favourable one in place of the other, and waits for no text', () => {
    const attend = onListe('d1', 1, { etat: 'publiee', lettre: aLettre({ objet: { fr: 'LC', en: 'LC' } }) });
    const promu = promouvoir(attend, aDossier(), avecLettres, '2026-06-15', MIDI);
    expect(promu.decision.lettre).toEqual(aLettre());
    expect(promu.avertissement).toEqual({ kind: 'promotion', jour: '2026-06-15', lettre: true });
    for (const sans of [commission, { ...avecLettres, lettres: { FA: modele('{prenom}') } }]) {
      const { decision, avertissement } = promouvoir(attend, aDossier(), sans, '2026-06-15', MIDI);
      expect(decision).not.toHaveProperty('lettre');
      expect(avertissement).toMatchObject({ lettre: false });
    }
  });

  it('DE2: stays on the server: readers’ copies are without it', () => {
    const publiee = aDecision({ etat: 'publiee', lettre: aLettre() });
    const lue = presentDecision(publiee, { actor: membre, commission }, transmis());
    expect(lue).toEqual(aDecision({ etat: 'publiee' }));
  });

  it('DE2: a commission without one for this type has none', () => {
    expect(figerLettre(commission, contenu())).toEqual({ ok: true, value: undefined });
  });
});
