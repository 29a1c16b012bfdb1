import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewExports } from '../../../messages/review-exports.ts';
import type { PorteeExport, TableExport } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';

/** Ctrl+P and « Imprimer… » of a screen: what goes on paper, once the workspace has noted it (PM6). */
export function usePrint(portee: PorteeExport) {
  const trpc = useTRPC();
  const t = useMessages(reviewExports);
  const { tell } = useUndo();
  const [table, setTable] = useState<TableExport | null>(null);
  const { mutate, isPending } = useMutation(
    trpc.exports.print.mutationOptions({ onSuccess: setTable, onError: () => tell(t('print.failed')) }),
  );
  const print = (): void => {
    if (!isPending && table === null) mutate({ portee });
  };
  useShortcut('print', print);
  return { table, print, done: () => setTable(null) };
}
