import type { Problem } from '../app/api.ts';

/** Signed in, one's own password is what is wrong: the sentence of the sign-in page would mislead. */
export const wrongPassword = (problem: Problem | null, sentence: string): Problem | null =>
  problem?.code === 'identifiants_refuses' ? { ...problem, message: sentence } : problem;
