import { decode, encode } from './codec.ts';
import { createContextBridge, createIpcRenderer, runPreload } from './renderer.ts';

/** Source text that makes a page a renderer with this preload. */
export const pageSource = (preload: string): string => `{
${encode.toString()}
${decode.toString()}
(${runPreload.toString()})(
  (${createIpcRenderer.toString()})(encode, decode),
  ${createContextBridge.toString()},
  ${JSON.stringify(process.platform)},
  (require, process, module) => { const exports = module.exports;
${preload}
});
}`;
