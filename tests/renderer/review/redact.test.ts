import { describe, expect, it } from 'vitest';
import { createPresentation } from '../../../src/renderer/review/presentation/presentation.ts';
import { redactAnswer } from '../../../src/renderer/review/presentation/redact.ts';

const infos = {
  civilite: 'Mme',
  nomNaissance: 'Quillivéré',
  nomUsage: 'Tanguy',
  prenoms: 'Bérénice, Aude',
  dateNaissance: '2006-04-03',
  villeNaissance: 'Concarneau',
  ine: '123456789AB',
  telephone: '0612345678',
  telephonePortable: '',
};
const version = (nomFichier: string) => ({ sha256: 'a'.repeat(64), type: 'application/pdf', nomFichier });
const dossier = {
  id: 'd1',
  numero: 'K7M2QX4P',
  candidatId: 'c1',
  profil: {
    infos,
    adresse: { ligne1: '3 rue des Lilas', commune: 'Quimper' },
    stages: [{ organisme: 'Étude Tanguy', descriptif: '' }],
  },
  reponses: { q1: 'Je suis Bérénice' },
  pieces: [
    { typeId: 'cv', versions: [version('CV Tanguy.pdf')], commentaires: [{ texte: 'M. Tanguy absent' }] },
    { typeId: 'cni', versions: [version('passeport Tanguy.pdf')], commentaires: [] },
  ],
  transmissions: [{ recu: 'R1', le: 1, empreinte: 'e', pieces: { cv: 'a', cni: 'b' } }],
  evenements: [
    { kind: 'transmission', le: 1, par: 'Bérénice Tanguy', recu: 'R1' },
    { kind: 'statut', le: 2, par: 'Anne Le Goff', de: 'RE', vers: 'IN', raison: 'Mme Tanguy doit signer' },
  ],
};
const session = {
  typesPiece: [
    { id: 'cv', identifiante: false },
    { id: 'cni', identifiante: true },
  ],
};
const view = {
  dossier,
  session,
  monAvis: { etat: 'brouillon', commentaire: 'Tanguy : solide' },
  autresAvis: [{ commentaire: 'Bérénice convient' }],
  decision: null,
  notes: [
    { texte: 'partagée sur Tanguy', partagee: true, dossierId: 'd1' },
    { texte: 'privée', partagee: false, dossierId: 'd1' },
  ],
};
const CANARIES = /Tanguy|Quillivéré|Bérénice|Lilas|Quimper|Concarneau|123456789AB|0612345678|passeport/i;
const nobody = () => undefined;
/** What is one's own is written back as it is, and masked where it is shown. */
const shownOf = (answer: unknown) => {
  const { monAvis, notes, ...rest } = answer as typeof view;
  return { json: JSON.stringify(rest), monAvis, notes };
};

