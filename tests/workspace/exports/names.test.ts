import { describe, expect, it } from 'vitest';
import { freshName, safeName } from '../../../src/main/workspace/exports/names.ts';

describe('names of files and folders', () => {
  it.each([
    ['K7M2QX4P - Martin Anne', 'K7M2QX4P - Martin Anne'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows', 'C--Windows'],
    ['relevé.pdf\u202efdp.exe', 'relevé.pdffdp.exe'],
    [' . points . ', 'points'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['', '_'],
    ['\u0000\u001f', '_'],
    ['de\u0301ja\u0300', 'déjà'],
  ])('%j is %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it('are short, and cut no character in two', () => {
    expect(safeName('é'.repeat(500))).toHaveLength(80);
    expect(safeName(`${'a'.repeat(79)}😀`)).toBe('a'.repeat(79));
  });

  it('are told apart whatever their case', () => {
    const taken = new Set<string>();
    expect(['Martin', 'MARTIN', 'martin'].map((name) => freshName(name, taken))).toEqual([
      'Martin',
      'MARTIN (2)',
      'martin (3)',
    ]);
  });
});
