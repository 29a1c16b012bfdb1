import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import type { Refusal } from '../../domain/refusal.ts';
import { useSentence } from '../i18n/sentence.ts';

/** PM2: allowed, or why not. */
type Ability = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal };

type Props = ButtonProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> & { readonly ability: Ability };

/** A button for an act: when the act is not allowed it stays readable and says why, on hover, focus and to screen readers. */
export function AbilityButton({ ability, onClick, ...rest }: Props) {
  const sentence = useSentence();
  if (ability.allowed) return <Button {...rest} {...(onClick ? { onClick } : {})} />;
  return (
    <Tooltip
      label={sentence(ability.refusal)}
      events={{ hover: true, focus: true, touch: true }}
      openDelay={0}
    >
      <Button {...rest} data-disabled aria-disabled onClick={(event) => event.preventDefault()} />
    </Tooltip>
  );
}
