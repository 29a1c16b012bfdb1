/** What `import … from 'electron'` gives the application. A name that isn't here fails at import. */
export { app } from './apis/app.ts';
export { BrowserWindow } from './apis/browser-window.ts';
export { dialog } from './apis/dialog.ts';
export { ipcMain } from './apis/ipc-main.ts';
export { Menu, MenuItem } from './apis/menu.ts';
export { nativeTheme } from './apis/native-theme.ts';
export { protocol } from './apis/protocol.ts';
export { session } from './apis/session.ts';
export { net, powerMonitor, screen } from './apis/system.ts';
export { WebContents as webContents } from './apis/web-contents.ts';
