import { describe, expect, it } from 'vitest';
import { NOTE_MAX } from '../../../src/domain/note/note.ts';
import { isOwnDocument, targetOf } from '../../../src/main/application/execute-act.ts';
import { act as actSchema, isCommissionAct, MUTATION_TYPES } from '../../../src/protocol/mutations.ts';
import { aDecision, aLecture, aNote, anAvis } from '../../contracts/factories.ts';
import {
  admin,
  ailleurs,
  candidat,
  collegue,
  commission,
  gestionnaire,
  lecteur,
  membre,
  president,
  transmis,
} from '../../domain/people.ts';
import { EXAMPLES } from './examples.ts';
import { effectOf, execute, viewOf } from './views.ts';

const examples = MUTATION_TYPES.map((type) => EXAMPLES[type]);
const masques = { ...commission, avisMasques: true };
const mine = 'personne:p1';
const ours = 'commission:c1';

describe('every act', () => {
  it('SY7: is decided by the domain: accepted, it changes the document and the fields it aims at', () => {
    for (const [act, actor, view] of examples) {
      expect(actSchema.safeParse(act).success).toBe(true);
      const [change, ...others] = effectOf(view, act, actor).changes;
      expect(others).toEqual([]);
      // DE3: what is ranked is the list of a session; its decisions are what is written.
      if (act.type === 'decision.classer@1') continue;
      const { entity, id, fields } = targetOf(act, actor.personneId);
      // PM6: an export is told to the journal, and changes nothing.
      if (act.type === 'lecture.exporter@1') expect(change).toBeUndefined();
      else expect(change).toMatchObject({ entity, id, fields });
    }
  });

  it('SY7: is pure: the same on the same view, which stays as it was', () => {
    for (const [act, actor, view] of examples) {
      const before = structuredClone(view);
      expect(effectOf(view, act, actor)).toEqual(effectOf(before, act, actor));
      expect(view).toEqual(before);
    }
  });

  it('PM1, PM3: is refused to who has no business with the dossier, or has left it', () => {
    for (const [act, actor, view] of examples) {
      if (act.type === 'note.supprimer@1') continue; // His own note, wherever he stands now.
      // DE12: who is recused from one candidat conducts the rest of the séance.
      const apart = isCommissionAct(act) ? [] : [{ ...actor, recusations: ['k1'] }];
      for (const stranger of [ailleurs, admin, ...apart])
        expect(execute(view, act, stranger)).toMatchObject({ ok: false });
    }
  });

  it('PM1: that the workspace offers is no door for a candidat', () => {
    for (const [act, , view] of examples)
      expect(execute(view, act, candidat), act.type).toMatchObject({ ok: false });
  });

  it('SY6: own avis, notes, lectures and récusations never conflict; what is shared may', () => {
    const own = MUTATION_TYPES.filter((type) => isOwnDocument(EXAMPLES[type][0]));
    expect(own).toEqual([
      'avis.enregistrer@1',
      'avis.rendre@1',
      'avis.reprendre@1',
      'note.ecrire@1',
      'note.ecrire@2',
      'note.supprimer@1',
      'etiquette.poser@1',
      'etiquette.retirer@1',
      'lecture.noter@1',
      'lecture.exporter@1',
      'recusation.declarer@1',
    ]);
  });

  it('SY6: a field is one pièce, the statut, the return day, the motifs or the decision; of a séance each of its parts, of a commission each letter', () => {
    expect(examples.filter(([act]) => !isOwnDocument(act)).map(([act]) => targetOf(act, 'x').fields)).toEqual(
      [
        ...[
          'piece:cv',
          'piece:cv',
          'piece:cv',
          'signalement:cv',
          'piece:cv',
          'statut',
          'statut',
          'retour',
          'motifs',
        ].map((field) => [field]),
        ...Array<string[]>(6).fill(['decision']),
        ...Array<string[]>(2).fill(['affectation']),
        // A ranked list is compared as a whole.
        ['*'],
        ...['entete', 'presences', 'ordre', 'etat', 'courant', 'point:d1', 'etat', 'etat'].map((field) => [
          field,
        ]),
        ['lettre:LA'],
        ['signataire'],
      ],
    );
  });
});

