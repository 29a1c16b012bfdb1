import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import type { AvisCommand, ContenuAvis } from '../../src/domain/avis/commands.ts';
import { decideAvis } from '../../src/domain/avis/decide-avis.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { DecisionCommand } from '../../src/domain/decision/commands.ts';
import { decideDecision } from '../../src/domain/decision/decide-decision.ts';
import type { ContenuDecision, Decision } from '../../src/domain/decision/decision.ts';
import { abilitiesOf } from '../../src/domain/rights/abilities.ts';
import { anAvis, anEtablissement } from '../contracts/factories.ts';
import {
  admin,
  brouillon,
  by,
  collegue,
  commission,
  gestionnaire,
  lecteur,
  membre,
  president,
  SHA,
  session,
  transmis,
} from './people.ts';

const contenu = (over: Partial<ContenuAvis> = {}): ContenuAvis => ({
  type: 'FA',
  motifs: [],
  commentaire: '',
  criteres: {},
  citations: [],
  rang: null,
  ...over,
});

describe('avis', () => {
  const write = (
    command: AvisCommand,
    over: {
      actor?: Actor;
      dossier?: Dossier;
      avis?: ReturnType<typeof anAvis>;
      masques?: boolean;
      autres?: number;
    } = {},
  ) => {
    const result = decideAvis(
      {
        dossier: over.dossier ?? transmis(),
        session,
        commission: { ...commission, avisMasques: over.masques ?? false },
        avis: over.avis,
        autresRendus: over.autres ?? 0,
      },
      command,
      by(over.actor ?? membre),
    );
    return result.ok ? result.value : result.refusal.code;
  };

  it('DE1: a draft is saved as typed, then given; both are the member’s own', () => {
    expect(
      write({ kind: 'enregistrer', contenu: contenu({ type: null, commentaire: 'à moit' }) }),
    ).toMatchObject({ id: 'd1.p1', auteurId: 'p1', etat: 'brouillon', type: null });
    expect(write({ kind: 'rendre', contenu: contenu() })).toMatchObject({ etat: 'rendu', type: 'FA' });
    expect(write({ kind: 'rendre', contenu: contenu({ type: null }) })).toBe('avis_sans_type');
    expect(write({ kind: 'enregistrer', contenu: contenu() }, { avis: anAvis() })).toBe('avis_deja_rendu');
  });

  it('DE1: taking back is refused once others’ hidden avis were shown because of it', () => {
    expect(write({ kind: 'reprendre' }, { avis: anAvis() })).toMatchObject({
      etat: 'brouillon',
      renduLe: null,
    });
    expect(write({ kind: 'reprendre' }, { avis: anAvis(), masques: true, autres: 1 })).toBe('avis_deja_vus');
    expect(write({ kind: 'reprendre' }, { avis: anAvis(), masques: true, autres: 0 })).toMatchObject({
      etat: 'brouillon',
    });
    expect(write({ kind: 'reprendre' })).toBe('avis_non_rendu');
  });

  it('DE3: an unfavourable avis says why, with motifs of the catalogue or in words', () => {
    expect(write({ kind: 'rendre', contenu: contenu({ type: 'DE' }) })).toBe('motif_requis');
    expect(write({ kind: 'rendre', contenu: contenu({ type: 'DE', motifs: ['inconnu'] }) })).toBe(
      'motif_inconnu',
    );
    expect(write({ kind: 'rendre', contenu: contenu({ type: 'DE', motifs: ['niveau'] }) })).toMatchObject({
      etat: 'rendu',
    });
  });

  it('DE1: a citation points at a page of a version of this dossier', () => {
    const citation = { id: 'c', typePieceId: 'cv', sha256: SHA.cv, page: 1, quads: [], extrait: '15,5' };
    expect(write({ kind: 'enregistrer', contenu: contenu({ citations: [citation] }) })).toMatchObject({
      etat: 'brouillon',
    });
    expect(write({ kind: 'enregistrer', contenu: contenu({ citations: [{ ...citation, page: 2 }] }) })).toBe(
      'citation_invalide',
    );
    expect(
      write({ kind: 'enregistrer', contenu: contenu({ citations: [{ ...citation, sha256: SHA.autre }] }) }),
    ).toBe('citation_invalide');
    const many = Array.from({ length: 101 }, () => citation);
    expect(write({ kind: 'rendre', contenu: contenu({ citations: many }) })).toBe('trop_de_citations');
    expect(write({ kind: 'rendre', contenu: contenu({ citations: many.slice(1) }) })).toMatchObject({
      etat: 'rendu',
    });
  });

  it('OR8: marks stay on the scale of the formation’s grid', () => {
    const mark = (criteres: Record<string, number>) =>
      write({ kind: 'enregistrer', contenu: contenu({ criteres }) });
    expect(mark({ niveau: 5 })).toMatchObject({ criteres: { niveau: 5 } });
    for (const criteres of [{ niveau: 5.5 }, { niveau: -1 }, { autre: 1 }])
      expect(mark(criteres)).toBe('critere_invalide');
  });

  it('OR5: president and membre write, lecteur reads; nobody before transmission', () => {
    expect(write({ kind: 'rendre', contenu: contenu() }, { actor: president })).toMatchObject({
      etat: 'rendu',
    });
    expect(write({ kind: 'rendre', contenu: contenu() }, { actor: lecteur })).toBe('interdit');
    expect(write({ kind: 'rendre', contenu: contenu() }, { actor: gestionnaire })).toBe('interdit');
    expect(write({ kind: 'rendre', contenu: contenu() }, { dossier: brouillon() })).toBe(
      'dossier_non_etudie',
    );
  });

  it('PM3: who declared a conflict of interest may do nothing on that candidat', () => {
    expect(write({ kind: 'rendre', contenu: contenu() }, { actor: { ...membre, recusations: ['k1'] } })).toBe(
      'introuvable',
    );
  });
});

