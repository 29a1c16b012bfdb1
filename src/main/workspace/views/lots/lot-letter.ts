import { jourConfirmation } from '../../../../domain/candidature/decide-suite.ts';
import type { Langue } from '../../../../domain/codes.ts';
import type { ContenuDecision } from '../../../../domain/decision/decision.ts';
import { figerLettre } from '../../../../domain/decision/lettre.ts';
import { accept, type Result } from '../../../../domain/refusal.ts';
import type { LettreVue } from '../../../../protocol/lots.ts';
import { ecrireEn } from '../../../documents/contenu/ecrire.ts';
import { langueDeLettre, lettreBlocs } from '../../../documents/contenu/lettre.ts';
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
  const ecrire = ecrireEn(langueDeLettre(lettre, langue), etablissement.fuseau);
  const blocs = lettreBlocs(
    {
      langue,
      etablissement,
      etabliLe: now,
      lettre,
      contenu,
      confirmation: jourConfirmation({ session, confirmerAvant: decision?.confirmerAvant }),
      dossier,
      candidatNom: '',
      session,
      // A replica knows of a centre its name alone; its address stands on the letter that is sent.
      centre: { nom: commission.centreNom, contactMail: '' },
    },
    ecrire,
  );
  const [tete] = blocs.filter((bloc) => bloc.kind === 'correspondance');
  const [signature] = blocs.filter((bloc) => bloc.kind === 'signature');
  if (!tete || !signature) throw new Error('a letter has a top and somebody who signs it');
  return accept({
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
  });
}
