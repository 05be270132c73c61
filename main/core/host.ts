import type { HostAbilities } from "#shared/contract/app.ts";

export type PickedFile = { readonly name: string; readonly base64: string };

/**
 * What the core may ask of the shell around it. Everything is asynchronous, because the shell lives in another
 * thread. A host that lacks an ability says so in `can` and throws AppError `host.cannot` when asked all the same.
 */
export type Host = {
  readonly can: HostAbilities;
  /** A secret by name, or undefined. Never logged, never sent to the screen. */
  readSecret(name: string): Promise<string | undefined>;
  writeSecret(name: string, value: string): Promise<void>;
  /** Lets the person choose wire files; an empty list when she cancels. */
  pickFiles(): Promise<readonly PickedFile[]>;
  /** Opens an http(s) address in the person's browser. */
  openExternal(url: string): Promise<void>;
};
