import { reviewCodes } from '../../../messages/review-codes.ts';
import type { PartieAEcrire } from '../assemble-recueil.ts';
import type { DemandeRecueil, DossierDuRecueil } from '../demande.ts';
import type { AskRecueil } from '../protocol.ts';
import { avisBlocs, decisionBlocs } from './avis.ts';
import type { Bloc } from './bloc.ts';
import { direEn } from './dire.ts';
import { dossierTextes } from './dossier.ts';
import { type Ecrire, nomComplet } from './ecrire.ts';
import { piecesDe } from './pieces.ts';

/** How a dossier is named among others: its person's name, or in blind mode its number. */
function titreDe({ dossier }: DossierDuRecueil): string {
  const { infos } = dossier.profil;
  return infos ? `${nomComplet(infos)} (${dossier.numero})` : dossier.numero;
}

/** LC9 with what the commission wrote (DE1, DE2): the texts of each dossier. */
export function partiesDe(demande: DemandeRecueil, ecrire: Ecrire): readonly PartieAEcrire[] {
  const { langue, etablissement, etabliLe, dossiers } = demande;
  return dossiers.map((lu) => {
    const un = {
      langue,
      etablissement,
      etabliLe,
      session: lu.session,
      dossier: lu.dossier,
      vue: 'lue',
    } as const;
    const textes = dossierTextes(un, ecrire);
    return {
      dossierId: lu.dossier.id,
      pieces: piecesDe(un, ecrire),
      textes(pieces) {
        const { pied, blocs, titrePieces } = textes(pieces);
        const commission = [...avisBlocs(lu, ecrire), ...decisionBlocs(lu, ecrire)];
        return { titre: titreDe(lu), pied, titrePieces, blocs: [...blocs, ...commission] };
      },
    };
  });
}

/** What the whole says of itself; a cover when there are several dossiers. */
export function recueilTextes(
  demande: DemandeRecueil,
  ecrire: Ecrire,
): Omit<AskRecueil, 'kind' | 'premier' | 'parties' | 'jointes'> {
  const { dossiers, etablissement, etabliLe, langue } = demande;
  const dire = direEn(ecrire);
  const [seul] = dossiers;
  const titre = dossiers.length === 1 && seul ? titreDe(seul) : dire('recueil.titre');
  return {
    langue,
    titre,
    auteur: etablissement.nom,
    sujet: dire('recueil.sousTitre', { count: dossiers.length }),
    etabliLe,
    pied: dire('recueil.pied'),
    blocs: dossiers.length > 1 ? couverture(demande, ecrire) : [],
    textesOrigine: { nom: ecrire('origine.nom'), description: ecrire('origine.description') },
  };
}

function couverture({ dossiers, etablissement, etabliLe }: DemandeRecueil, ecrire: Ecrire): readonly Bloc[] {
  const dire = direEn(ecrire);
  const etabli = ecrire('etabli', { instant: ecrire.instant(etabliLe) });
  return [
    { kind: 'enTete', texte: etablissement.nom, complement: etabli },
    {
      kind: 'titre',
      texte: dire('recueil.titre'),
      sousTitre: dire('recueil.sousTitre', { count: dossiers.length }),
    },
    { kind: 'paragraphe', texte: dire('recueil.confidentiel') },
    { kind: 'rubrique', texte: dire('recueil.liste') },
    {
      kind: 'tableau',
      colonnes: [
        { titre: ecrire('champ.numero'), part: 14 },
        { titre: dire('recueil.candidat'), part: 32 },
        { titre: ecrire('champ.diplome'), part: 30 },
        { titre: ecrire('champ.statut'), part: 16 },
        { titre: ecrire('pieces.page'), part: 8, droite: true },
      ],
      lignes: dossiers.map(({ dossier, session }, i) => [
        dossier.numero,
        dossier.profil.infos ? nomComplet(dossier.profil.infos) : '—',
        session.libelle[ecrire.langue] || session.libelle.fr,
        reviewCodes[ecrire.langue][`dossier.${dossier.statut}`],
        { pageDe: i },
      ]),
    },
  ];
}
