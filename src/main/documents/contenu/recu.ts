import { assertNever } from '../../../domain/refusal.ts';
import type { DemandeRecu } from '../demande.ts';
import type { Bloc } from './bloc.ts';
import type { Ecrire } from './ecrire.ts';
import { empreinteLisible } from './garde.ts';

/** LC5, LC8, DE7: one page that says who did what, when, and by which fingerprint it can be known again. */
export function recuBlocs(demande: DemandeRecu, ecrire: Ecrire): readonly Bloc[] {
  const { acte, etablissement, session, dossier, candidatNom, recu, le, empreinte, etabliLe } = demande;
  const champs: readonly (readonly [string, string])[] = [
    [ecrire('champ.candidat'), candidatNom],
    [ecrire('champ.numero'), dossier.numero],
    [ecrire('champ.diplome'), session.typeDiplome],
    [ecrire('champ.mention'), session.mention],
    [ecrire('recu.motif'), acte.kind === 'desistement' ? acte.motif.trim() : ''],
  ];
  return [
    {
      kind: 'enTete',
      texte: etablissement.nom,
      complement: ecrire('etabli', { instant: ecrire.instant(etabliLe) }),
    },
    {
      kind: 'titre',
      texte: ecrire(`recu.${acte.kind}`),
      sousTitre: session.libelle[ecrire.langue] || session.libelle.fr,
    },
    { kind: 'paragraphe', texte: phraseDe(acte.kind, ecrire) },
    { kind: 'champs', lignes: champs.filter(([, valeur]) => valeur !== '') },
    {
      kind: 'encadre',
      titre: `${ecrire('recu.numero')} ${recu}`,
      lignes: [
        [ecrire('recu.le'), ecrire.instant(le)],
        [ecrire('recepisse.empreinte'), empreinteLisible(empreinte)],
      ],
      note: ecrire(acte.kind === 'transmission' ? 'recu.empreinte.transmission' : 'recu.empreinte.acte'),
    },
    { kind: 'paragraphe', texte: ecrire('recu.conserver'), discret: true },
    { kind: 'siRemplace', texte: ecrire('origine.note', { nom: ecrire('origine.nom') }) },
  ];
}

function phraseDe(kind: DemandeRecu['acte']['kind'], ecrire: Ecrire): string {
  switch (kind) {
    case 'transmission':
      return ecrire('recu.transmission.texte');
    case 'annulation':
      return ecrire('recu.annulation.texte');
    case 'confirmation':
      return ecrire('recu.confirmation.texte');
    case 'desistement':
      return ecrire('recu.desistement.texte');
    default:
      return assertNever(kind);
  }
}
