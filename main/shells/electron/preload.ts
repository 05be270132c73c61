import { contextBridge, ipcRenderer } from "electron";

/* The only bridge to the page: messages out, messages in, commands of the menu in. No event object crosses it. */

type Listener = (value: unknown) => void;

function listenTo(channel: string): (listener: Listener) => () => void {
  return (listener) => {
    const relay = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(channel, relay);
    return () => ipcRenderer.off(channel, relay);
  };
}

contextBridge.exposeInMainWorld("depeche", {
  send: (message: unknown): void => ipcRenderer.send("depeche:call", message),
  listen: listenTo("depeche:message"),
  onCommand: listenTo("depeche:command"),
});
