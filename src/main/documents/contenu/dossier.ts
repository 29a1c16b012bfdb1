import type { Textes } from '../assemble.ts';
import type { DemandeDossier } from '../demande.ts';
import { type Ecrire, nomComplet } from './ecrire.ts';
import { garde } from './garde.ts';
import { piecesBlocs } from './pieces.ts';
import { profilBlocs } from './profil.ts';
import { reponsesBlocs } from './reponses.ts';

/** LC9: what stands on our own pages of a dossier, in its order. */
export function dossierTextes(demande: DemandeDossier, ecrire: Ecrire): Textes {
  const { dossier, session, etablissement, etabliLe, vue } = demande;
  const formation = session.libelle[ecrire.langue] || session.libelle.fr;
  const { infos } = dossier.profil;
  const { numero } = dossier;
  const reponses =
    vue === 'transmise' ? (dossier.transmissions.at(-1)?.reponses ?? dossier.reponses) : dossier.reponses;
  return (pieces) => ({
    langue: ecrire.langue,
    titre: ecrire('dossier.titre'),
    auteur: etablissement.nom,
    sujet: ecrire('dossier.sujet', { numero, formation }),
    etabliLe,
    pied: infos
      ? ecrire('dossier.pied', { nom: nomComplet(infos), numero })
      : ecrire('dossier.piedSansNom', { numero }),
    titrePieces: ecrire('pieces.titre'),
    blocs: [
      ...garde(demande, ecrire),
      ...piecesBlocs(pieces, ecrire),
      ...profilBlocs(dossier.profil, ecrire),
      ...reponsesBlocs(session.questions, reponses, ecrire),
    ],
  });
}
