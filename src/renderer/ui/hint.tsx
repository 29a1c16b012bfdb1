import { Tooltip } from '@mantine/core';
import {
  cloneElement,
  type HTMLAttributes,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useState,
} from 'react';

type Element = HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>;

interface Props extends Omit<Element, 'children'> {
  readonly label: ReactNode;
  /** The button that is named; what else is given to the hint, as by a menu's target, is the button's. */
  readonly children: ReactElement<Element>;
}

const DELAY_MS = 400;

/**
 * The name of a button, beside it while the pointer rests on it. Until then nothing but the button is drawn: a bar
 * of them is drawn anew with every pièce. A menu that is open needs none.
 */
export function Hint({ label, children, ...given }: Props) {
  /** Under the pointer. */
  const [over, setOver] = useState<HTMLElement | null>(null);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(() => setShown(true), DELAY_MS);
    const end = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setOver(null);
    };
    document.addEventListener('keydown', end);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', end);
      setShown(false);
    };
  }, [over]);
  const hide = (): void => setOver(null);
  const own = children.props;
  return (
    <>
      {cloneElement(children, {
        ...given,
        onPointerEnter: (event: PointerEvent<HTMLElement>) => {
          own.onPointerEnter?.(event);
          given.onPointerEnter?.(event);
          if (event.pointerType !== 'touch') setOver(event.currentTarget);
        },
        onPointerLeave: (event: PointerEvent<HTMLElement>) => {
          own.onPointerLeave?.(event);
          given.onPointerLeave?.(event);
          hide();
        },
        onPointerDown: (event: PointerEvent<HTMLElement>) => {
          own.onPointerDown?.(event);
          given.onPointerDown?.(event);
          hide();
        },
      })}
      {over && isShown && given['aria-expanded'] !== true ? (
        <Tooltip label={label} target={over} opened />
      ) : null}
    </>
  );
}
