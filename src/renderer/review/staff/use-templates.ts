import { useBilingue } from '../../i18n/langue.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { useOwnTemplates } from './own-templates.ts';
import type { Template } from './template-list.tsx';

/** Sentences for a refusal of the dossier on screen, in the order of their digits: the commission's, then one's own. */
export function useTemplates(): readonly Template[] {
  const name = useBilingue();
  const { commission } = useDossier().view;
  const own = useOwnTemplates();
  return [
    ...commission.modelesCommentaire.map(({ libelle }) => ({ texte: name(libelle), own: null })),
    ...own.templates.map((template) => ({ texte: template.texte, own: template })),
  ];
}
