import { ALPHABET_NUMERO, normaliserNumero } from '../../../domain/compte/numero.ts';

export { formatDossierLink, parseDossierLink, routeOfLink } from '../../../protocol/dossier-link.ts';

const NUMERO = new RegExp(`^[${ALPHABET_NUMERO}]{8}$`);

/** The number that a link names its dossier by, as it is written; null: it names it by its id. */
export function numeroOf(reference: string): string | null {
  const numero = normaliserNumero(reference);
  return NUMERO.test(numero) ? numero : null;
}
