import { defineRegistry } from "#shared/registry.ts";
import type { CmsAdapter } from "./adapter.ts";
import { depecheCms } from "./depecheCms.ts";

export const ADAPTERS = defineRegistry<CmsAdapter>("CMS adapters", [depecheCms]);
