import type { Validators } from "../../store/sourceStore.ts";
import type { WireFile } from "../importFiles.ts";

/** A file that a source gave, and the mark by which it is known again. */
export type FoundFile = { readonly name: string; readonly mark: string; read(): Promise<WireFile> };

/** What one look at a source found. @throws AppError `source.*` when it cannot be looked at */
export type Look = { readonly files: readonly FoundFile[]; readonly validators?: Validators };
