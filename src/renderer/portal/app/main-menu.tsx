import {
  IconAddressBook,
  IconBooks,
  IconBriefcase,
  IconBuilding,
  IconCertificate,
  IconHelpCircle,
  IconHome,
  IconLogin2,
  IconLogout,
  IconMapPin,
  IconSchool,
  IconSettings,
  IconStar,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { Link, useLocation } from 'wouter';
import { portalApp } from '../../../messages/portal-app.ts';
import type { CompteView } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSignOut } from './compte.tsx';
import classes from './main-menu.module.css';
import { pathOfConnexion, pathOfRubrique, ROUTES, type Rubrique } from './routes.ts';
import { useSend } from './send.ts';

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;

const RUBRIQUE_ICONS: Readonly<Record<Rubrique, Icon>> = {
  infos: IconUser,
  adresse: IconMapPin,
  bac: IconCertificate,
  'cursus-interne': IconBuilding,
  'cursus-externe': IconSchool,
  stages: IconBriefcase,
  experiences: IconAddressBook,
};

interface ItemProps {
  readonly href: string;
  readonly icon: Icon;
  readonly label: string;
  /** This address and all that is under it. */
  readonly deep?: boolean;
}

function Item({ href, icon: Glyph, label, deep = false }: ItemProps) {
  const [location] = useLocation();
  const here = location === href || (deep && location.startsWith(`${href}/`));
  return (
    <li>
      <Link href={href} className={classes.item ?? ''} aria-current={here ? 'page' : undefined}>
        <Glyph size={20} stroke={1.75} aria-hidden />
        {label}
      </Link>
    </li>
  );
}

interface Props {
  readonly compte: CompteView | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The menu of the guide: in the header of a visitor, at the side of a candidat, behind a button on a phone. */
export function MainMenu({ compte, open, onClose }: Props) {
  const t = useMessages(portalApp);
  const [location] = useLocation();
  return (
    <nav
      id="menu"
      aria-label={t('menu.label')}
      className={classes.menu}
      data-open={open || undefined}
      data-signed={compte ? true : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        onClose();
        document.querySelector<HTMLElement>('[aria-controls="menu"]')?.focus();
      }}
    >
      {compte ? (
        <p className={classes.who}>
          {compte.prenom} {compte.nom} <span className={classes.numero}>{compte.numero}</span>
        </p>
      ) : null}
      <ul className={classes.list}>
        <Item href={ROUTES.accueil} icon={IconHome} label={t('menu.accueil')} />
        <Item href={ROUTES.assistance} icon={IconHelpCircle} label={t('menu.assistance')} />
        <Item href={ROUTES.formations} icon={IconBooks} label={t('menu.formations')} deep />
      </ul>
      {compte ? (
        <Account />
      ) : (
        <ul className={classes.list} data-end="true">
          <Item
            href={location === ROUTES.connexion ? ROUTES.connexion : pathOfConnexion(backTo(location))}
            icon={IconLogin2}
            label={t('menu.connexion')}
          />
          <Item href={ROUTES.creer} icon={IconUserPlus} label={t('menu.creer')} />
        </ul>
      )}
    </nav>
  );
}

/** Signing in from a page of the account's own doors leads home, from another back to it. */
const backTo = (location: string): string | null =>
  location.startsWith(ROUTES.compte) || location.startsWith(ROUTES.activation) ? null : location;

/** « Mon compte »: the rubrics in their order, then the candidatures. */
function Account() {
  const t = useMessages(portalApp);
  const [location] = useLocation();
  const signOut = useSignOut();
  const { send, busy } = useSend(signOut);
  return (
    <>
      <h2 className={classes.group}>
        <Link href={ROUTES.rubriques} aria-current={location === ROUTES.rubriques ? 'page' : undefined}>
          {t('menu.compte')}
        </Link>
      </h2>
      <ul className={classes.list}>
        {(Object.keys(RUBRIQUE_ICONS) as Rubrique[]).map((rubrique) => (
          <Item
            key={rubrique}
            href={pathOfRubrique(rubrique)}
            icon={RUBRIQUE_ICONS[rubrique]}
            label={t(`menu.${rubrique}`)}
          />
        ))}
        <Item href={ROUTES.candidatures} icon={IconStar} label={t('menu.candidatures')} deep />
      </ul>
      <ul className={classes.list} data-end="true">
        <Item href={ROUTES.compte} icon={IconSettings} label={t('menu.reglages')} />
        <li>
          <button type="button" className={classes.item} aria-disabled={busy} onClick={() => void send()}>
            <IconLogout size={20} stroke={1.75} aria-hidden />
            {t('menu.deconnexion')}
          </button>
        </li>
      </ul>
    </>
  );
}
