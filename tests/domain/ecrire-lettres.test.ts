import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { decideDecision } from '../../src/domain/decision/decide-decision.ts';
import { decideLettres, type LettresCommand } from '../../src/domain/decision/decide-lettres.ts';
import type { Commission, ModeleLettre } from '../../src/domain/organisation/organisation.ts';
import { AVEC_LETTRES, aDecision, anEtablissement } from '../contracts/factories.ts';
import {
  admin,
  ailleurs,
  by,
  commission,
  gestionnaire,
  lecteur,
  membre,
  president,
  session,
  transmis,
} from './people.ts';

const avecLettres: Commission = { ...commission, ...AVEC_LETTRES };
const modele = (texte: string): ModeleLettre => ({
  objet: { fr: 'Objet', en: '' },
  paragraphes: [{ fr: texte, en: '' }],
});
const ecrire = (type: 'FA' | 'LA', texte: string | null): LettresCommand => ({
  kind: 'ecrire',
  type,
  modele: texte === null ? null : modele(texte),
});
const verdict = (on: Commission, command: LettresCommand, actor: Actor = gestionnaire) => {
  const result = decideLettres(on, command, by(actor));
  return result.ok ? 'ok' : result.refusal.code;
};

describe('writing the letters of a commission', () => {
  it('DE2, PM1: staff of its centre does, the commission reads, others know nothing of it', () => {
    const command = ecrire('LA', 'Bonjour {candidat},');
    const scolarite: Actor = { ...admin, roles: [{ kind: 'scolarite' }] };
    for (const actor of [gestionnaire, scolarite]) expect(verdict(avecLettres, command, actor)).toBe('ok');
    for (const actor of [president, membre, lecteur])
      expect(verdict(avecLettres, command, actor)).toBe('interdit');
    for (const actor of [admin, ailleurs]) expect(verdict(avecLettres, command, actor)).toBe('introuvable');
  });

  it('DE2: one letter is written or taken away, and nothing else of the commission moves', () => {
    const result = decideLettres(avecLettres, ecrire('LA', 'Bonjour,'), by(gestionnaire));
    expect(result).toEqual({
      ok: true,
      value: { ...avecLettres, lettres: { ...AVEC_LETTRES.lettres, LA: modele('Bonjour,') } },
    });
    const sans = decideLettres(avecLettres, ecrire('FA', null), by(gestionnaire));
    expect(sans.ok && Object.keys(sans.value.lettres ?? {})).not.toContain('FA');
  });

  it('DE2: none that its type cannot fill in, that is empty, or that nobody signs', () => {
    expect(verdict(avecLettres, ecrire('FA', 'Au rang {rang}'))).toBe('variable_inconnue');
    expect(verdict(avecLettres, ecrire('FA', '  '))).toBe('lettre_incomplete');
    expect(verdict(commission, ecrire('FA', 'Bonjour,'))).toBe('lettre_incomplete');
    // Another letter that was wrong before keeps nobody from writing this one.
    const gatee: Commission = { ...avecLettres, lettres: { ...AVEC_LETTRES.lettres, DE: modele('{rang}') } };
    expect(verdict(gatee, ecrire('LA', 'Bonjour,'))).toBe('ok');
  });

  it('DE2: who signs has a name and a capacity', () => {
    const signer = (nom: string, fr: string): LettresCommand => ({
      kind: 'signer',
      signataire: { nom, qualite: { fr, en: '' } },
    });
    expect(verdict(commission, signer(' ', 'La direction'))).toBe('signataire_incomplet');
    expect(verdict(commission, signer('Claude Beaumont', ' '))).toBe('signataire_incomplet');
    expect(decideLettres(commission, signer(' Claude Beaumont ', 'La direction '), by(gestionnaire))).toEqual(
      {
        ok: true,
        value: {
          ...commission,
          lettreSignataire: { nom: 'Claude Beaumont', qualite: { fr: 'La direction', en: '' } },
        },
      },
    );
  });

  it('DE2: goes with the publications to come; a decision keeps the letter that it was sent with', () => {
    const ecrite = decideLettres(avecLettres, ecrire('FA', 'Nouveau texte'), by(gestionnaire));
    if (!ecrite.ok) throw new Error(ecrite.refusal.code);
    const validee = aDecision({ etat: 'validee' });
    const publiee = decideDecision(
      {
        etablissement: anEtablissement(),
        dossier: transmis({ statut: 'CO' }),
        session,
        commission: ecrite.value,
        decision: validee,
        rangs: new Map(),
      },
      { kind: 'publier' },
      by(gestionnaire),
    );
    if (!publiee.ok) throw new Error(publiee.refusal.code);
    expect(publiee.value.decision?.lettre?.paragraphes).toEqual([{ fr: 'Nouveau texte', en: '' }]);
  });
});
