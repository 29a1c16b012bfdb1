import type { Avis } from '../../../domain/avis/avis.ts';
import { notePonderee } from '../../../domain/avis/note-ponderee.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import type { DossierDuRecueil } from '../demande.ts';
import type { Bloc } from './bloc.ts';
import { direEn } from './dire.ts';
import type { Ecrire } from './ecrire.ts';

type Ligne = readonly [libelle: string, valeur: string];
const filled = (lignes: readonly Ligne[]): readonly Ligne[] =>
  lignes.filter(([, valeur]) => valeur.trim() !== '');

function motifsDits(
  { motifs }: Pick<DossierDuRecueil, 'motifs'>,
  codes: readonly string[],
  ecrire: Ecrire,
): string {
  const libelle = new Map(
    motifs.map((motif) => [motif.code, motif.libelle[ecrire.langue] || motif.libelle.fr]),
  );
  return codes.map((code) => libelle.get(code) ?? code).join('\n');
}

/** DE1: the avis that the reader of the document may see, each with what it rests on. */
export function avisBlocs(lu: DossierDuRecueil, ecrire: Ecrire): readonly Bloc[] {
  const dire = direEn(ecrire);
  return [
    { kind: 'rubrique', texte: dire('avis.titre') },
    ...(lu.avis.length === 0
      ? [{ kind: 'paragraphe' as const, texte: dire('avis.aucun'), discret: true as const }]
      : lu.avis.flatMap((avis) => unAvis(lu, avis, ecrire))),
  ];
}

function unAvis(lu: DossierDuRecueil, avis: Avis, ecrire: Ecrire): readonly Bloc[] {
  const dire = direEn(ecrire);
  const { grille } = lu.session;
  const note = notePonderee(grille, avis.criteres);
  const nombre = (value: number): string => ecrire.nombre(Math.round(value * 100) / 100);
  const criteres = grille.flatMap(({ id, libelle, echelle }): readonly Ligne[] => {
    const mark = avis.criteres[id];
    if (mark === undefined) return [];
    const cle = mark > echelle ? 'avis.critereHors' : 'avis.critere';
    return [[libelle[ecrire.langue] || libelle.fr, dire(cle, { note: nombre(mark), echelle })]];
  });
  const lignes = filled([
    [dire('avis.type'), avis.type ? reviewCodes[ecrire.langue][`avis.${avis.type}`] : ''],
    [dire('avis.rang'), avis.rang === null ? '' : String(avis.rang)],
    ...criteres,
    [dire('avis.note'), note === null ? '' : dire('avis.surVingt', { note: nombre(note) })],
    [dire('avis.motifs'), motifsDits(lu, avis.motifs, ecrire)],
    [dire('avis.commentaire'), avis.commentaire],
    ...avis.citations.map(({ page, extrait }): Ligne => [dire('avis.citation', { page }), extrait]),
  ]);
  const rendu =
    avis.renduLe === null
      ? dire('avis.brouillon')
      : dire('avis.rendu', { jour: ecrire.jourDe(avis.renduLe) });
  return [
    { kind: 'sousRubrique', texte: avis.auteurNom, complement: rendu },
    { kind: 'champs', lignes },
  ];
}

/** DE2: where the decision stands; nothing when there is none. */
export function decisionBlocs(lu: DossierDuRecueil, ecrire: Ecrire): readonly Bloc[] {
  const { decision } = lu;
  if (!decision) return [];
  const dire = direEn(ecrire);
  const { type, rang, motifs, commentaire, rendezVous } = decision.contenu;
  const lignes = filled([
    [dire('decision.titre'), reviewCodes[ecrire.langue][`avis.${type}`]],
    [dire('decision.etat'), reviewCodes[ecrire.langue][`decision.${decision.etat}`]],
    [dire('avis.rang'), rang === null ? '' : String(rang)],
    [dire('avis.motifs'), motifsDits(lu, motifs, ecrire)],
    [dire('avis.commentaire'), commentaire],
    [
      dire('decision.rendezVous'),
      rendezVous
        ? dire('decision.quand', {
            jour: ecrire.jour(rendezVous.jour),
            heure: rendezVous.heure,
            lieu: rendezVous.lieu,
          })
        : '',
    ],
  ]);
  return [
    { kind: 'rubrique', texte: dire('decision.titre') },
    { kind: 'champs', lignes },
  ];
}
