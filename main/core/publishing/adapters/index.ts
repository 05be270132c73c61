import { defineRegistry } from "#shared/registry.ts";
import type { CmsAdapter } from "./adapter.ts";
import { depecheCms } from "./depecheCms.ts";
import { folderDrop } from "./folder/folderDrop.ts";
import { ghost } from "./ghost/ghost.ts";
import { rest } from "./rest/rest.ts";
import { wordpress } from "./wordpress/wordpress.ts";

export const ADAPTERS = defineRegistry<CmsAdapter>("CMS adapters", [depecheCms, wordpress, ghost, rest, folderDrop]);
