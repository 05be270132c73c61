/*
 * Stands in for Electron where its runtime cannot be: it does nothing and remembers everything, so that the built
 * program's own calls can be looked at.
 */

type Listener = (...args: never[]) => unknown;

/** An emitter that keeps its listeners to be fired by a test. */
class Listeners {
  readonly by = new Map<string, Listener[]>();
  on = (name: string, listener: Listener): this => {
    this.by.set(name, [...(this.by.get(name) ?? []), listener]);
    return this;
  };
  once = this.on;
  off = (name: string, listener: Listener): this => {
    this.by.set(
      name,
      (this.by.get(name) ?? []).filter((one) => one !== listener),
    );
    return this;
  };
  fire(name: string, ...args: unknown[]): void {
    for (const listener of this.by.get(name) ?? []) (listener as (...all: unknown[]) => unknown)(...args); // tests fire what Electron would
  }
}

export class FakeContents extends Listeners {
  readonly sent: [channel: string, value: unknown][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  readonly mainFrame = { origin: "app://desk" };
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }): void => {
    this.openHandler = handler;
  };
  send = (channel: string, value: unknown): void => {
    this.sent.push([channel, value]);
    this.fire("sent", channel, value);
  };
}

export const seen = {
  before: [] as string[],
  windows: [] as { options: Record<string, unknown>; window: FakeWindow }[],
  loaded: [] as string[],
  opened: [] as string[],
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, (request: Request) => Response>(),
  permissionRequest: undefined as
    | ((contents: unknown, permission: string, answer: (yes: boolean) => void) => void)
    | undefined,
  permissionCheck: undefined as (() => boolean) | undefined,
  menus: [] as { label: string; submenu: { label?: string; accelerator?: string; click?: () => void }[] }[][],
  trouble: [] as string[],
};

class FakeWindow extends Listeners {
  readonly webContents = new FakeContents();
  constructor(options: Record<string, unknown>) {
    super();
    seen.windows.push({ options, window: this });
    appListeners.fire("web-contents-created", {}, this.webContents);
  }
  loadURL = async (url: string): Promise<void> => {
    seen.loaded.push(url);
    appListeners.fire("loaded");
  };
  isDestroyed = (): boolean => false;
  isMinimized = (): boolean => false;
  focus = (): void => undefined;
  show = (): void => undefined;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1300, height: 850 });
}

export const appListeners = new Listeners();
export const ipcListeners = new Listeners();

/** The module that `import "electron"` gets. @param deskDir the user's data folder */
export const fakeElectron = (deskDir: string) => ({
  app: {
    enableSandbox: () => seen.before.push("sandbox"),
    requestSingleInstanceLock: () => {
      seen.before.push("single");
      return true;
    },
    whenReady: async () => {
      seen.before.push("ready");
    },
    getPath: () => deskDir,
    on: appListeners.on,
    quit: () => appListeners.fire("quit-done"),
    exit: () => undefined,
  },
  BrowserWindow: FakeWindow,
  Menu: {
    buildFromTemplate: (template: never) => template,
    setApplicationMenu: (menu: never) => seen.menus.push(menu),
  },
  dialog: {
    showErrorBox: (_title: string, text: string) => seen.trouble.push(text),
    showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  },
  ipcMain: { on: ipcListeners.on, off: ipcListeners.off },
  protocol: { registerSchemesAsPrivileged: (schemes: never[]) => seen.schemes.push(...schemes) },
  safeStorage: {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => "gnome_libsecret",
    encryptString: (text: string) => Buffer.from(`locked ${text}`),
    decryptString: (bytes: Buffer) => bytes.toString().replace("locked ", ""),
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  session: {
    defaultSession: {
      protocol: {
        handle: (scheme: string, handler: (request: Request) => Response) => seen.handlers.set(scheme, handler),
      },
      setPermissionRequestHandler: (handler: never) => {
        seen.permissionRequest = handler;
      },
      setPermissionCheckHandler: (handler: never) => {
        seen.permissionCheck = handler;
      },
      setDevicePermissionHandler: () => undefined,
    },
  },
  shell: {
    openExternal: async (url: string) => {
      seen.opened.push(url);
    },
  },
});
