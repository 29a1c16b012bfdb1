import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Candidature, startCandidature } from './portal-candidature-world.ts';
import { type PortalWorld, startPortalWorld } from './portal-world.ts';

describe('what a browser is given', () => {
  let world: PortalWorld;
  beforeEach(async () => {
    world = await startPortalWorld();
  });
  afterEach(() => world.close());

  it.each(['/assets/a.js', '/pdfjs/a.bcmap'])(
    'a worker made of %s may decode scans, and do nothing else',
    async (url) => {
      const answer = await fetch(world.server.url + url);
      expect(answer.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
      );
    },
  );

  it('a page runs nothing but its own scripts, and is kept by no cache', async () => {
    const answer = await fetch(`${world.server.url}/formations`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain('unsafe-inline');
    const nonce = /nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(await answer.text()).toContain(`content="${nonce}"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('what an answer weighs', () => {
  let at: Candidature;
  beforeEach(async () => {
    at = await startCandidature();
  });
  afterEach(() => at.close());

  it.each(['br', 'gzip'])('the offer comes packed by %s, and says the same', async (encoding) => {
    const ask = (accepted: string) =>
      at.portal.fetch('/api/portail/site.offre', { headers: { 'accept-encoding': accepted } });
    const plain = await ask('identity');
    const packed = await ask(encoding);
    expect([plain.status, packed.status]).toEqual([200, 200]);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    expect(await packed.json()).toEqual(await plain.json());
  });
});
