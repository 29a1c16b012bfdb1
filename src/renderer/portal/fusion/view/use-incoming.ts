import { type DragEvent, useEffect, useRef, useState } from 'react';

const carriesFiles = (event: { readonly dataTransfer: DataTransfer }): boolean =>
  event.dataTransfer.types.includes('Files');

/** Files dropped on an element or pasted on the page: `over` while they hover. */
export function useIncoming(onFiles: (files: readonly File[]) => void): {
  readonly over: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
} {
  const [over, setOver] = useState(false);
  // Entering a child leaves its parent: counted, so that the frame does not blink.
  const depth = useRef(0);
  useEffect(() => {
    const paste = ({ clipboardData, target }: ClipboardEvent): void => {
      const typing = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
      if (!typing && clipboardData && clipboardData.files.length > 0) onFiles([...clipboardData.files]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFiles]);
  return {
    over,
    handlers: {
      onDragEnter(event) {
        if (!carriesFiles(event)) return;
        depth.current += 1;
        setOver(true);
      },
      onDragOver(event) {
        if (carriesFiles(event)) event.preventDefault();
      },
      onDragLeave() {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      },
      onDrop(event) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
