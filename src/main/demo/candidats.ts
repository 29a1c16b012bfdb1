import type { Actor } from '../../domain/actor.ts';
import { jourDans } from '../../domain/calendar/jours.ts';
import type { Dossier } from '../../domain/candidature/dossier.ts';
import type { VersionPiece } from '../../domain/piece/piece.ts';
import type { FileStore } from '../application/ports.ts';
import type { Dice } from './dice.ts';
import { TYPES_PIECE, type TypePieceId } from './organisation/demandes.ts';
import { FUSEAU, type Organisation } from './organisation/etablissement.ts';
import { type Personnage, personnageDe } from './personnes/candidat.ts';
import type { Agent } from './personnes/equipe.ts';
import { type Fabrique, type Fichier, fabriquer, type Repere } from './pieces/index.ts';
import type { CandidatPrevu } from './plan.ts';
import { vivre } from './vie/candidature.ts';

/** A candidat with his dossiers as they stand, and what was noticed on the way. */
export interface CandidatFait {
  readonly qui: Personnage;
  readonly dossiers: readonly Dossier[];
  readonly reperes: ReadonlyMap<string, Repere>;
  readonly fichiers: Comptes;
}

export interface Comptes {
  readonly nombre: number;
  readonly octets: number;
  readonly abimes: number;
  readonly chiffres: number;
}

export interface CandidatServices {
  readonly files: FileStore;
  readonly fabrique: Fabrique;
  readonly organisation: Organisation;
  readonly agents: readonly Agent[];
  readonly now: number;
}

type Version = Omit<VersionPiece, 'deposeeLe'>;

/** Makes one candidat: his papers, then his dossiers' lives. Independent of any other one. */
export async function faireCandidat(
  services: CandidatServices,
  dice: Dice,
  prevu: CandidatPrevu,
): Promise<CandidatFait> {
  const { organisation, agents, now } = services;
  const [premier] = prevu.dossiers;
  if (!premier) throw new Error('a candidat has a dossier');
  const qui = personnageDe(
    dice.fork('qui'),
    prevu,
    premier.offre.formation,
    finAnnee(now),
    jourDans(FUSEAU, now),
  );
  const depots = createDepots(services, dice.fork('fichiers'), qui, {
    abimable: prevu.dossiers.every(({ destin }) => destin.statut === 'RE' && !destin.repris),
  });
  const dossiers: Dossier[] = [];
  for (const { id, numero, offre, destin } of prevu.dossiers)
    dossiers.push(
      await vivre(dice.fork(`dossier ${numero}`), {
        organisation,
        offre,
        qui,
        id,
        numero,
        destin,
        gestionnaires: agentsAvec(agents, ({ kind }) => kind === 'gestionnaire'),
        lecteurs: agentsAvec(
          agents,
          (role) => 'commissionId' in role && role.commissionId === offre.session.commissionId,
        ),
        autres: dossiers,
        now,
        deposer: (typeId, essai, le) => depots.deposer(typeId, essai, offre.formation.libelle.fr, le),
        illisible: (sha256) => depots.illisibles.has(sha256),
      }),
    );
  return { qui, dossiers, reperes: depots.reperes, fichiers: depots.comptes() };
}

const agentsAvec = (
  agents: readonly Agent[],
  test: (role: Actor['roles'][number]) => boolean,
): readonly Actor[] => agents.map(({ actor }) => actor).filter(({ roles }) => roles.some(test));

/** Calendar year in which the current year of study ends. */
function finAnnee(now: number): number {
  const [annee = '', mois = ''] = jourDans(FUSEAU, now).split('-');
  return Number(annee) + (Number(mois) >= 9 ? 1 : 0);
}

/** The files of one candidat, each made once: a pièce commune serves all his dossiers (LC6). */
function createDepots(
  { files, fabrique }: CandidatServices,
  dice: Dice,
  qui: Personnage,
  { abimable }: { readonly abimable: boolean },
) {
  const communs = new Map<string, Version>();
  const illisibles = new Set<string>();
  const reperes = new Map<string, Repere>();
  const etats: { readonly taille: number; readonly etat: Fichier['etat'] }[] = [];
  const keep = async (fichier: Fichier): Promise<Version> => {
    const { nom, type, pages, etat, repere } = fichier;
    const { sha256, taille } = await files.put(once(fichier.bytes), { maxBytes: fichier.bytes.length });
    if (etat !== 'sain') illisibles.add(sha256);
    if (repere) reperes.set(sha256, repere);
    etats.push({ taille, etat });
    return { sha256, taille, type, nomFichier: nom, pages };
  };
  return {
    illisibles,
    reperes,
    comptes: (): Comptes => ({
      nombre: etats.length,
      octets: etats.reduce((sum, { taille }) => sum + taille, 0),
      abimes: etats.filter(({ etat }) => etat === 'abime').length,
      chiffres: etats.filter(({ etat }) => etat === 'chiffre').length,
    }),
    async deposer(typeId: TypePieceId, essai: number, formation: string, le: number): Promise<Version> {
      const commune = TYPES_PIECE.find(({ id }) => id === typeId)?.commune ?? false;
      const key = commune ? `${typeId} ${essai}` : `${typeId} ${essai} ${formation}`;
      const known = communs.get(key);
      if (known) return known;
      const commande = {
        typeId,
        qui,
        formation,
        jour: jourDans(FUSEAU, le),
        abimable: abimable && essai === 0,
      };
      const version = await keep(await fabriquer(fabrique, dice.fork(key), commande));
      communs.set(key, version);
      return version;
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
