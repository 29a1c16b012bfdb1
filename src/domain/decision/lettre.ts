import type { TypeAvis } from '../codes.ts';
import { TYPES_AVIS } from '../codes.ts';
import type { Bilingue, Commission, ModeleLettre } from '../organisation/organisation.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import type { ContenuDecision, Decision, Lettre } from './decision.ts';
import { typePublie } from './decision.ts';

/** DE2: what the text of a letter may name; `motifs` and what follows belong to one type of decision. */
export type VariableLettre =
  | 'candidat'
  | 'formation'
  | 'numero'
  | 'date'
  | 'motifs'
  | 'confirmation'
  | 'rang'
  | 'jour'
  | 'heure'
  | 'lieu';

const COMMUNES: readonly VariableLettre[] = ['candidat', 'formation', 'numero', 'date'];
const PROPRES: Readonly<Record<TypeAvis, readonly VariableLettre[]>> = {
  FA: ['confirmation'],
  DE: ['motifs'],
  LC: ['rang'],
  LA: [],
  PR: ['jour', 'heure', 'lieu'],
};
/** DE2: what a letter of this type may name, those of its own last. */
export const variablesDe = (type: TypeAvis): readonly VariableLettre[] => [...COMMUNES, ...PROPRES[type]];

/** Paragraphs of a letter, and characters of each. */
const PARAGRAPHES_MAX = 40;
const TEXTE_MAX = 4_000;

/** A variable, or a brace that belongs to none. */
const ACCOLADES = /\{([^{}]*)\}|[{}]/g;

/**
 * DE2: the letters of a commission: each has an object, paragraphs and a signatory, and names nothing that its
 * type of decision has no value for. Whoever writes a commission asks this first.
 */
export function verifierLettres({
  lettres,
  lettreSignataire,
}: Pick<Commission, 'lettres' | 'lettreSignataire'>): Result<null> {
  for (const type of TYPES_AVIS) {
    const modele = lettres?.[type];
    if (!modele) continue;
    const textes = textesDe(modele);
    const signee =
      lettreSignataire && lettreSignataire.nom.trim() !== '' && lettreSignataire.qualite.fr.trim() !== '';
    if (!signee || modele.paragraphes.length === 0 || textes.some(({ fr }) => fr.trim() === ''))
      return refuse('lettre_incomplete', { type });
    if (textes.length > 1 + PARAGRAPHES_MAX || textes.some((texte) => longueur(texte) > TEXTE_MAX))
      return refuse('texte_trop_long', { max: TEXTE_MAX });
    for (const { fr, en } of textes) {
      const variable = inconnueDans(type, fr) ?? inconnueDans(type, en);
      if (variable !== undefined) return refuse('variable_inconnue', { type, variable });
    }
  }
  return accept(null);
}

const textesDe = ({ objet, paragraphes }: ModeleLettre): readonly Bilingue[] => [objet, ...paragraphes];
const longueur = ({ fr, en }: Bilingue): number => Math.max(fr.length, en.length);

function inconnueDans(type: TypeAvis, texte: string): string | undefined {
  const connues: readonly string[] = variablesDe(type);
  for (const [accolades, nom] of texte.matchAll(ACCOLADES))
    if (nom === undefined || !connues.includes(nom)) return nom?.trim() || accolades;
  return undefined;
}

/** DE2: the letter that goes with publishing `contenu` today; undefined: the commission has none for it. */
export function figerLettre(
  commission: Pick<Commission, 'lettres' | 'lettreSignataire' | 'motifs'>,
  { type, motifs }: Pick<ContenuDecision, 'type' | 'motifs'>,
): Result<Lettre | undefined> {
  const { lettres, lettreSignataire: signataire } = commission;
  const modele = lettres?.[type];
  if (!modele) return accept(undefined);
  const verifiee = verifierLettres({ ...commission, lettres: { [type]: modele } });
  if (!verifiee.ok) return verifiee;
  if (!signataire) return refuse('lettre_incomplete', { type });
  const dits = commission.motifs.filter(({ code }) => type === 'DE' && motifs.includes(code));
  return accept({ ...modele, signataire, motifs: dits.map(({ libelle }) => libelle) });
}

/** DE2: the letter that the candidat may have now: of what is published, and not under appel. */
export const lettrePubliee = (decision: Decision | undefined): Lettre | undefined =>
  typePublie(decision) === null ? undefined : decision?.lettre;

/** A text of a letter with its variables filled in. @throws Error for one that its letter was not checked for. */
export const remplirLettre = (
  texte: string,
  valeurs: Readonly<Partial<Record<VariableLettre, string>>>,
): string =>
  texte.replace(ACCOLADES, (accolades, nom: string | undefined) => {
    const valeur = new Map<string, string>(Object.entries(valeurs)).get(nom ?? '');
    if (valeur === undefined) throw new Error(`a letter names ${accolades}, which it has no value for`);
    return valeur;
  });
