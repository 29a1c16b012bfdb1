import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { assertNever } from '../../../domain/refusal.ts';
import type { MenuCommand } from '../../../protocol/bridge.ts';
import { onMenuCommand } from '../../pipe/menu.ts';
import { focusSearch } from '../inbox/focus-search.ts';
import { useTRPC } from './api.ts';
import { ROUTES } from './routes.ts';

interface Dialogs {
  readonly help: () => void;
  readonly signOut: () => void;
}

/** What the desktop's native menu asks for; the browser edition has the same in ☰ and in keys. */
export function useMenuCommands({ help, signOut }: Dialogs): void {
  const trpc = useTRPC();
  const [, navigate] = useLocation();
  const syncNow = useMutation(trpc.sync.now.mutationOptions());
  const run = useEffectEvent((command: MenuCommand) => {
    switch (command) {
      case 'inbox':
      case 'queue':
      case 'conflicts':
      case 'settings':
        return navigate(ROUTES[command]);
      case 'search':
        return focusSearch();
      case 'syncNow':
        return syncNow.mutate();
      case 'help':
        return help();
      case 'signOut':
        return signOut();
      default:
        return assertNever(command);
    }
  });
  useEffect(() => onMenuCommand((command) => run(command)), []);
}