describe('presentation without identity (PM4)', () => {
  it('leaves nothing of an identity in the view of a dossier', () => {
    const { json, monAvis, notes } = shownOf(redactAnswer(view, nobody));
    expect(json).not.toMatch(CANARIES);
    expect(json).toContain('K7M2QX4P convient');
    expect(json).toContain('Anne Le Goff');
    expect(monAvis.commentaire).toBe('Tanguy : solide');
    expect(notes.map(({ partagee }) => partagee)).toEqual([true]);
  });

  it('knows rows, named dossiers and dossiers alone in answers it was not told of', () => {
    const answer = {
      resultats: [
        { id: 'd1', numero: 'K7M2QX4P', nom: 'Tanguy', prenom: 'Bérénice', extrait: 'de Tanguy B.' },
      ],
      file: [{ dossier: { id: 'd1', numero: 'K7M2QX4P', libelle: 'Tanguy Bérénice' }, texte: 'vu Tanguy' }],
      seuls: [dossier],
    };
    const json = JSON.stringify(redactAnswer(answer, nobody));
    expect(json).not.toMatch(CANARIES);
    expect(json).toContain('de K7M2QX4P B.');
    expect(json).toContain('vu K7M2QX4P');
    expect(JSON.parse(json).seuls[0].pieces).toEqual([]);
  });

  it('quotes no page and no note of what a search found, and masks the rest', () => {
    const found = (kind: string, texte: string) => ({ ou: { kind }, extrait: [{ texte, marque: true }] });
    const answer = {
      rows: [
        {
          dossier: { id: 'd1', numero: 'K7M2QX4P', nom: 'Tanguy', prenom: 'Bérénice' },
          passages: [
            found('piece', 'Née à Concarneau, 0612345678'),
            found('note', 'Quillivéré, à rappeler'),
            found('stages', 'Agence Tanguy'),
          ],
        },
      ],
    };
    const json = JSON.stringify(redactAnswer(answer, nobody));
    expect(json).not.toMatch(CANARIES);
    const [row] = (JSON.parse(json) as typeof answer).rows;
    expect(row?.dossier).toEqual({ id: 'd1', numero: 'K7M2QX4P', nom: '', prenom: '' });
    expect(row?.passages.map(({ extrait }) => extrait.map(({ texte }) => texte))).toEqual([
      [],
      [],
      ['Agence K7M2QX4P'],
    ]);
  });

  it('hides until it is told, masks one’s own texts on screen, and forgets when it ends', () => {
    const presentation = createPresentation();
    expect(JSON.stringify(shownOf(presentation.redact(view)).json)).not.toMatch(CANARIES);
    expect(presentation.now().mask('d1', 'Tanguy : solide')).toBe('K7M2QX4P : solide');
    presentation.set(false);
    expect(presentation.redact(view)).toBe(view);
    expect(presentation.now().mask('d1', 'Tanguy : solide')).toBe('Tanguy : solide');
  });

  it('PM4: is another masking each time that another text is to be hidden, told once, and only then', async () => {
    const presentation = createPresentation();
    let told = 0;
    presentation.subscribe(() => {
      told += 1;
    });
    const first = presentation.now();
    presentation.redact(view);
    presentation.redact({ ...view, dossier: { ...dossier, id: 'd2' } });
    await Promise.resolve();
    expect(told).toBe(1);
    expect(presentation.now().mask).not.toBe(first.mask);
    const known = presentation.now();
    presentation.redact(view);
    await Promise.resolve();
    expect(presentation.now()).toBe(known);
    presentation.set(false);
    expect(presentation.now().mask).not.toBe(known.mask);
    expect(told).toBe(2);
  });

  it('keeps what is no plain data: dates, and values without a person', () => {
    const answer = { le: new Date(0), total: 3, rows: ['a', null] };
    expect(redactAnswer(answer, nobody)).toEqual(answer);
  });

  it('PM4, DE12: a line of a séance or of its procès-verbal keeps its number, and who sat keeps his name', () => {
    const line = { dossierId: 'd1', numero: 'K7M2QX4P', nom: 'Tanguy Bérénice', commentaire: 'Mme Tanguy' };
    const shown = redactAnswer(
      { pv: { dossiers: [line] }, presences: [{ personneId: 'p1', nom: 'Anne Le Goff' }] },
      () => undefined,
    );
    expect(JSON.stringify(shown)).not.toMatch(/Tanguy|Bérénice/);
    expect(JSON.stringify(shown)).toMatch(/K7M2QX4P.*Anne Le Goff/);
  });

  it('PM4, DE12: what was said in a séance goes back as it is, masked where it is shown, and unsaid elsewhere', () => {
    const presentation = createPresentation();
    const points = { d1: { mode: 'consensus', observation: 'Tanguy avant les autres' } };
    const seance = {
      seance: { points },
      rows: { d1: { dossierId: 'd1', numero: 'K7M2QX4P', nom: 'Tanguy' } },
    };
    expect(presentation.redact(seance)).toMatchObject({ seance: { points } });
    expect(presentation.now().mask('d1', points.d1.observation)).toBe('K7M2QX4P avant les autres');
    // His dossier knows more of his names than a row that comes after it.
    presentation.redact(view);
    presentation.redact(seance);
    expect(presentation.now().mask('d1', 'Quillivéré')).toBe('K7M2QX4P');

    const sujet = { kind: 'seance', id: 's1', numero: 'Jury de mai', libelle: 'Jury de mai' };
    const file = [{ dossier: sujet, act: { type: 'x', payload: { deliberation: points.d1 } } }];
    const conflit = { dossier: sujet, fields: [{ mien: points.d1, leur: points.d1 }] };
    const said = JSON.stringify(presentation.redact({ file, conflit }));
    expect(said).not.toMatch(CANARIES);
    expect(said).toContain('Jury de mai');
  });
});
