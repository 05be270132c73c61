import { z } from "zod";

/** What a template may hold, in double braces. `id` is the desk's; `remoteId` is what the place calls the story. */
export const REST_HOLES = [
  "id",
  "remoteId",
  "key",
  "revision",
  "sha256",
  "language",
  "headline",
  "deck",
  "slug",
  "dateline",
  "byline",
  "credit",
  "provider",
  "html",
  "text",
  "advisory",
  "embargo",
  "secret",
] as const;
export type RestHole = (typeof REST_HOLES)[number];

/** The holes of a template that nothing could fill. */
export const unknownHoles = (template: string): string[] =>
  [...template.matchAll(/\{\{([^{}]*)\}\}/g)]
    .map(([, name = ""]) => name.trim())
    .filter((name) => !(REST_HOLES as readonly string[]).includes(name));

const template = z
  .string()
  .max(20_000)
  .refine((text) => unknownHoles(text).length === 0, "unknown hole");
/** The secret leaves in headers only: addresses and bodies are logged by servers on the way. */
const open = template.refine((text) => !/\{\{\s*secret\s*\}\}/.test(text), "no secret here");
/** A place in a JSON answer, by names and numbers: "data.0.id"; the whole answer when empty. */
const place = z.string().trim().max(200);

const RestAct = z.object({
  method: z.enum(["POST", "PUT", "PATCH", "DELETE"]),
  /** Behind the destination's address. */
  path: open,
  body: open.default(""),
});
export type RestAct = z.infer<typeof RestAct>;

/** How a service that nobody wrote an adapter for is told of stories. */
export const RestOptions = z.object({
  /** One header a line, "Name: value". */
  headers: template.default("Authorization: Bearer {{secret}}"),
  type: z
    .enum(["application/json", "application/xml", "application/x-www-form-urlencoded"])
    .default("application/json"),
  publish: RestAct.prefault({
    method: "POST",
    path: "/articles",
    body: '{"external_id":"{{id}}","title":"{{headline}}","html":"{{html}}","sha":"{{sha256}}","revision":{{revision}}}',
  }),
  update: RestAct.prefault({
    method: "PUT",
    path: "/articles/{{remoteId}}",
    body: '{"external_id":"{{id}}","title":"{{headline}}","html":"{{html}}","sha":"{{sha256}}","revision":{{revision}},"note":"{{advisory}}"}',
  }),
  withdraw: RestAct.prefault({ method: "DELETE", path: "/articles/{{remoteId}}" }),
  /** Puts a story back to a draft; the service cannot do that while the path is empty. */
  unpublish: RestAct.prefault({ method: "PATCH", path: "", body: "" }),
  /** Finds a story by the desk's id; without it the paths above must name `id`, and nothing is proven. */
  find: open.default("/articles?external_id={{id}}"),
  /** Where the story stands in the answer of `find`: "0" is the first of a list. */
  foundAt: place.default("0"),
  idAt: place.default("id"),
  urlAt: place.default("url"),
  /** Where the place gives back what it was told, if it does. */
  shaAt: place.default("sha"),
  revisionAt: place.default("revision"),
  /** "status=withdrawn": what says that the story is gone for readers; it is gone when `find` finds nothing, too. */
  withdrawnAt: place.default("status=withdrawn"),
  /** "status=draft": what says that the story is a draft again. */
  draftAt: place.default("status=draft"),
});
export type RestOptions = z.infer<typeof RestOptions>;
