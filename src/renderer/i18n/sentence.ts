import { useMemo } from 'react';
import type { Refusal } from '../../domain/refusal.ts';
import { sentenceOf } from '../../messages/sentence.ts';
import { useLangue } from './langue.tsx';

/** The sentence of a refusal, with its days written as people read them. */
export function useSentence(): (refusal: Refusal) => string {
  const langue = useLangue();
  return useMemo(() => (refusal) => sentenceOf(langue, refusal), [langue]);
}
