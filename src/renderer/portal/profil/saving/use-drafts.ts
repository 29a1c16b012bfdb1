import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '../../app/api.ts';
import { createDrafts, type Drafts } from './drafts.ts';

/** This browser's own storage, or null where it is forbidden. */
export const draftStorage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

const clock = (): number => Date.now();

/** The drafts of who is signed in; null until that is known. */
export function useDrafts(): Drafts | null {
  const trpc = useTRPC();
  const { data: compte } = useQuery(trpc.compte.moi.queryOptions());
  const numero = compte?.numero;
  return useMemo(() => (numero === undefined ? null : createDrafts(draftStorage(), numero, clock)), [numero]);
}
