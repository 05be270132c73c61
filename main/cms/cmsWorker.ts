import { parentPort, workerData } from "node:worker_threads";
import { serveCms } from "./serveCms.ts";

/* The embedded CMS in a thread of its own: it shares nothing with the desk but the network. */

const { dir, token } = workerData as { dir: string; token: string }; // made by startCms only
const server = await serveCms(dir, token);
parentPort?.postMessage({ kind: "ready", port: server.port });
parentPort?.on("message", () => {
  void server.close().then(() => parentPort?.close());
});
