import type { App, Session, WebContents } from "electron";
import { ORIGIN } from "./scheme.ts";

/** Nothing is granted: the desk needs no camera, no place and no notification. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/**
 * Keeps every page where it is: no navigation away, no new window, no webview. An http(s) link that a person clicks is
 * opened in her browser instead.
 */
export function lockContents(app: App, openExternal: (url: string) => void): void {
  app.on("web-contents-created", (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (/^https?:\/\//.test(url)) openExternal(url);
      return { action: "deny" };
    });
    const stay = (event: { preventDefault(): void }, url: string): void => {
      if (new URL(url).origin !== ORIGIN && !url.startsWith(`${ORIGIN}/`)) event.preventDefault();
    };
    contents.on("will-navigate", (event) => stay(event, event.url));
    contents.on("will-redirect", (event) => stay(event, event.url));
    contents.on("will-frame-navigate", (event) => {
      if (!event.url.startsWith(`${ORIGIN}/`) && !event.url.startsWith(`blob:${ORIGIN}/`)) event.preventDefault();
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
  });
}
