import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { inboxTexts } from '../../../messages/inbox.ts';
import type { InboxMail } from './read-inbox.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** A text whose addresses of pages can be followed; all of it is shown as it is. */
function linked(text: string): string {
  let out = '';
  let at = 0;
  for (const { 0: url, index } of text.matchAll(/\bhttps?:\/\/[^\s<>"']+/g)) {
    out += escaped(text.slice(at, index));
    out += URL.canParse(url) ? `<a href="${escaped(url)}">${escaped(url)}</a>` : escaped(url);
    at = index + url.length;
  }
  return out + escaped(text.slice(at));
}

/** Colours of the system: light, dark and forced ones alike. */
const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 18%, Canvas); --soft: color-mix(in srgb, CanvasText 72%, Canvas); }
* { box-sizing: border-box; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 0.25rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 0.75rem; }
.bar { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; margin-bottom: 1rem; }
.bar a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.soft { color: var(--soft); }
ol { margin: 0; padding: 0; border-top: 1px solid var(--line); list-style: none; }
li { border-bottom: 1px solid var(--line); }
summary { display: grid; gap: 0 1.5rem; padding: 0.75rem 0.25rem; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary:hover { background: color-mix(in srgb, CanvasText 5%, Canvas); }
:focus-visible { outline: 2px solid LinkText; outline-offset: 2px; }
summary strong, .text { overflow-wrap: anywhere; }
details[open] summary strong { text-decoration: underline; text-underline-offset: 0.2em; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: 0.875rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.text { padding: 0.25rem 0.25rem 1.25rem; white-space: pre-wrap; }
`;

/** The whole page; `nonce` lets its own style through the policy. Nothing in it runs. */
export function inboxPage(
  mails: readonly InboxMail[],
  { langue, nonce, here }: { readonly langue: Langue; readonly nonce: string; readonly here: string },
): string {
  const t = (key: keyof typeof inboxTexts.fr, params?: Readonly<Record<string, number>>): string =>
    escaped(format(inboxTexts, langue, key, params));
  const moment = new Intl.DateTimeFormat(langue === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  const items = mails.map(
    ({ id, le, to, subject, text }, i) =>
      `<li id="${escaped(id)}"><details${i === 0 ? ' open' : ''}><summary><strong>${escaped(subject) || t('sansObjet')}</strong>` +
      `<span class="facts soft"><span>${escaped(to)}</span> <time datetime="${new Date(le).toISOString()}">${escaped(moment.format(le))}</time></span>` +
      `</summary><div class="text">${linked(text.trim())}</div></details></li>`,
  );
  return (
    `<!doctype html><html lang="${langue}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">` +
    `<title>${t('titre')}</title><style nonce="${nonce}">${STYLE}</style></head><body><main>` +
    `<h1>${t('titre')}</h1><p class="soft">${t('quoi')}</p>` +
    `<p class="bar"><a href="${here}">${t('actualiser')}</a><a href="/">${t('portail')}</a><span class="soft">${t('compte', { count: mails.length })}</span></p>` +
    (items.length > 0 ? `<ol>${items.join('')}</ol>` : `<p>${t('vide')}</p>`) +
    `</main></body></html>`
  );
}
