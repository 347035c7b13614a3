import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The few entries the system needs. Undo, redo, F1 and F11 belong to the page and are not taken here; zoom is here
 * because only a menu can offer it by keyboard. The bar shows on Alt.
 */
export function openMenu(isPackaged: boolean, goTo: (path: string) => void): void {
  const developer: MenuItemConstructorOptions[] = isPackaged
    ? []
    : [
        { type: 'separator' },
        { role: 'reload', label: 'Neu laden' },
        { role: 'toggleDevTools', label: 'Entwicklerwerkzeuge' },
      ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Datei', submenu: [{ role: 'quit', label: 'Beenden' }] },
      {
        label: 'Bearbeiten',
        submenu: [
          { role: 'cut', label: 'Ausschneiden' },
          { role: 'copy', label: 'Kopieren' },
          { role: 'paste', label: 'Einfügen' },
          { role: 'selectAll', label: 'Alles auswählen' },
        ],
      },
      {
        label: 'Ansicht',
        submenu: [
          { role: 'zoomIn', label: 'Größer', accelerator: 'CommandOrControl+Plus' },
          { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
          { role: 'zoomOut', label: 'Kleiner' },
          { role: 'resetZoom', label: 'Normale Größe' },
          ...developer,
        ],
      },
      {
        label: 'Hilfe',
        submenu: [
          { label: 'Handbuch', click: () => goTo('/help') },
          { label: 'Über Digitalagentur', click: () => goTo('/settings/about') },
        ],
      },
    ]),
  );
}
