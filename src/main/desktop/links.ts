import { app } from 'electron';
import {
  formatDossierLink,
  LINK_SCHEME,
  parseDossierLink,
  routeOfLink,
} from '../../protocol/dossier-link.ts';

/** A link that the system gave, written again by us: nothing of its own text goes further. */
export interface SystemLink {
  readonly link: string;
  readonly route: string;
}

/** What a text of the outside says, when it is one of our links and nothing else. */
export function systemLink(text: string): SystemLink | null {
  if (!text.toLowerCase().startsWith(`${LINK_SCHEME}://`)) return null;
  const parsed = parseDossierLink(text);
  return parsed && { link: formatDossierLink(parsed), route: routeOfLink(parsed) };
}

/** The link among the arguments of a start: Windows and Linux give it there. */
export function linkOfArguments(argv: readonly string[]): SystemLink | null {
  for (const argument of argv) {
    const link = systemLink(argument);
    if (link) return link;
  }
  return null;
}

export interface Links {
  /** The link of this start, once; null: it had none. */
  takeFirst(): SystemLink | null;
  /** Each later one; null is a second start without a link. */
  follow(listener: (link: SystemLink | null) => void): void;
}

/**
 * Hears the links of the system, from before `app` is ready (macOS gives them by an event). They only say
 * where to go: whoever clicks one in a mail acts on nothing.
 */
export function watchLinks(argv: readonly string[]): Links {
  let first = linkOfArguments(argv);
  let listener: ((link: SystemLink | null) => void) | null = null;
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const link = systemLink(url);
    if (!link) return;
    if (listener) listener(link);
    else first = link;
  });
  app.on('second-instance', (_event, otherArgv) => listener?.(linkOfArguments(otherArgv)));
  return {
    takeFirst() {
      const taken = first;
      first = null;
      return taken;
    },
    follow(next) {
      listener = next;
    },
  };
}
