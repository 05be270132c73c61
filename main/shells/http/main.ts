import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "#shared/domain/errors.ts";
import { defaultDeskDir, rendererDir } from "../appPaths.ts";
import { hasDisplay, startProgram } from "../openInBrowser.ts";
import { startDesk } from "../startDesk.ts";
import { findAppBrowser } from "./findAppBrowser.ts";
import { httpHost } from "./host.ts";
import { writeRunFile } from "./runFile.ts";
import { serveDesk } from "./server.ts";

/* The http shell's entry: npm run start:http -- [--desk FOLDER] [--port N] [--no-open] */

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { desk: { type: "string" }, port: { type: "string" }, "no-open": { type: "boolean" } },
  });
  const deskDir = values.desk ?? defaultDeskDir();
  mkdirSync(deskDir, { recursive: true, mode: 0o700 });
  const desk = await startDesk(deskDir, httpHost(deskDir));
  const port = values.port === undefined ? undefined : Number(values.port);
  const server = await serveDesk({ deskDir, rendererDir, connect: desk.core.connect, port });
  const removeRunFile = writeRunFile(deskDir, { pid: process.pid, port: server.port, token: server.token });
  for (const notice of desk.core.notices) say(notice);
  say(`Depeche is running at ${server.url}`);
  say(`Public site: ${desk.cms.pageUrl}`);
  if (!values["no-open"] && hasDisplay()) openWindow(server.url, deskDir);

  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    removeRunFile();
    await server.close();
    await desk.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void close());
  desk.core.onExit((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}

function openWindow(url: string, deskDir: string): void {
  const browser = findAppBrowser();
  if (browser) startProgram(browser, [`--app=${url}`, `--user-data-dir=${join(deskDir, "window")}`, "--no-first-run"]);
  else say("No Chromium browser was found to open a window with: open the address above yourself.");
}

run().catch((error: unknown) => {
  const sentence = error instanceof AppError || error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});
