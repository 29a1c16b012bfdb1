import { type EventBus, PDFLinkService } from '../engine/pdfjs.ts';

/**
 * Links inside the document work; links that lead out are text with their address as a hint.
 * pdf.js's own "disabled" links keep an href and an English title, hence this class.
 */
export class QuietLinks extends PDFLinkService {
  readonly #hint: (address: string) => string;

  constructor(options: { readonly eventBus: EventBus }, hint: (address: string) => string) {
    super({ ...options, ignoreDestinationZoom: true });
    this.#hint = hint;
    this.externalLinkEnabled = false;
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.removeAttribute('href');
    link.title = this.#hint(url);
    link.onclick = () => false;
  }
}

/** A middle click or a drag opens an anchor elsewhere even when its click is cancelled: not here. */
export function keepLinksInside(container: HTMLElement, signal: AbortSignal): void {
  const cancel = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  };
  for (const type of ['auxclick', 'dragstart', 'click'] as const)
    container.addEventListener(type, cancel, { signal });
}
