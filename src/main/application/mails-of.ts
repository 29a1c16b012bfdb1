import type { Avertissement } from '../../domain/avertissement.ts';
import { assertNever } from '../../domain/refusal.ts';
import type { ActView } from './mutation-types.ts';
import type { Ids, MailDraft } from './ports.ts';

/**
 * ML2: the mails an act causes, to be committed with it. They name the dossier and the formation as they
 * were then, and no person: names and addresses are looked up when a mail is sent.
 */
export function mailsOf(
  services: { readonly ids: Pick<Ids, 'uuid'> },
  avertissements: readonly Avertissement[],
  view: Pick<ActView, 'dossier' | 'session' | 'etablissement' | 'decision'>,
  now: number,
): readonly MailDraft[] {
  const { dossier, session, etablissement } = view;
  return avertissements.map((avertissement) => ({
    id: services.ids.uuid(),
    destinataire: { kind: 'candidat', id: dossier.candidatId },
    modele: avertissement.kind,
    donnees: {
      dossierId: dossier.id,
      numero: dossier.numero,
      formation: session.libelle,
      etablissement: etablissement.nom,
      ...detailsOf(avertissement, view),
    },
    avertissement,
    creeLe: now,
  }));
}

function detailsOf(
  avertissement: Avertissement,
  { session }: Pick<ActView, 'session'>,
): Readonly<Record<string, unknown>> {
  switch (avertissement.kind) {
    case 'dossier_transmis':
    case 'confirmation':
    case 'desistement':
      return { recu: avertissement.recu, empreinte: avertissement.empreinte };
    case 'dossier_incomplet':
      return {
        message: avertissement.message,
        retour: avertissement.retour,
        pieces: avertissement.pieces.map(({ typeId, commentaire }) => ({
          typeId,
          libelle: session.typesPiece.find(({ id }) => id === typeId)?.libelle ?? { fr: typeId, en: typeId },
          commentaire,
        })),
      };
    case 'promotion':
      return { jour: avertissement.jour, lettre: avertissement.lettre };
    case 'decision_publiee':
      return { lettre: avertissement.lettre };
    case 'motifs_demandes':
      return { echeance: avertissement.echeance };
    case 'motifs_communiques':
      return { correction: avertissement.correction };
    case 'statut_corrige':
      return { raison: avertissement.raison };
    case 'dossier_cree':
    case 'dossier_complet':
    case 'dossier_annule':
      return {};
    default:
      return assertNever(avertissement);
  }
}
