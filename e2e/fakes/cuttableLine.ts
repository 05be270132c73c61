import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

export type CuttableLine = {
  readonly url: string;
  /** Ends what is open and refuses what comes, until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

/** A line to a server on this machine that a test can cut, as a network is cut. @param target "http://127.0.0.1:port" */
export async function cuttableLine(target: string): Promise<CuttableLine> {
  const port = Number(new URL(target).port);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(port, "127.0.0.1");
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
    return near;
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const end = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      end();
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      end();
      await new Promise((done) => server.close(done));
    },
  };
}
