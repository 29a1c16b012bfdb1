import { useVue } from '../app/preferences.tsx';

/** A sentence of one's own for refusals; kept with one's view states, encrypted, on this computer. */
export interface OwnTemplate {
  readonly id: string;
  readonly texte: string;
}

/** Longest sentence, and most of them: all of them stay under the size of one view state. */
export const TEMPLATE_MAX = 1000;
const KEPT = 40;

const NONE: readonly OwnTemplate[] = [];

export function savedTemplates(value: unknown): readonly OwnTemplate[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter(
    (item: unknown): item is OwnTemplate =>
      typeof item === 'object' &&
      item !== null &&
      typeof (item as OwnTemplate).id === 'string' &&
      typeof (item as OwnTemplate).texte === 'string',
  );
}

/** With `texte` set under `id`; '' takes it out, a text that is there already is not kept twice. */
export function withTemplate(
  templates: readonly OwnTemplate[],
  id: string,
  texte: string,
): readonly OwnTemplate[] {
  const clean = texte.trim().slice(0, TEMPLATE_MAX);
  const others = templates.filter((other) => other.id !== id);
  if (clean === '' || others.some((other) => other.texte === clean)) return others;
  const at = templates.findIndex((other) => other.id === id);
  const next = { id, texte: clean };
  return (at < 0 ? [...others, next] : templates.with(at, next)).slice(0, KEPT);
}

export function useOwnTemplates() {
  const [templates, save] = useVue('modelesCommentaire', savedTemplates, NONE);
  return {
    templates,
    set: (id: string, texte: string) => save(withTemplate(templates, id, texte)),
    restore: save,
  };
}
