import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session, shell } from "electron";
import { CoreMessage } from "#shared/contract/index.ts";
import { Settings } from "#shared/contract/settings.ts";
import { AppError } from "#shared/domain/errors.ts";
import { rendererDir } from "../appPaths.ts";
import { type RunningDesk, startDesk } from "../startDesk.ts";
import { joinWindow } from "./channel.ts";
import { electronHost, openExternal } from "./host.ts";
import { lockContents, refusePermissions } from "./lockdown.ts";
import { menuTemplate } from "./menu.ts";
import { declareScheme, ORIGIN, serveScheme } from "./scheme.ts";
import { rememberBounds, restoredBounds } from "./windowState.ts";

/* The Electron shell's entry: one window around the core. No rule about stories lives here. */

declareScheme(protocol);
app.enableSandbox();

const deskDir = process.env.DEPECHE_DESK ?? app.getPath("userData");
let window: BrowserWindow | undefined;
let desk: RunningDesk | undefined;

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  lockContents(app, (url) => void openExternal(shell, url));
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    if (!desk) return;
    event.preventDefault();
    const closing = desk;
    desk = undefined;
    void closing.close().then(() => app.quit());
  });
  void app.whenReady().then(open).catch(fail);
} else {
  app.quit();
}

async function open(): Promise<void> {
  mkdirSync(deskDir, { recursive: true, mode: 0o700 });
  refusePermissions(session.defaultSession);
  serveScheme(session.defaultSession, rendererDir);
  desk = await startDesk(deskDir, electronHost(deskDir, { dialog, safeStorage, shell }));
  desk.core.onExit(fail);
  window = new BrowserWindow({
    ...restoredBounds(
      deskDir,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: "#f3f4f6",
    webPreferences: {
      preload: fileURLToPath(new URL("../preload/index.cjs", import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: true,
    },
  });
  rememberBounds(window, deskDir);
  window.once("ready-to-show", () => window?.show());
  joinWindow(ipcMain, window, desk.core.connect());
  await setMenu();
  await window.loadURL(`${ORIGIN}/index.html`);
}

/** The menu in the interface's language, and again when that changes. */
async function setMenu(): Promise<void> {
  const channel = desk?.core.connect();
  if (!channel) return;
  const run = (id: string): void => window?.webContents.send("depeche:command", id);
  let lastId = 0;
  channel.listen((message) => {
    const read = CoreMessage.parse(message);
    if (read.kind === "answer" && read.reply.ok) {
      const settings = Settings.safeParse(read.reply.value);
      if (settings.success)
        Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(settings.data.interfaceLanguage, run)));
    } else if (read.kind === "event" && read.event.name === "settings.changed") ask();
  });
  const ask = (): void => channel.send({ kind: "call", id: ++lastId, method: "settings.read", input: {} });
  ask();
}

function fail(error: unknown): void {
  const sentence = error instanceof AppError || error instanceof Error ? error.message : String(error);
  dialog.showErrorBox("Depeche", sentence);
  app.exit(1);
}
