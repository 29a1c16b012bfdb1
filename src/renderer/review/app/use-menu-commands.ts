import { useEffect } from 'react';
import { onLink, onMenuCommand } from '../../pipe/menu.ts';
import { useRegistry } from '../keys/shortcuts-provider.tsx';
import { parseDossierLink, routeOfLink } from './dossier-link.ts';

/** What the desktop's native menu asks for: the same commands as in ☰ and the palette. */
export function useMenuCommands(): void {
  const registry = useRegistry();
  useEffect(() => onMenuCommand((command) => void registry.run(command)), [registry]);
}

/** Links that the system opens Pupitre with: the screen waits in the address while the workspace is locked. */
export function useSystemLinks(): void {
  useEffect(
    () =>
      onLink((text) => {
        const link = parseDossierLink(text);
        if (link) location.hash = routeOfLink(link);
      }),
    [],
  );
}
