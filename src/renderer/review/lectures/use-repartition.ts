import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { OptionsRepartition } from '../../../domain/lecture/repartition.ts';
import { REGLES_REPARTITION } from '../../../domain/lecture/repartition-ordre.ts';
import {
  CHOIX_DOSSIERS,
  type CommissionLue,
  type RepartitionQuery,
  type RepartitionVue,
  type SuiviLectures,
} from '../../../protocol/lectures.ts';
import { useTRPC } from '../app/api.ts';
import { useVue } from '../app/preferences.tsx';

export interface Choix {
  readonly sessionIds: readonly string[];
  readonly dossiers: RepartitionQuery['dossiers'];
  readonly options: OptionsRepartition;
  /** '' : each session's jury. */
  readonly echeance: string;
  readonly parts: Readonly<Record<string, number>>;
}

const FIRST: Choix = {
  sessionIds: [],
  dossiers: 'transmis',
  options: { lecteurs: 2, reserves: 0, regle: 'equilibre', graine: 1 },
  echeance: '',
  parts: {},
};

/** How dossiers were shared out last time, or null when nothing usable was saved. */
function savedChoix(saved: unknown): Pick<Choix, 'dossiers' | 'options'> | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { dossiers, options } = saved as Partial<Choix>;
  const isCount = (n: unknown): boolean => Number.isInteger(n) && Number(n) >= 0 && Number(n) <= 20;
  if (!CHOIX_DOSSIERS.some((choix) => choix === dossiers) || typeof options !== 'object' || !options)
    return null;
  if (!isCount(options.lecteurs) || !isCount(options.reserves)) return null;
  if (!REGLES_REPARTITION.includes(options.regle) || !Number.isInteger(options.graine)) return null;
  return { dossiers: dossiers ?? 'transmis', options };
}

interface RepartitionState {
  readonly commission: CommissionLue | undefined;
  readonly pick: (commissionId: string) => void;
  readonly choix: Choix;
  readonly change: (part: Partial<Choix>) => void;
  /** Null until the first answer. */
  readonly plan: RepartitionVue | null;
  readonly suivi: SuiviLectures | null;
  readonly failed: boolean;
}

/** What is asked, and the plan that answers it; the last plan stays while the next one is made. */
export function useRepartition(commissions: readonly CommissionLue[]): RepartitionState {
  const trpc = useTRPC();
  const [saved, save] = useVue('repartition', savedChoix, FIRST);
  const [picked, setPicked] = useState<string | null>(null);
  const [changed, setChanged] = useState<Partial<Choix>>({});
  const choix = useMemo((): Choix => ({ ...FIRST, ...saved, ...changed }), [saved, changed]);
  const commission = commissions.find(({ id }) => id === picked) ?? commissions[0];
  const query: RepartitionQuery = {
    commissionId: commission?.id ?? '',
    sessionIds: [...choix.sessionIds],
    dossiers: choix.dossiers,
    options: choix.options,
    parts: choix.parts,
  };
  const enabled = commission !== undefined;
  const plan = useQuery(
    trpc.lectures.plan.queryOptions(
      { ...query, sessionIds: [...choix.sessionIds] },
      { enabled, placeholderData: keepPreviousData },
    ),
  );
  const suivi = useQuery(
    trpc.lectures.suivi.queryOptions(
      { commissionId: query.commissionId, sessionIds: [...choix.sessionIds] },
      { enabled, placeholderData: keepPreviousData },
    ),
  );
  return {
    commission,
    pick: (id: string) => {
      setPicked(id);
      setChanged(({ sessionIds: _, parts: __, ...rest }) => rest);
    },
    choix,
    change: (part: Partial<Choix>) => {
      const next = { ...choix, ...part };
      setChanged({ ...changed, ...part });
      save({ ...FIRST, dossiers: next.dossiers, options: next.options });
    },
    plan: plan.data ?? null,
    suivi: suivi.data ?? null,
    failed: plan.isError || suivi.isError,
  };
}
