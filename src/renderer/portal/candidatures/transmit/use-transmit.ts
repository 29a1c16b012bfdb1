import { useRef, useState } from 'react';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { useTRPCClient } from '../../app/api.ts';
import { persist, type Waiting } from '../../profil/saving/persist.ts';
import { troubleOf } from '../../profil/saving/trouble.ts';
import { useCandidature } from '../candidature-context.tsx';
import { useTroubleWords } from '../trouble-words.ts';

export type TransmitState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting'; readonly why: Waiting['kind'] }
  | { readonly kind: 'failed'; readonly sentence: string };

/**
 * Transmits once, however often it takes to be heard: it asks for the transmission that comes after those
 * that are shown, and the server does that one once.
 */
export function useTransmit(onDone: () => void) {
  const t = useMessages(portalCandidature);
  const words = useTroubleWords();
  const announce = useAnnounce();
  const client = useTRPCClient();
  const { view, reload, tell } = useCandidature();
  const [state, setState] = useState<TransmitState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const transmit = async (): Promise<void> => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'sending' });
    const before = view.transmissions.length;
    try {
      await persist(
        () =>
          client.candidatures.transmettre.mutate(
            { dossierId: view.id, confirme: true, rang: before + 1 },
            { signal: controller.signal },
          ),
        {
          signal: controller.signal,
          onWait: (trouble) =>
            setState(trouble ? { kind: 'waiting', why: trouble.kind } : { kind: 'sending' }),
        },
      );
      await reload();
      tell();
      setState({ kind: 'idle' });
      announce(t('transmit.spoken'));
      onDone();
    } catch (error) {
      // The same may have been transmitted from another tab, or heard without our knowing.
      const now = await reload().catch(() => null);
      if (now && now.transmissions.length > before) {
        setState({ kind: 'idle' });
        onDone();
      } else if (controller.signal.aborted) setState({ kind: 'idle' });
      else setState({ kind: 'failed', sentence: words(troubleOf(error)) });
    } finally {
      running.current = null;
    }
  };
  return { transmit, state, stop: () => running.current?.abort() };
}
