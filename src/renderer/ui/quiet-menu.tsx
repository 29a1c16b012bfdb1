import { Menu, type MenuProps } from '@mantine/core';
import { cloneElement, type HTMLAttributes, type ReactElement, type ReactNode, useId, useState } from 'react';
import { flushSync } from 'react-dom';

interface Props extends Pick<MenuProps, 'position' | 'width' | 'checkIcon'> {
  /** The button that opens it. */
  readonly target: ReactElement<HTMLAttributes<HTMLElement>>;
  /** What is in it, made when it is opened. */
  readonly children: () => ReactNode;
}

/**
 * A menu of which nothing but its button is drawn before it is opened for the first time: those of a dossier would
 * all be drawn anew with every pièce.
 */
export function QuietMenu({ target, children, ...menu }: Props) {
  const id = useId();
  const [wasAsked, setAsked] = useState(false);
  const [opened, setOpened] = useState(false);
  if (!wasAsked)
    return cloneElement(target, {
      id,
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: () => {
        flushSync(() => setAsked(true));
        // It took the place of the one that was pressed, and has the focus again when the menu is closed.
        document.getElementById(id)?.focus();
        setOpened(true);
      },
    });
  return (
    <Menu id={id} opened={opened} onChange={setOpened} {...menu}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>{children()}</Menu.Dropdown>
    </Menu>
  );
}
