import { useEffect, useRef, useState } from 'react';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import type { PieceView } from '../../../../protocol/portal/views.ts';
import { useBilingue, useLangue, useMessages } from '../../../i18n/langue.tsx';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { reconnection } from '../../app/reconnection.ts';
import { useCandidature } from '../candidature-context.tsx';
import { type Deposit, isUnderway, runDeposit, sentOf } from './run-deposit.ts';
import { pieceUrl, sendFile, sha256Of } from './send-file.ts';
import { sendRequest } from './send-request.ts';

const IDLE: Deposit = { kind: 'idle' };

export interface DepositControl {
  readonly deposit: Deposit;
  readonly start: (file: File) => void;
  /** Stops the sending, and keeps the file at hand; the server keeps what it has of it. */
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
  // Where the server keeps what came of a file that is not whole there yet.
  const place = useRef<string | null>(null);

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
  /** The server forgets it by itself too, a day later: nobody waits for the answer. */
  const giveUp = (): void => {
    const url = place.current;
    place.current = null;
    if (!url) return;
    const signal = AbortSignal.timeout(30_000);
    void sendRequest({ method: 'DELETE', url, headers: {}, body: null, langue, signal }).catch(
      () => undefined,
    );
  };
  /** `goesOn`: the file was on its way already, with so many bytes shown as sent. */
  const run = (file: File, goesOn: { readonly sent: number } | null): void => {
    stop();
    const sent = goesOn?.sent ?? 0;
    const controller = new AbortController();
    running.current = controller;
    const piece = name(libelle);
    announce(t(goesOn ? 'deposit.spoken.resume' : 'deposit.spoken.start', { fichier: file.name, piece }));
    const onPlace = (url: string): void => {
      place.current = url;
    };
    const asked = { url: pieceUrl(view.id, typeId), file, sent, langue, signal: controller.signal, onPlace };
    let told: Deposit['kind'] | null = null;
    let shown = sent;
    const onState = (state: Deposit): void => {
      if (state.kind === 'waiting' && told !== 'waiting') announce(t('deposit.spoken.waiting'));
      told = state.kind;
      shown = Math.max(shown, sentOf(state));
      if (state.kind === 'signedOut') void signInAgain();
      if (state.kind !== 'done') setDeposit(state);
    };
    // In place, without leaving the file: the shell asks, and it is sent once more.
    const signInAgain = async (): Promise<void> => {
      if ((await reconnection.ask()) && !controller.signal.aborted) run(file, { sent: shown });
    };
    void runDeposit({ ...asked, onState }, { send: sendFile, hash: sha256Of }).then(async (version) => {
      if (controller.signal.aborted) return;
      // Refused too: the reason may be that something else moved.
      await reload().catch(() => undefined);
      if (version === null) return;
      place.current = null;
      tell();
      setDeposit(IDLE);
      announce(t('deposit.spoken.done', { piece }));
    });
  };
  return {
    deposit,
    start: (file) => {
      giveUp();
      run(file, null);
    },
    pause: () => {
      stop();
      setDeposit((now) => ('file' in now ? { kind: 'paused', file: now.file, sent: sentOf(now) } : now));
      announce(t('deposit.spoken.paused'));
    },
    resume: () => {
      if ('file' in deposit) run(deposit.file, { sent: sentOf(deposit) });
    },
    cancel: () => {
      stop();
      giveUp();
      setDeposit(IDLE);
    },
  };
}
