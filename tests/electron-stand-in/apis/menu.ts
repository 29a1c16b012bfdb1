import { BrowserWindow } from './browser-window.ts';

interface Template {
  readonly id?: string;
  readonly role?: string;
  readonly label?: string;
  readonly submenu?: readonly Template[];
  readonly click?: (item: MenuItem, window: BrowserWindow | null) => void;
}

/** An entry; `click()` does what the person's click would. Entries that are only a role can't be clicked here. */
export class MenuItem {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly label: string;
  readonly submenu: Menu | undefined;
  readonly click: () => void;

  constructor(template: Template) {
    this.id = template.id;
    this.role = template.role;
    this.label = template.label ?? '';
    this.submenu = template.submenu && Menu.buildFromTemplate(template.submenu);
    this.click = () => {
      if (!template.click) throw new Error(`stand-in: the role ${template.role} is not implemented`);
      template.click(this, BrowserWindow.getFocusedWindow());
    };
  }
}

export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.items = items;
  }
  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template.map((item) => new MenuItem(item)));
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
