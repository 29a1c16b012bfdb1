import { describe, expect, it } from 'vitest';
import {
  pathOfCas,
  pathOfConnexion,
  pathOfFormation,
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

  it('back to the page that asked for it, without what follows #', () => {
    expect(safeRetour('/formations?formation=s1#jeton')).toBe('/formations?formation=s1');
    expect(safeRetour(null)).toBeNull();
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
