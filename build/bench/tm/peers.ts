import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What each look-up took, in milliseconds, and its best match. */
export type PeerRun = { readonly times: readonly number[]; readonly found: readonly (string | undefined)[] };

const HERE = import.meta.dirname;
const OMEGAT = ["/usr/share/omegat/OmegaT.jar"];
/** A program of the system, not of a package. */
const JAVA = "java";
const OMEGAT_LIBRARIES = "/usr/share/java/*";

/** OmegaT's own classes, where its Debian package and a Java compiler are installed. @returns a run, or why there is none */
export function omegatPeer(dir: string): PeerRun | string {
  const jar = OMEGAT.find((file) => existsSync(file));
  if (!jar) return "the package omegat is not installed";
  const classPath = `${jar}:${OMEGAT_LIBRARIES}`;
  return runOf(spawnSync(JAVA, ["-Xmx3g", "-cp", classPath, join(HERE, "OmegatPeer.java"), dir], OPTIONS));
}

/** Translate Toolkit's matcher, where its Python package is installed. @returns a run, or why there is none */
export function toolkitPeer(dir: string): PeerRun | string {
  const python = ["/usr/bin/python3", "python3"].find(
    (one) => spawnSync(one, ["-c", "import translate.search.match"]).status === 0,
  );
  if (!python) return "the Python package translate-toolkit is not installed";
  return runOf(spawnSync(python, [join(HERE, "toolkitPeer.py"), dir], OPTIONS));
}

/** A peer that is not through by then is measured by the look-ups that it did. */
const PATIENCE = 240_000;
const OPTIONS = { encoding: "utf8", maxBuffer: 1 << 28, timeout: PATIENCE } as const;

/** One line a query: milliseconds, a tab, the best match or nothing. */
function runOf({ status, stdout, stderr, error }: SpawnSyncReturns<string>): PeerRun | string {
  const isLate = error !== undefined && "code" in error && error.code === "ETIMEDOUT";
  if (isLate && !stdout.includes("\n")) return `no look-up in ${PATIENCE / 1000} seconds`;
  if (!isLate && (error || status !== 0)) return `it failed (${(error?.message ?? stderr).trim().split("\n").at(-1)})`;
  const lines = stdout
    .slice(0, stdout.lastIndexOf("\n"))
    .split("\n")
    .map((line) => line.split("\t"));
  return {
    times: lines.map(([time]) => Number(time)),
    found: lines.map(([, text]) => (text === undefined || text === "" ? undefined : text)),
  };
}