describe('who hears of an act', () => {
  const scopesOf = (type: (typeof MUTATION_TYPES)[number], over: Parameters<typeof viewOf>[0] = {}) => {
    const [act, actor, view] = EXAMPLES[type];
    return effectOf({ ...view, ...over }, act, actor).changes[0]?.scopes;
  };

  it('DE1: of a draft its author alone; of what was given, and of its withdrawal, the commission', () => {
    expect(scopesOf('avis.enregistrer@1')).toEqual([mine]);
    expect(scopesOf('avis.rendre@1')).toEqual([mine, ours]);
    expect(scopesOf('avis.reprendre@1')).toEqual([mine, ours]);
  });

  it('DE1: giving one’s avis shows the others’ where they were hidden, and only there', () => {
    const [act, actor] = EXAMPLES['avis.rendre@1'];
    const others = [anAvis({ auteurId: 'p2' }), anAvis({ auteurId: 'p3' })];
    const touches = (over: Parameters<typeof viewOf>[0]) =>
      effectOf(viewOf({ autresAvisRendus: others, ...over }), act, actor).touches;
    expect(touches({ commission: masques })).toEqual([
      { entity: 'avis', id: 'd1.p2', scope: mine },
      { entity: 'avis', id: 'd1.p3', scope: mine },
    ]);
    expect(touches({})).toEqual([]);
  });

  it('DE1: taking it back is refused once it showed the others’', () => {
    const [act, actor] = EXAMPLES['avis.reprendre@1'];
    const view = viewOf({
      commission: masques,
      monAvis: anAvis(),
      autresAvisRendus: [anAvis({ auteurId: 'p2' })],
    });
    expect(execute(view, act, actor)).toMatchObject({ refusal: { code: 'avis_deja_vus' } });
  });

  it('PM3: a récusation is the member’s alone, and takes back all he has of that candidat', () => {
    const [act, actor] = EXAMPLES['recusation.declarer@1'];
    const view = viewOf({
      monAvis: anAvis(),
      autresAvisRendus: [anAvis({ auteurId: 'p2' })],
      decision: aDecision(),
    });
    const { changes, touches } = effectOf(view, act, actor);
    expect(changes[0]).toMatchObject({ id: 'k1.p1', scopes: [mine] });
    expect(touches.map(({ entity, id, scope }) => [entity, id, scope])).toEqual([
      ['dossier', 'd1', mine],
      ['decision', 'd1', mine],
      ['avis', 'd1.p1', mine],
      ['avis', 'd1.p2', mine],
    ]);
  });

  it('PM3: it is about the dossier’s candidat, whatever the act says', () => {
    const forged = {
      type: 'recusation.declarer@1' as const,
      payload: { dossierId: 'd1', candidatId: 'k9', raison: '' },
    };
    expect(effectOf(viewOf(), forged, membre).changes[0]).toMatchObject({ body: { candidatId: 'k1' } });
  });

  it('PM5: of a private note its author alone; of a shared one the commission, also when it is no more', () => {
    const ecrire = (partagee: boolean, before?: ReturnType<typeof aNote>) =>
      effectOf(
        viewOf({ note: before }),
        { type: 'note.ecrire@1', payload: { dossierId: 'd1', noteId: 'n1', texte: 'Vu.', partagee } },
        membre,
      ).changes[0]?.scopes;
    expect(ecrire(false)).toEqual([mine]);
    expect(ecrire(true)).toEqual([mine, ours]);
    expect(ecrire(false, aNote({ partagee: true }))).toEqual([mine, ours]);
    expect(scopesOf('note.supprimer@1')).toEqual([mine]);
    expect(scopesOf('note.supprimer@1', { note: aNote({ partagee: true }) })).toEqual([mine, ours]);
  });

  it('PM5: of a dossier and its decision the commission; of a lecture its person', () => {
    expect(scopesOf('piece.valider@1')).toEqual([ours]);
    expect(scopesOf('decision.saisir@1')).toEqual([ours]);
    expect(scopesOf('lecture.noter@1')).toEqual([mine]);
  });
});

describe('one’s own', () => {
  const ecrire = (texte: string, partagee = false) => ({
    type: 'note.ecrire@1' as const,
    payload: { dossierId: 'd1', noteId: 'n1', texte, partagee },
  });

  it('OR5: a lecteur keeps his notes to himself', () => {
    expect(execute(viewOf(), ecrire('Vu.'), lecteur)).toMatchObject({ ok: true });
    expect(execute(viewOf(), ecrire('Vu.', true), lecteur)).toMatchObject({ refusal: { code: 'interdit' } });
    for (const actor of [membre, president, gestionnaire])
      expect(execute(viewOf(), ecrire('Vu.', true), actor)).toMatchObject({ ok: true });
  });

  it('PM5: a note is its author’s to change or delete', () => {
    const view = viewOf({ note: aNote() });
    expect(execute(view, ecrire('Autre chose'), collegue)).toMatchObject({ refusal: { code: 'interdit' } });
    const supprimer = { type: 'note.supprimer@1' as const, payload: { dossierId: 'd1', noteId: 'n1' } };
    expect(execute(view, supprimer, collegue)).toMatchObject({ refusal: { code: 'interdit' } });
    expect(execute(viewOf(), supprimer, membre)).toMatchObject({ refusal: { code: 'introuvable' } });
    expect(effectOf(view, ecrire('Revu.'), membre).changes[0]?.body).toMatchObject({
      texte: 'Revu.',
      creeLe: aNote().creeLe,
    });
    expect(execute(view, ecrire(' '), membre)).toMatchObject({ refusal: { code: 'texte_vide' } });
    expect(execute(view, ecrire('x'.repeat(NOTE_MAX + 1)), membre)).toMatchObject({
      refusal: { code: 'texte_trop_long' },
    });
  });

  it('PM6: a lecture never goes back, whichever device tells of it last', () => {
    const noter = { type: 'lecture.noter@1' as const, payload: { dossierId: 'd1', versionLue: 3 } };
    const noted = (versionLue: number) =>
      effectOf(viewOf({ lecture: aLecture({ versionLue }) }), noter, membre).changes[0]?.body;
    expect(noted(2)).toMatchObject({ versionLue: 3 });
    expect(noted(7)).toMatchObject({ versionLue: 7 });
  });

  it('LC8: a decision under appel was published: corrections stay refused', () => {
    const acte = {
      le: 0,
      parId: 'g1',
      parNom: 'Ana',
      contenu: aDecision().contenu,
      raison: '',
    };
    const decision = aDecision({
      actes: [
        { ...acte, etat: 'publiee' },
        { ...acte, etat: 'appel' },
      ],
    });
    const [act, actor] = EXAMPLES['dossier.corrigerStatut@1'];
    expect(execute(viewOf({ decision, dossier: transmis({ statut: 'CO' }) }), act, actor)).toMatchObject({
      refusal: { code: 'deja_publie' },
    });
  });
});
