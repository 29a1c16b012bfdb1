import { useEffect, useRef, useState } from 'react';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import type { PieceView } from '../../../../protocol/portal/views.ts';
import { useBilingue, useLangue, useMessages } from '../../../i18n/langue.tsx';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { reconnection } from '../../app/reconnection.ts';
import { useCandidature } from '../candidature-context.tsx';
import { type Deposit, isUnderway, runDeposit } from './run-deposit.ts';
import { pieceUrl, sendFile, sha256Of } from './send-file.ts';

const IDLE: Deposit = { kind: 'idle' };

export interface DepositControl {
  readonly deposit: Deposit;
  readonly start: (file: File) => void;
  /** Stops the sending, and keeps the file at hand. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Forgets the file. What was deposited before stays. */
  readonly cancel: () => void;
}

/** One pièce's deposit: it goes on while the page is open, whatever tab of it is shown. */
export function useDeposit({ typeId, libelle }: Pick<PieceView, 'typeId' | 'libelle'>): DepositControl {
  const t = useMessages(portalDeposit);
  const name = useBilingue();
  const langue = useLangue();
  const announce = useAnnounce();
  const { view, reload, tell } = useCandidature();
  const [deposit, setDeposit] = useState<Deposit>(IDLE);
  const running = useRef<AbortController | null>(null);

  const underway = isUnderway(deposit);
  useEffect(() => {
    if (!underway) return;
    // The browser asks whether to leave: a file that is still on its way would be lost.
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [underway]);

  const stop = (): void => {
    running.current?.abort();
    running.current = null;
  };
  const start = (file: File): void => {
    stop();
    const controller = new AbortController();
    running.current = controller;
    const piece = name(libelle);
    announce(t('deposit.spoken.start', { fichier: file.name, piece }));
    const asked = { url: pieceUrl(view.id, typeId), file, langue, signal: controller.signal };
    let told: Deposit['kind'] | null = null;
    const onState = (state: Deposit): void => {
      if (state.kind === 'waiting' && told !== 'waiting') announce(t('deposit.spoken.waiting'));
      told = state.kind;
      if (state.kind === 'signedOut') void signInAgain();
      if (state.kind !== 'done') setDeposit(state);
    };
    // In place, without leaving the file: the shell asks, and it is sent once more.
    const signInAgain = async (): Promise<void> => {
      if ((await reconnection.ask()) && !controller.signal.aborted) start(file);
    };
    void runDeposit({ ...asked, onState }, { send: sendFile, hash: sha256Of }).then(async (version) => {
      if (controller.signal.aborted) return;
      // Refused too: the reason may be that something else moved.
      await reload().catch(() => undefined);
      if (version === null) return;
      tell();
      setDeposit(IDLE);
      announce(t('deposit.spoken.done', { piece }));
    });
  };
  return {
    deposit,
    start,
    pause: () => {
      stop();
      setDeposit((now) => ('file' in now ? { kind: 'paused', file: now.file } : now));
    },
    resume: () => {
      if ('file' in deposit) start(deposit.file);
    },
    cancel: () => {
      stop();
      setDeposit(IDLE);
    },
  };
}
