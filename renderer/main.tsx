import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { createClient } from "./client/createClient.ts";
import { electronChannel } from "./client/electronChannel.ts";
import { httpChannel } from "./client/httpChannel.ts";
import { takeToken } from "./client/token.ts";
import { commandId, runCommand, startShortcuts } from "./state/commands.ts";
import { CoreProvider } from "./state/core.tsx";
import { startNavigation } from "./state/navigation.ts";
import { startStrings } from "./strings/strings.ts";

const bridge = window.depeche;
const token = bridge ? undefined : takeToken();
const channel = bridge ? electronChannel(bridge) : httpChannel(`ws://${location.host}/channel`, token ?? "");
bridge?.onCommand((name) => {
  const id = commandId(name);
  if (id) runCommand(id);
});
// the new address of a restarted desk differs from this page's only behind the "#": browsers do not reload for that
addEventListener("hashchange", () => {
  if (location.hash.startsWith("#token=")) location.reload();
});
startStrings(navigator.language.startsWith("fr") ? "fr" : "en");
startNavigation();
startShortcuts();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <CoreProvider client={createClient(channel)}>
      <App />
    </CoreProvider>
  </StrictMode>,
);
