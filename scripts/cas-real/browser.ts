/** As much of a browser as a login form takes: cookies, hidden fields, redirects that are seen before they are followed. */

export interface Page {
  readonly url: string;
  readonly status: number;
  /** Absolute; null: no redirect. */
  readonly location: string | null;
  readonly html: string;
}

export interface Browser {
  get(url: string): Promise<Page>;
  /** Sends the form of a page with these fields filled in. */
  submit(page: Page, fields: Readonly<Record<string, string>>): Promise<Page>;
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const attributeOf = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return found ? unescaped(found[1] ?? found[2] ?? '') : undefined;
};

/** A browser without memory. Each answer takes ten seconds at most. */
export function createBrowser(): Browser {
  const cookies = new Map<string, string>();

  async function load(url: string, form?: URLSearchParams): Promise<Page> {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      ...(form ? { body: form } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
      headers: {
        accept: 'text/html',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const location = response.headers.get('location');
    return {
      url,
      status: response.status,
      location: location === null ? null : new URL(location, url).href,
      html: await response.text(),
    };
  }

  return {
    get: (url) => load(url),
    submit({ url, html }, fields) {
      const form = /<form\b[^>]*>/i.exec(html)?.[0] ?? '';
      const filled = new URLSearchParams();
      for (const [tag] of html.matchAll(/<input\b[^>]*>/gi)) {
        const name = attributeOf(tag, 'name');
        if (name !== undefined && attributeOf(tag, 'type') === 'hidden')
          filled.set(name, attributeOf(tag, 'value') ?? '');
      }
      for (const [name, value] of Object.entries(fields)) filled.set(name, value);
      const action = attributeOf(form, 'action') ?? '';
      return load(action === '' || action === '#' ? url : new URL(action, url).href, filled);
    },
  };
}
