import type { MenuItemConstructorOptions } from 'electron';
import type { Langue } from '../../domain/codes.ts';
import { format } from '../../messages/catalogue.ts';
import { desktopTexts } from '../../messages/desktop.ts';
import type { MenuCommand } from '../../protocol/bridge.ts';

export interface MenuOptions {
  readonly langue: Langue;
  readonly mac: boolean;
  /** Not a packed application: developer tools are at hand. */
  readonly development: boolean;
  readonly newWindow: () => void;
  /** To the page of the focused window. */
  readonly command: (command: MenuCommand) => void;
}

/**
 * The application's menu. Accelerators are the same under AZERTY and QWERTY fingers: letters, function
 * keys, the comma; no bracket, and never Ctrl+Alt, which is AltGr. Those that the page hears by itself are
 * shown and not registered.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { langue, mac, development } = options;
  const label = (key: keyof typeof desktopTexts.fr): string => format(desktopTexts, langue, key);
  const role = (
    name: NonNullable<MenuItemConstructorOptions['role']>,
    key: keyof typeof desktopTexts.fr,
  ): MenuItemConstructorOptions => ({ role: name, label: label(key) });
  const command = (
    id: MenuCommand,
    key: keyof typeof desktopTexts.fr,
    more: MenuItemConstructorOptions = {},
  ): MenuItemConstructorOptions => ({ id, label: label(key), click: () => options.command(id), ...more });
  const line = { type: 'separator' } as const;

  const file: MenuItemConstructorOptions[] = [
    {
      id: 'newWindow',
      label: label('nouvelleFenetre'),
      accelerator: 'CmdOrCtrl+Shift+N',
      click: options.newWindow,
    },
    line,
    command('syncNow', 'synchroniser', { accelerator: 'F9' }),
    command('settings', 'reglages', { accelerator: 'CmdOrCtrl+,' }),
    line,
    command('signOut', 'deconnecter'),
    role('close', 'fermer'),
    ...(mac ? [] : [role('quit', 'quitter')]),
  ];
  const edit: MenuItemConstructorOptions[] = [
    role('undo', 'annuler'),
    role('redo', 'retablir'),
    line,
    role('cut', 'couper'),
    role('copy', 'copier'),
    role('paste', 'coller'),
    role('selectAll', 'toutSelectionner'),
    line,
    command('palette', 'palette', { accelerator: 'CmdOrCtrl+K', registerAccelerator: false }),
    command('search', 'rechercher'),
  ];
  const view: MenuItemConstructorOptions[] = [
    command('back', 'precedent'),
    command('forward', 'suivant'),
    line,
    command('inbox', 'dossiers'),
    command('queue', 'file'),
    command('conflicts', 'conflits'),
    line,
    role('zoomIn', 'agrandir'),
    role('zoomOut', 'reduire'),
    role('resetZoom', 'tailleNormale'),
    line,
    role('togglefullscreen', 'pleinEcran'),
    ...(development ? [role('toggleDevTools', 'outils')] : []),
  ];
  const help: MenuItemConstructorOptions[] = [
    command('help', 'raccourcis', { accelerator: 'F1' }),
    ...(mac ? [] : [role('about', 'aPropos')]),
  ];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: label('fichier'), submenu: file },
    { label: label('edition'), submenu: edit },
    { label: label('affichage'), submenu: view },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: label('aide'), submenu: help },
  ];
}
