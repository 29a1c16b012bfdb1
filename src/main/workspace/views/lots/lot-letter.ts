import { jourConfirmation } from '../../../../domain/candidature/decide-suite.ts';
import type { Langue } from '../../../../domain/codes.ts';
import type { ContenuDecision } from '../../../../domain/decision/decision.ts';
import { figerLettre } from '../../../../domain/decision/lettre.ts';
import { accept, type Result } from '../../../../domain/refusal.ts';
import type { CommissionDocument } from '../../../../protocol/entities.ts';
import type { LettreVue } from '../../../../protocol/lots.ts';
import { ecrireEn } from '../../../documents/contenu/ecrire.ts';
import { langueDeLettre, lettreBlocs } from '../../../documents/contenu/lettre.ts';
import type { DemandeLettre } from '../../../documents/demande.ts';
import type { Documents } from '../../replica/documents.ts';

/**
 * DE2: the letter that publishing `contenu` (the decision's own where it is null) today would send, composed as
 * the one that goes out; null where the commission has none for it. Undefined: the dossier isn't here, or
 * nothing is decided.
 */
export function letterOf(
  documents: Documents,
  dossierId: string,
  asked: ContenuDecision | null,
  langue: Langue,
  now: number,
): Result<LettreVue | null> | undefined {
  const dossier = documents.get('dossier', dossierId)?.body;
  const session = dossier && documents.get('session', dossier.sessionId)?.body;
  const commission = dossier && documents.get('commission', dossier.commissionId)?.body;
  const etablissement = documents.etablissement();
  const decision = documents.get('decision', dossierId)?.body;
  const contenu = asked ?? decision?.contenu;
  if (!dossier || !session || !commission || !etablissement || !contenu) return undefined;
  const figee = figerLettre(commission, contenu);
  if (!figee.ok) return figee;
  const lettre = figee.value;
  if (!lettre) return accept(null);
  return accept(
    lettreVue({
      langue,
      etablissement,
      etabliLe: now,
      lettre,
      contenu,
      confirmation: jourConfirmation({ session, confirmerAvant: decision?.confirmerAvant }),
      dossier,
      candidatNom: '',
      session,
      centre: centreDe(commission),
    }),
  );
}

/** What a replica knows of the centre: all of it, where the server sends it. */
export const centreDe = ({ centreNom, centreContact }: CommissionDocument): DemandeLettre['centre'] => ({
  nom: centreNom,
  ...(centreContact ?? { contactMail: '' }),
});

/** A letter in words, from the same blocks as its PDF. */
export function lettreVue(demande: DemandeLettre): LettreVue {
  const ecrire = ecrireEn(langueDeLettre(demande.lettre, demande.langue), demande.etablissement.fuseau);
  const blocs = lettreBlocs(demande, ecrire);
  const [tete] = blocs.filter((bloc) => bloc.kind === 'correspondance');
  const [signature] = blocs.filter((bloc) => bloc.kind === 'signature');
  if (!tete || !signature) throw new Error('a letter has a top and somebody who signs it');
  return {
    langue: ecrire.langue,
    expediteur: tete.expediteur,
    references: tete.references,
    destinataire: tete.destinataire,
    date: tete.date,
    objet: tete.objet,
    corps: blocs.flatMap((bloc): LettreVue['corps'] => {
      if (bloc.kind === 'alinea') return [bloc.texte];
      return bloc.kind === 'liste' ? [bloc.points] : [];
    }),
    signature: { qualite: signature.qualite, nom: signature.nom },
  };
}
