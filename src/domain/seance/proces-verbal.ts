import type { Dossier } from '../candidature/dossier.ts';
import type { Decision } from '../decision/decision.ts';
import type { Commission, Etablissement, SessionCandidature } from '../organisation/organisation.ts';
import type { LigneListe, LignePv, ProcesVerbal, Seance } from './seance.ts';

/** A dossier of the commission with what is decided of it. */
export interface DossierDeSeance {
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
  readonly decision: Decision | undefined;
}

/** What the procès-verbal is drawn from. */
export interface SourcesPv {
  readonly etablissement: Pick<Etablissement, 'nom' | 'fuseau'>;
  readonly commission: Pick<Commission, 'nom' | 'motifs'>;
  /** The dossiers of the order of the day, and those on the listes complémentaires of their sessions. */
  readonly dossiers: ReadonlyMap<string, DossierDeSeance>;
}

const nomDe = ({ profil: { infos } }: Dossier): string =>
  infos ? `${infos.nomUsage.trim() || infos.nomNaissance.trim()} ${infos.prenoms.trim()}`.trim() : '';

/** DE12: the contents of the procès-verbal as things stand, without a clock of its own. */
export function dresserPv(
  seance: Seance,
  { etablissement, commission, dossiers }: SourcesPv,
  closeLe: number,
): ProcesVerbal {
  const inscrits = seance.ordre.flatMap((point) => {
    const dit = dossiers.get(point.dossierId);
    return dit ? [dit] : [];
  });
  const { titre, jour, heure, lieu, presences, reouvertures } = seance;
  return {
    etablissement: { nom: etablissement.nom, fuseau: etablissement.fuseau },
    commission: commission.nom,
    titre,
    jour,
    heure,
    lieu,
    ouverteLe: seance.ouverteLe ?? closeLe,
    closeLe,
    presences,
    dossiers: inscrits.map((dit) => ligneDe(seance, dit, commission)),
    listes: listesDe(inscrits, dossiers),
    reouvertures,
  };
}

function ligneDe(
  { points }: Seance,
  { dossier, session, decision }: DossierDeSeance,
  { motifs }: Pick<Commission, 'motifs'>,
): LignePv {
  const point = points[dossier.id];
  return {
    dossierId: dossier.id,
    candidatId: dossier.candidatId,
    numero: dossier.numero,
    nom: nomDe(dossier),
    formation: session.libelle,
    decision: decision
      ? {
          type: decision.contenu.type,
          rang: decision.contenu.rang,
          rendezVous: decision.contenu.rendezVous,
          motifs: decision.contenu.motifs.map(
            (code) => motifs.find((motif) => motif.code === code)?.libelle ?? { fr: code, en: code },
          ),
          commentaire: decision.contenu.commentaire.trim(),
        }
      : null,
    deliberation: point
      ? {
          mode: point.mode,
          pour: point.pour,
          contre: point.contre,
          abstention: point.abstention,
          observation: point.observation.trim(),
          ...(point.citations ? { citations: point.citations } : {}),
        }
      : null,
  };
}

/** The listes complémentaires of the sessions that were spoken of, in the order in which they were. */
function listesDe(
  inscrits: readonly DossierDeSeance[],
  dossiers: ReadonlyMap<string, DossierDeSeance>,
): ProcesVerbal['listes'] {
  const sessions = new Map(inscrits.map(({ session }) => [session.id, session]));
  return [...sessions.values()].flatMap((session) => {
    const lignes = [...dossiers.values()]
      .flatMap(({ dossier, decision }): readonly LigneListe[] => {
        const rang = decision?.contenu.type === 'LC' ? decision.contenu.rang : null;
        if (rang === null || dossier.sessionId !== session.id || dossier.annuleeLe !== null) return [];
        const { id, candidatId, numero } = dossier;
        return [{ dossierId: id, candidatId, rang, numero, nom: nomDe(dossier) }];
      })
      .toSorted((a, b) => a.rang - b.rang);
    return lignes.length > 0 ? [{ sessionId: session.id, libelle: session.libelle, lignes }] : [];
  });
}
