import { z } from "zod";
import type { Probe } from "#shared/domain/destination.ts";
import type { CmsAccess } from "../adapter.ts";
import { callWp } from "./api.ts";

const Me = z.object({
  name: z.string(),
  capabilities: z.record(z.string(), z.unknown()),
});
const Root = z.object({ name: z.string(), namespaces: z.array(z.string()) });

/** The plugin's own route, which says that it is there. */
const PLUGIN = "depeche/v1";

/** Reads the account's rights: a list that can be read says nothing, plain WordPress shows it to strangers too. */
export async function probeWordpress(access: CmsAccess): Promise<Probe> {
  const no = (key: Probe["remarks"][number]["key"], detail = ""): Probe => ({
    canPublish: false,
    remarks: [{ key, detail }],
  });
  const root = await callWp(access, { method: "GET", route: "/", params: { _fields: "name,namespaces" } });
  if (root.kind !== "answer") return no("unreachable");
  const site = Root.safeParse(root.json);
  if (root.status === 401 || root.status === 403) return no("badSecret");
  if (!site.success) return no("notThis", String(root.status));
  const params = { context: "edit", _fields: "name,capabilities" };
  const answer = await callWp(access, { method: "GET", route: "/wp/v2/users/me", params });
  if (answer.kind !== "answer") return no("unreachable");
  const me = Me.safeParse(answer.json);
  if (!me.success) return no("badSecret");
  const may = (right: string): boolean => me.data.capabilities[right] === true;
  const remarks: Probe["remarks"] = [{ key: "reached", detail: site.data.name }];
  const add = (key: Probe["remarks"][number]["key"], detail = ""): void => void remarks.push({ key, detail });
  const canPublish = may("publish_posts") && may("edit_published_posts");
  add(canPublish ? "canPublish" : "noRight", me.data.name);
  if (!may("upload_files")) add("noMedia");
  if (!may("unfiltered_html")) add("filtersHtml");
  add(site.data.namespaces.includes(PLUGIN) ? "plugin" : "noPlugin");
  return { canPublish, remarks };
}
