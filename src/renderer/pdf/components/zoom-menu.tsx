import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import { QuietMenu } from '../../ui/quiet-menu.tsx';
import { percentOf } from '../labels.ts';
import type { Zoom } from '../surface/fit.ts';
import { useTool } from './tools.tsx';
import classes from './viewer.module.css';

const SCALES = [0.5, 0.75, 1.25, 1.5, 2, 3] as const;

interface Props {
  readonly langue: Langue;
  readonly zoom: Zoom;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

/** The scale, and the ways to choose it. */
export function ZoomMenu({ langue, zoom, scale, onZoom }: Props) {
  const tool = useTool('zoom');
  const item = (value: Zoom, label: string) => (
    <Menu.RadioItem key={value} value={String(value)} onChange={() => onZoom(value)} closeMenuOnClick>
      {label}
    </Menu.RadioItem>
  );
  return (
    <QuietMenu
      position="top"
      width={190}
      checkIcon={<IconCheck size={14} />}
      target={
        <UnstyledButton
          {...tool}
          className={`${classes.scale} p-figures`}
          aria-label={format(viewer, langue, 'zoomValeur', { pourcent: percentOf(langue, scale) })}
        >
          {percentOf(langue, scale)}
        </UnstyledButton>
      }
    >
      {() => (
        <Menu.RadioGroup value={String(zoom)}>
          {item('largeur', format(viewer, langue, 'ajusterLargeur'))}
          {item('page', format(viewer, langue, 'ajusterPage'))}
          {item(1, `${format(viewer, langue, 'tailleReelle')} (${percentOf(langue, 1)})`)}
          <Menu.Divider />
          {SCALES.map((value) => item(value, percentOf(langue, value)))}
        </Menu.RadioGroup>
      )}
    </QuietMenu>
  );
}
