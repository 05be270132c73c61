import type { BrowserWindow, IpcMain, IpcMainEvent } from "electron";
import { type Channel, ClientMessage } from "#shared/contract/index.ts";
import { ORIGIN } from "./scheme.ts";

/**
 * Joins a window to the core. A message counts only when it comes from our own page in the window's main frame; the
 * frame's origin decides, never its address.
 */
export function joinWindow(ipcMain: IpcMain, window: BrowserWindow, channel: Channel): void {
  const onCall = (event: IpcMainEvent, message: unknown): void => {
    const frame = event.senderFrame;
    if (event.sender !== window.webContents || frame === null || frame !== window.webContents.mainFrame) return;
    if (frame.origin !== ORIGIN) return;
    const call = ClientMessage.safeParse(message);
    if (call.success) channel.send(call.data);
  };
  ipcMain.on("depeche:call", onCall);
  const stop = channel.listen((message) => {
    if (!window.isDestroyed()) window.webContents.send("depeche:message", message);
  });
  window.once("closed", () => {
    stop();
    ipcMain.off("depeche:call", onCall);
  });
}
