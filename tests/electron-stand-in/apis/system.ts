import { EventEmitter } from 'node:events';
import { strict } from '../strict.ts';

const WORK_AREA = { x: 0, y: 0, width: 1920, height: 1080 };
const DISPLAY = { id: 1, bounds: WORK_AREA, workArea: WORK_AREA, scaleFactor: 1 };

/** One display. */
export const screen = strict({ getPrimaryDisplay: () => DISPLAY, getAllDisplays: () => [DISPLAY] }, 'screen');

/** A test emits on it: `app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))`. */
export const powerMonitor = strict(new EventEmitter(), 'powerMonitor');

/** A test replaces `isOnline`. */
export const net = strict({ isOnline: () => true }, 'net');
