import { z } from "zod";
import type { Probe } from "#shared/domain/destination.ts";
import type { CmsAccess } from "../adapter.ts";
import { callGhost } from "./api.ts";

const Site = z.object({ site: z.object({ title: z.string(), version: z.string() }) });
/** The two clocks may differ by this much, in milliseconds, before it is worth saying. */
const CLOCK_DRIFT = 60_000;

/** Reads drafts, which only somebody who may write is shown. Writes nothing. */
export async function probeGhost(access: CmsAccess): Promise<Probe> {
  const no = (key: Probe["remarks"][number]["key"], detail = ""): Probe => ({
    canPublish: false,
    remarks: [{ key, detail }],
  });
  const answer = await callGhost(access, { method: "GET", path: "site/" });
  if (answer.kind !== "answer") return no("unreachable");
  const site = Site.safeParse(answer.json);
  if (!site.success) return no("notThis", String(answer.status));
  const { title, version } = site.data.site;
  const drafts = await callGhost(access, {
    method: "GET",
    path: "posts/",
    params: { limit: "1", filter: "status:draft", fields: "id" },
  });
  if (drafts.kind !== "answer") return no("unreachable");
  if (drafts.status !== 200) return no(drafts.status === 403 ? "noRight" : "badSecret", title);
  const drift = Math.abs(Date.parse(drafts.header("date") ?? "") - Date.now());
  return {
    canPublish: true,
    remarks: [
      { key: "reached", detail: `${title} (Ghost ${version})` },
      { key: "canPublish", detail: "" },
      ...(drift > CLOCK_DRIFT ? [{ key: "clock" as const, detail: `${Math.round(drift / 1000)} s` }] : []),
    ],
  };
}
