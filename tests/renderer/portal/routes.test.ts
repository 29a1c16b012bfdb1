import { describe, expect, it } from 'vitest';
import {
  pathOfCas,
  pathOfConnexion,
  pathOfFormation,
  placeOfSuite,
  safeRetour,
} from '../../../src/renderer/portal/app/routes.ts';

describe('where one goes after signing in', () => {
  it.each([
    'https://ailleurs.example/',
    '//ailleurs.example/',
    '/\\ailleurs.example',
    '\\\\ailleurs.example',
    'javascript:alert(1)',
    'formations',
    '',
    '/\t/ailleurs.example',
  ])('never to another site: %j', (text) => {
    const back = safeRetour(text);
    expect(back === null || new URL(back, 'https://ici.example').origin === 'https://ici.example').toBe(true);
    expect(back?.startsWith('//') ?? false).toBe(false);
  });

  it('back to the page that asked for it, without a secret that follows #', () => {
    expect(safeRetour('/formations?formation=s1#jeton')).toBe('/formations?formation=s1');
    expect(safeRetour(null)).toBeNull();
  });

  it('LC7: with the place that a mail points to within a candidature', () => {
    const place = '/candidatures/d1#piece-0195-cv';
    const path = pathOfConnexion(place);
    expect(safeRetour(new URLSearchParams(path.slice(path.indexOf('?'))).get('retour'))).toBe(place);
  });

  it('PR2, LC7: back from the ENT at the very place one came from, on that page alone', () => {
    const at = (pathname: string, search = '', hash = '') => ({ pathname, search, hash });
    const kept = '/candidatures/d1#piece-0195-cv';
    expect(placeOfSuite(at('/candidatures/d1'), kept)).toBe(kept);
    expect(placeOfSuite(at('/formations'), '/formations?formation=s1')).toBe('/formations?formation=s1');
    expect(placeOfSuite(at('/candidatures/d2'), kept)).toBeNull();
    expect(placeOfSuite(at('/candidatures/d1', '', '#piece-other'), kept)).toBeNull();
    expect(placeOfSuite(at('/candidatures/d1'), '/candidatures/d1')).toBeNull();
    expect(placeOfSuite(at('/connexion', '?ent=non_admis'), kept)).toBeNull();
    for (const foreign of ['//evil.example#piece-x', 'https://evil.example', '/\\evil.example', null])
      expect(placeOfSuite(at('//evil.example'), foreign)).toBeNull();
  });

  it('says nothing of home, and passes the rest on', () => {
    expect(pathOfConnexion(null)).toBe('/connexion');
    expect(pathOfConnexion('/')).toBe('/connexion');
    const path = pathOfConnexion(pathOfFormation('s 1'));
    expect(new URLSearchParams(path.slice(path.indexOf('?'))).get('retour')).toBe(
      '/formations?formation=s%201',
    );
    expect(pathOfCas(null)).toBe('/cas/connexion');
    expect(pathOfCas('/candidatures')).toBe('/cas/connexion?retour=%2Fcandidatures');
  });
});
