import { buildIfChanged } from "./builtFrom.ts";

process.exitCode = await buildIfChanged();