describe('decision', () => {
  const complet = transmis({ statut: 'CO' });
  const fa: ContenuDecision = { type: 'FA', motifs: [], commentaire: '', rang: null, rendezVous: null };
  const act = (
    command: DecisionCommand,
    actor: Actor,
    decision?: Decision,
    dossier = complet,
    rangs: ReadonlyMap<number, string> = new Map(),
    now?: number,
  ) => {
    const state = { dossier, session, etablissement: anEtablissement(), commission, decision, rangs };
    const result = decideDecision(state, command, by(actor, now));
    return result.ok ? result.value : result.refusal.code;
  };
  const apres = (command: DecisionCommand, actor: Actor, decision?: Decision): Decision => {
    const outcome = act(command, actor, decision);
    if (typeof outcome === 'string') throw new Error(outcome);
    if (!outcome.decision) throw new Error('withdrawn');
    return outcome.decision;
  };
  const saisie = () => apres({ kind: 'saisir', contenu: fa }, membre);
  const validee = () => apres({ kind: 'valider' }, president, saisie());
  const publiee = () => apres({ kind: 'publier' }, gestionnaire, validee());

  it('DE2: saisie, validée, publiée by rights, each in its turn; publication warns the candidat', () => {
    expect(act({ kind: 'saisir', contenu: fa }, lecteur)).toBe('interdit');
    expect(act({ kind: 'valider' }, membre, saisie())).toBe('interdit');
    expect(act({ kind: 'publier' }, president, validee())).toBe('interdit');
    expect(act({ kind: 'publier' }, gestionnaire, saisie())).toBe('decision_etat_inattendu');
    expect(act({ kind: 'publier' }, gestionnaire, validee())).toMatchObject({
      decision: { etat: 'publiee' },
      avertissements: [{ kind: 'decision_publiee' }],
    });
    expect(publiee().actes.map((a) => a.etat)).toEqual(['saisie', 'validee', 'publiee']);
  });

  it('DE7: published after the last day to answer, a place leaves as many days as the session gives', () => {
    const at = (now: number, contenu = fa) => {
      const valide = apres({ kind: 'valider' }, president, apres({ kind: 'saisir', contenu }, membre));
      const outcome = act({ kind: 'publier' }, gestionnaire, valide, complet, new Map(), now);
      return typeof outcome === 'string' ? outcome : outcome.decision?.confirmerAvant;
    };
    const { publication, confirmation } = session.calendrier;
    // The last day to confirm is 2026-05-20, which ends at 22:00 UTC in Paris.
    expect([publication, confirmation]).toEqual(['2026-05-10', '2026-05-20']);
    expect(at(Date.UTC(2026, 4, 20, 21, 59))).toBeUndefined();
    expect(at(Date.UTC(2026, 4, 20, 22))).toBe('2026-05-31');
    expect(at(Date.UTC(2026, 6, 1), { ...fa, type: 'LC', rang: 1 })).toBeUndefined();
  });

  it('DE3: DE needs a motif, LC a rang of its own, PR a day, an hour and a place', () => {
    expect(act({ kind: 'saisir', contenu: { ...fa, type: 'DE' } }, membre)).toBe('motif_requis');
    expect(act({ kind: 'saisir', contenu: { ...fa, type: 'LC' } }, membre)).toBe('rang_requis');
    expect(
      act(
        { kind: 'saisir', contenu: { ...fa, type: 'LC', rang: 3 } },
        membre,
        undefined,
        complet,
        new Map([[3, 'autre']]),
      ),
    ).toBe('rang_pris');
    expect(
      act(
        { kind: 'saisir', contenu: { ...fa, type: 'LC', rang: 3 } },
        membre,
        undefined,
        complet,
        new Map([[3, 'd1']]),
      ),
    ).toMatchObject({ decision: { etat: 'saisie' } });
    expect(act({ kind: 'saisir', contenu: { ...fa, type: 'PR' } }, membre)).toBe('rendez_vous_requis');
    const rendezVous = { jour: '2026-05-04', heure: '09:30', lieu: 'Salle 3.12' };
    const pr = (over: Partial<typeof rendezVous>) =>
      act({ kind: 'saisir', contenu: { ...fa, type: 'PR', rendezVous: { ...rendezVous, ...over } } }, membre);
    expect(pr({})).toMatchObject({ decision: { contenu: { rendezVous } } });
    for (const faux of [{ jour: '2026-04-31' }, { heure: '' }, { lieu: ' ' }])
      expect(pr(faux)).toBe('rendez_vous_requis');
  });

  it('DE4: validated only on a dossier that is complet', () => {
    expect(act({ kind: 'valider' }, president, saisie(), transmis())).toBe('dossier_non_complet');
    expect(act({ kind: 'publier' }, gestionnaire, validee(), transmis())).toBe('dossier_non_complet');
  });

  it('DE5: undone one step at a time until published', () => {
    expect(act({ kind: 'retirer' }, president, validee())).toMatchObject({ decision: { etat: 'saisie' } });
    expect(act({ kind: 'retirer' }, membre, validee())).toBe('interdit');
    expect(act({ kind: 'retirer' }, membre, saisie())).toMatchObject({ decision: null });
    expect(act({ kind: 'retirer' }, gestionnaire, publiee())).toBe('deja_publie');
  });

  it('DE6: what was validated or published changes only by an appel with a reason; the old stays in the history', () => {
    expect(act({ kind: 'saisir', contenu: fa }, membre, publiee())).toBe('decision_figee');
    const appel = (raison: string): DecisionCommand => ({
      kind: 'faireAppel',
      contenu: { ...fa, commentaire: 'Revu' },
      raison,
    });
    expect(act(appel(' '), president, publiee())).toBe('raison_requise');
    expect(act(appel('Recours'), membre, publiee())).toBe('interdit');
    const revue = apres(appel('Recours'), president, publiee());
    expect(revue.actes.map((a) => a.etat)).toEqual(['saisie', 'validee', 'publiee', 'appel']);
    expect(act({ kind: 'retirer' }, president, revue)).toBe('decision_figee');
    const avant = apres(appel('Erreur'), president, validee());
    expect(act({ kind: 'retirer' }, president, avant)).toBe('decision_figee');
  });

  it('PM2: abilities say what a person may do here, and why not', () => {
    const of = (actor: Actor, dossier = complet, decision?: Decision) =>
      Object.entries(abilitiesOf(actor, dossier, decision)).flatMap(([name, ability]) =>
        ability.allowed ? [name] : [],
      );
    const sharing = ['affecter', 'etiqueter', 'partagerNote'];
    expect(of(membre)).toEqual(['ecrireAvis', 'saisirDecision', 'recuser', 'etiqueter', 'partagerNote']);
    expect(of(collegue, brouillon())).toEqual(['recuser', 'etiqueter', 'partagerNote']);
    expect(of(lecteur)).toEqual(['recuser']);
    expect(of(president, complet, saisie())).toEqual([
      'ecrireAvis',
      'saisirDecision',
      'validerDecision',
      'recuser',
      ...sharing,
    ]);
    expect(of(gestionnaire, complet, validee())).toEqual([
      'statuer',
      'publierDecision',
      'faireAppel',
      'recuser',
      ...sharing,
    ]);
    expect(of(gestionnaire, transmis())).toEqual([
      'traiterPieces',
      'statuer',
      'saisirDecision',
      'recuser',
      ...sharing,
    ]);
    expect(of(gestionnaire, transmis(), validee())).not.toContain('publierDecision');
    expect(of(gestionnaire, complet, publiee())).toEqual(['faireAppel', 'recuser', ...sharing]);
    expect(of(admin)).toEqual([]);
    expect(abilitiesOf({ ...membre, recusations: ['k1'] }, complet, undefined).ecrireAvis).toMatchObject({
      refusal: { code: 'recuse' },
    });
  });
});
