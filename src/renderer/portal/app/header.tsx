import { IconMenu2, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { portalApp } from '../../../messages/portal-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './header.module.css';
import { LangueSwitch } from './langue-switch.tsx';
import { ROUTES } from './routes.ts';
import { useBrand } from './site.tsx';

interface Props {
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
  /** The menu, where it stands in the header. */
  readonly menu: ReactNode;
}

/** The établissement's mark, the language, and on a phone the button of the menu. */
export function Header({ menuOpen, onMenu, menu }: Props) {
  const t = useMessages(portalApp);
  const brand = useBrand();
  return (
    <header className={classes.header}>
      <Link href={ROUTES.accueil} className={classes.brand ?? ''}>
        {brand?.logo ? <img className={classes.logo} src={brand.logo} alt={brand.etablissement} /> : null}
        <span className={classes.names}>
          {brand && !brand.logo ? <span className={classes.name}>{brand.etablissement}</span> : null}
          <span className={classes.portal}>{t('portal')}</span>
        </span>
      </Link>
      {menu}
      <LangueSwitch />
      <button
        type="button"
        className={classes.menuButton}
        aria-expanded={menuOpen}
        aria-controls="menu"
        onClick={onMenu}
      >
        {menuOpen ? (
          <IconX size={20} stroke={1.75} aria-hidden="true" />
        ) : (
          <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
        )}
        {t('menu')}
      </button>
    </header>
  );
}
