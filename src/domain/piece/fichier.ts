/** FI1: why a deposited file is refused; each has a sentence that says what to do. */
export const CODES_FICHIER = [
  'vide',
  'trop_gros',
  'type_inconnu',
  'chiffre',
  'illisible',
  'trop_complexe',
  'delai',
] as const;
export type CodeFichier = (typeof CODES_FICHIER)[number];

/** What the sandboxed reader found out about a file, by its content alone. */
export interface RapportFichier {
  readonly type: 'application/pdf' | 'image/jpeg' | null;
  readonly octets: number;
  readonly pages: number | null;
  readonly chiffre: boolean;
  readonly lisible: boolean;
  /** It went past a limit of the sandbox. */
  readonly limite: 'memoire' | 'delai' | null;
}

/** FI1: one verdict per file; null: accepted. */
export function refusDuFichier(rapport: RapportFichier, tailleMax: number): CodeFichier | null {
  if (rapport.octets === 0) return 'vide';
  if (rapport.octets > tailleMax) return 'trop_gros';
  if (rapport.type === null) return 'type_inconnu';
  if (rapport.limite === 'delai') return 'delai';
  if (rapport.limite === 'memoire') return 'trop_complexe';
  if (rapport.chiffre) return 'chiffre';
  if (!rapport.lisible || rapport.pages === 0) return 'illisible';
  return null;
}
