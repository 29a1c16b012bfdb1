import { existsSync } from 'node:fs';
import path from 'node:path';
import { Liquid } from 'liquidjs';
import type { Langue } from '../../domain/codes.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
}

/** Renders one mail; `donnees` are the template's variables. Throws when one of them is missing. */
export type RenderMail = (
  modele: string,
  langue: Langue,
  fuseau: string,
  donnees: Readonly<Record<string, unknown>>,
) => Promise<RenderedMail>;

/** What every mail of a candidat is rendered with, whoever renders it: the server that sends it, or a preview of it. */
export const mailContext = ({
  etablissement,
  donnees,
  prenom,
  site,
}: {
  readonly etablissement: string | undefined;
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly prenom: string;
  /** Where candidats reach the portal. */
  readonly site: string;
}): Readonly<Record<string, unknown>> => ({
  etablissement: etablissement ?? 'Pupitre',
  // A mail that was written before letters were.
  lettre: false,
  ...donnees,
  prenom,
  site,
});

/** The templates that come with the program, found from the sources and from the built bundle alike. */
export function templatesFolder(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'resources/templates/mails');
    if (existsSync(found)) return found;
    if (folder === path.dirname(folder)) throw new Error('resources/templates/mails is missing');
  }
}

/**
 * ML1: `<modele>.<langue>.liquid`: the subject on the first line, an empty line, the text. Templates see
 * their data and nothing of the process.
 */
export function createRenderer(folder: string): RenderMail {
  const liquid = new Liquid({
    root: folder,
    cache: true,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
  });
  /** A day 'YYYY-MM-DD' or an instant (ms), as the reader writes it. */
  liquid.registerFilter('jour', function (value: unknown): string {
    const langue = this.context.getSync(['langue']) === 'en' ? 'en-GB' : 'fr-FR';
    const day = typeof value === 'string';
    const fuseau = String(this.context.getSync(['fuseau']));
    return new Intl.DateTimeFormat(langue, { dateStyle: 'full', timeZone: day ? 'UTC' : fuseau }).format(
      day ? new Date(`${value}T00:00:00Z`) : Number(value),
    );
  });

  return async (modele, langue, fuseau, donnees) => {
    if (!/^[a-z_]+$/.test(modele)) throw new Error('not the name of a template');
    const context = { ...(inLangue(donnees, langue) as Record<string, unknown>), langue, fuseau };
    const text = String(await liquid.renderFile(`${modele}.${langue}.liquid`, context));
    const [subject = '', ...body] = text.split('\n');
    return { subject: subject.trim(), text: `${body.join('\n').trim()}\n` };
  };
}

/** With the templates that come with the program, which are looked for when the first mail is rendered. */
export function shippedRenderer(): RenderMail {
  let render: RenderMail | undefined;
  return (...mail) => {
    render ??= createRenderer(templatesFolder());
    return render(...mail);
  };
}

/** Takes one language of every bilingual text; French where the other is empty. */
function inLangue(value: unknown, langue: Langue): unknown {
  if (Array.isArray(value)) return value.map((item) => inLangue(item, langue));
  if (typeof value !== 'object' || value === null) return value;
  const { fr, en, ...rest } = value as Record<string, unknown>;
  if (typeof fr === 'string' && typeof en === 'string' && Object.keys(rest).length === 0)
    return langue === 'en' && en !== '' ? en : fr;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inLangue(inner, langue)]));
}
