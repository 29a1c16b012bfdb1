import { EventEmitter } from 'node:events';
import { strict } from '../strict.ts';

/** Messages of pages, by channel. `handle` isn't here: the application has one pipe and no calls. */
export const ipcMain = strict(new EventEmitter(), 'ipcMain');
