import type { SessionView } from '../../../protocol/portal/views.ts';
import { Shape } from '../../ui/shape.tsx';
import classes from './etat-chip.module.css';
import { useEtat } from './use-etat.ts';

/** A session's state: shape, words, colour. */
export function EtatChip({ session }: { readonly session: SessionView }) {
  const { shape, tone, text } = useEtat()(session);
  return (
    <span className={classes.chip} data-tone={tone}>
      <Shape name={shape} />
      {text}
    </span>
  );
}
