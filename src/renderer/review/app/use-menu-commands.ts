import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { onLink, onMenuCommand } from '../../pipe/menu.ts';
import { useRegistry } from '../keys/shortcuts-provider.tsx';
import { parseDossierLink, routeOfLink } from './dossier-link.ts';

/** What the desktop asks of its page: a command of its native menu, or to go where a link leads. */
export function useMenuCommands(): void {
  const registry = useRegistry();
  const [, navigate] = useLocation();
  useEffect(() => onMenuCommand((command) => void registry.run(command)), [registry]);
  const follow = useEffectEvent((text: string) => {
    const link = parseDossierLink(text);
    if (link) navigate(routeOfLink(link));
  });
  useEffect(() => onLink((text) => follow(text)), []);
}
