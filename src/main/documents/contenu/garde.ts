import { reviewCodes } from '../../../messages/review-codes.ts';
import type { DemandeDossier } from '../demande.ts';
import type { Bloc } from './bloc.ts';
import { type Ecrire, nomComplet } from './ecrire.ts';

/** LC9 (a): whose dossier it is, for what, where it stands, and the receipt of its last transmission. */
export function garde(demande: DemandeDossier, ecrire: Ecrire): readonly Bloc[] {
  const { dossier, session, etablissement, etabliLe } = demande;
  const { infos } = dossier.profil;
  const champs: [string, string][] = [
    ...(infos ? [[ecrire('champ.candidat'), nomComplet(infos)] satisfies [string, string]] : []),
    [ecrire('champ.numero'), dossier.numero],
    [ecrire('champ.diplome'), session.typeDiplome],
    [ecrire('champ.mention'), session.mention],
    [ecrire('champ.statut'), reviewCodes[ecrire.langue][`dossier.${dossier.statut}`]],
    [ecrire('champ.annulee'), dossier.annuleeLe === null ? '' : ecrire.instant(dossier.annuleeLe)],
  ];
  return [
    {
      kind: 'enTete',
      texte: etablissement.nom,
      complement: ecrire('etabli', { instant: ecrire.instant(etabliLe) }),
    },
    { kind: 'titre', texte: ecrire('dossier.titre'), sousTitre: session.libelle[ecrire.langue] },
    { kind: 'champs', lignes: champs.filter(([, valeur]) => valeur !== '') },
    recepisse(demande, ecrire),
  ];
}

function recepisse({ dossier, vue }: DemandeDossier, ecrire: Ecrire): Bloc {
  const derniere = dossier.transmissions.at(-1);
  if (!derniere)
    return { kind: 'encadre', titre: ecrire('brouillon.titre'), lignes: [], note: ecrire('brouillon.note') };
  const count = dossier.transmissions.length;
  const sur = count > 1 ? ecrire('recepisse.plusieurs', { count }) : ecrire('recepisse.note');
  const modifiable = dossier.statut === 'AT' || dossier.statut === 'IN';
  const lignes: [string, string][] = [
    [ecrire('recepisse.numero'), derniere.recu],
    [ecrire('recepisse.le'), ecrire.instant(derniere.le)],
    [ecrire('recepisse.empreinte'), empreinteLisible(derniere.empreinte)],
  ];
  return {
    kind: 'encadre',
    titre: ecrire('recepisse.titre'),
    // PM4: a blind reader is not sent the fingerprint.
    lignes: lignes.filter(([, valeur]) => valeur !== ''),
    note: vue === 'courante' && modifiable ? `${sur} ${ecrire('brouillon.depuis')}` : sur,
  };
}

/** In groups of eight, four to a line, so that two people can compare it. */
export const empreinteLisible = (sha256: string): string =>
  sha256.replace(/(.{8})(?=.)/g, '$1 ').replace(/(.{35}) /g, '$1\n');
