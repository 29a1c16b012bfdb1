import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import type { DecisionCommand } from '../../src/domain/decision/commands.ts';
import { decideDecision } from '../../src/domain/decision/decide-decision.ts';
import type { ContenuDecision, Decision } from '../../src/domain/decision/decision.ts';
import { contenuDuLot, memeDecision, prochainRang } from '../../src/domain/decision/lot.ts';
import type { Commission } from '../../src/domain/organisation/organisation.ts';
import { abilitiesOf } from '../../src/domain/rights/abilities.ts';
import { aDecision, anEtablissement, onListe } from '../contracts/factories.ts';
import { actorWith, by, commission, gestionnaire, membre, president, session, transmis } from './people.ts';

const second = actorWith('g2', { kind: 'gestionnaire', centreId: 'ce1' });
const aDeux: Commission = { ...commission, publicationADeux: true };
const complet = transmis({ statut: 'CO' });

const act = (command: DecisionCommand, actor: Actor, decision?: Decision, of = aDeux) =>
  decideDecision(
    {
      dossier: complet,
      session,
      etablissement: anEtablissement(),
      commission: of,
      decision,
      rangs: new Map(),
    },
    command,
    by(actor),
  );
const apres = (command: DecisionCommand, actor: Actor, decision: Decision): Decision => {
  const result = act(command, actor, decision);
  if (!result.ok || !result.value.decision) throw new Error(JSON.stringify(result));
  return result.value.decision;
};
const code = (result: ReturnType<typeof act>) => (result.ok ? 'ok' : result.refusal.code);
const validee = aDecision({ etat: 'validee' });

describe('publication by two', () => {
  it('DE5: one prepares, another publishes; neither does both', () => {
    expect(code(act({ kind: 'publier' }, gestionnaire, validee))).toBe('publication_non_preparee');
    const preparee = apres({ kind: 'preparer' }, gestionnaire, validee);
    expect(preparee).toMatchObject({ etat: 'validee', preparee: { parId: 'g1' } });
    expect(code(act({ kind: 'publier' }, gestionnaire, preparee))).toBe('publication_par_un_autre');
    const publiee = apres({ kind: 'publier' }, second, preparee);
    expect(publiee.etat).toBe('publiee');
    expect(publiee).not.toHaveProperty('preparee');
    expect(publiee.actes.map(({ etat, parId }) => `${etat} ${parId}`)).toEqual([
      'preparation g1',
      'publiee g2',
    ]);
  });

  it('DE5: it is staff’s, is prepared once, and only what could be published', () => {
    expect(code(act({ kind: 'preparer' }, president, validee))).toBe('interdit');
    expect(code(act({ kind: 'preparer' }, membre, validee))).toBe('interdit');
    expect(code(act({ kind: 'preparer' }, gestionnaire, aDecision()))).toBe('decision_etat_inattendu');
    const preparee = apres({ kind: 'preparer' }, gestionnaire, validee);
    expect(act({ kind: 'preparer' }, second, preparee)).toMatchObject({
      refusal: { code: 'deja_preparee', params: { par: 'Nom de g1' } },
    });
  });

  it('DE5: can be turned off: one is enough, and there is nothing to prepare', () => {
    expect(code(act({ kind: 'publier' }, gestionnaire, validee, commission))).toBe('ok');
    expect(code(act({ kind: 'preparer' }, gestionnaire, validee, commission))).toBe('preparation_sans_objet');
  });

  it('DE5: a preparation is taken back by itself, and goes with what it prepared', () => {
    const preparee = apres({ kind: 'preparer' }, gestionnaire, validee);
    const rendue = apres({ kind: 'retirer' }, president, preparee);
    expect(rendue.etat).toBe('validee');
    expect(rendue).not.toHaveProperty('preparee');
    const appel: DecisionCommand = { kind: 'faireAppel', contenu: validee.contenu, raison: 'Erreur' };
    expect(apres(appel, president, preparee)).not.toHaveProperty('preparee');
  });

  it('PM2: the one who prepared is not offered to publish, another is', () => {
    const preparee = apres({ kind: 'preparer' }, gestionnaire, validee);
    const of = (actor: Actor, decision: Decision) => {
      const { preparerDecision, publierDecision } = abilitiesOf(actor, complet, decision, aDeux);
      return [preparerDecision, publierDecision].map((a) => (a.allowed ? 'ok' : a.refusal.code));
    };
    expect(of(gestionnaire, validee)).toEqual(['ok', 'publication_non_preparee']);
    expect(of(gestionnaire, preparee)).toEqual(['deja_preparee', 'publication_par_un_autre']);
    expect(of(second, preparee)).toEqual(['deja_preparee', 'ok']);
    expect(of(president, preparee)).toEqual(['interdit', 'interdit']);
  });
});

describe('a lot', () => {
  const lc: ContenuDecision = { type: 'LC', motifs: [], commentaire: '', rang: null, rendezVous: null };

  it('DE3: ranks follow the last one held, and who is on the list keeps his', () => {
    expect(prochainRang(new Map())).toBe(1);
    const rangs = new Map([
      [4, 'a'],
      [2, 'b'],
    ]);
    expect(prochainRang(rangs)).toBe(5);
    expect(contenuDuLot(lc, rangs, undefined).rang).toBe(5);
    expect(contenuDuLot(lc, rangs, onListe('b', 2)).rang).toBe(2);
    expect(contenuDuLot(lc, rangs, aDecision()).rang).toBe(5);
    expect(contenuDuLot({ ...lc, rang: 9 }, rangs, undefined).rang).toBe(9);
    expect(contenuDuLot({ ...lc, type: 'FA', rang: 3 }, rangs, undefined).rang).toBeNull();
  });

  it('DE5: what was shown is told from what changed since, whenever that was', () => {
    const shown = onListe('d1', 1);
    expect(memeDecision(undefined, undefined)).toBe(true);
    expect(memeDecision(shown, undefined)).toBe(false);
    expect(memeDecision(shown, { ...shown, majLe: 0, actes: [] })).toBe(true);
    const others: readonly Decision[] = [
      { ...shown, etat: 'validee' },
      { ...shown, preparee: { parId: 'g1', parNom: 'G', le: 1 } },
      onListe('d1', 2),
      { ...shown, contenu: { ...shown.contenu, motifs: ['niveau'] } },
      { ...shown, contenu: { ...shown.contenu, commentaire: 'Autre' } },
      { ...shown, contenu: { ...shown.contenu, rendezVous: { jour: '2026-05-04', heure: '', lieu: '' } } },
    ];
    for (const other of others) expect(memeDecision(shown, other)).toBe(false);
  });
});
