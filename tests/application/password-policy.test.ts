import { describe, expect, it } from 'vitest';
import { checkPassword } from '../../src/main/application/accounts/password-policy.ts';

const fine = (motDePasse: string) => checkPassword(motDePasse, 'delphine.relave@example.org').ok;

describe('passwords', () => {
  it.each([
    'court',
    'aaaaaaaaaaaaaaaa',
    'motdepasse2026',
    'MotDePasse1234',
    'azertyuiop12',
    'password1234',
    '123456789012',
    'abcdefghijkl',
    'delphine.relave2026',
    `x${'é7'.repeat(120)}abc`,
  ])('PR1: « %s » protects nothing', (motDePasse) => {
    expect(fine(motDePasse)).toBe(false);
  });

  it.each([
    'une phrase que je retiens',
    'password du grand-père',
    'Trois chats 123 !',
    '日本語を勉強しています今',
  ])('PR1: « %s » will do', (motDePasse) => {
    expect(fine(motDePasse)).toBe(true);
  });
});
