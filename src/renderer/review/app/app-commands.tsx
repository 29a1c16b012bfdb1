import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { reviewApp } from '../../../messages/review-app.ts';
import { reviewPalette } from '../../../messages/review-palette.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useCommand, useShortcut } from '../keys/shortcuts-provider.tsx';
import { useTRPC } from './api.ts';
import { usePreferences } from './preferences.tsx';
import { ROUTES } from './routes.ts';
import { useOpenElsewhere } from './use-open-elsewhere.ts';

/** Buttons at the side of a mouse. */
const MOUSE_BACK = 3;
const MOUSE_FORWARD = 4;

/** Back and forward between screens by the side buttons of the mouse, which a desktop window leaves to its page. */
function useMouseHistory(): void {
  useEffect(() => {
    const onMouseUp = (event: MouseEvent): void => {
      if (event.button !== MOUSE_BACK && event.button !== MOUSE_FORWARD) return;
      event.preventDefault();
      if (event.button === MOUSE_BACK) history.back();
      else history.forward();
    };
    addEventListener('mouseup', onMouseUp);
    return () => removeEventListener('mouseup', onMouseUp);
  }, []);
}

/** What can be done from every screen: the native menus, ☰ and the palette all draw from here. */
export function AppCommands() {
  const trpc = useTRPC();
  const t = useMessages(reviewApp);
  const palette = useMessages(reviewPalette);
  const [location, navigate] = useLocation();
  const { preferences, set } = usePreferences();
  const syncNow = useMutation(trpc.sync.now.mutationOptions());
  const openElsewhere = useOpenElsewhere();
  useMouseHistory();

  useCommand('inbox', t('menu.inbox'), () => navigate(ROUTES.inbox), location !== ROUTES.inbox);
  useCommand('seances', t('menu.seances'), () => navigate(ROUTES.seances), location !== ROUTES.seances);
  useCommand('queue', t('menu.queue'), () => navigate(ROUTES.queue), location !== ROUTES.queue);
  useShortcut('conflicts', () => navigate(ROUTES.conflicts), location !== ROUTES.conflicts);
  useShortcut('texts', () => navigate(ROUTES.texts));
  useCommand('settings', t('menu.settings'), () => navigate(ROUTES.settings), location !== ROUTES.settings);
  useCommand('syncNow', palette('syncNow'), () => syncNow.mutate());
  useCommand('windowHere', palette('windowHere'), () => openElsewhere(location));
  const { theme, densite } = preferences;
  useCommand('themeLight', palette('themeLight'), () => set({ theme: 'clair' }), theme !== 'clair');
  useCommand('themeDark', palette('themeDark'), () => set({ theme: 'sombre' }), theme !== 'sombre');
  useCommand('compact', palette('compact'), () => set({ densite: 'compacte' }), densite !== 'compacte');
  useCommand(
    'comfortable',
    palette('comfortable'),
    () => set({ densite: 'confortable' }),
    densite !== 'confortable',
  );
  useShortcut('back', () => history.back());
  useShortcut('forward', () => history.forward());
  return null;
}
