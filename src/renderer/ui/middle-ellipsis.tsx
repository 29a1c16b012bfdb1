import classes from './middle-ellipsis.module.css';

/** Words kept whole at the end. */
const LAST = 3;

/** A long name that loses its middle, since both its ends tell it from others. */
export function MiddleEllipsis({ text }: { readonly text: string }) {
  const words = text.split(' ');
  const start = words.slice(0, -LAST).join(' ');
  const end = words.slice(-LAST).join(' ');
  return (
    <span className={classes.root} title={text}>
      {start ? <span className={classes.start}>{start}</span> : null}{' '}
      <span className={classes.end}>{end}</span>
    </span>
  );
}
