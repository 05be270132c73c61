import type { z } from "zod";

type Schema = z.ZodType;

/** Reads only: answered from the store as it is, never emits an event. */
export type Query<I extends Schema, O extends Schema> = {
  readonly kind: "query";
  readonly input: I;
  readonly output: O;
};
/** May change the store and emit events. */
export type Command<I extends Schema, O extends Schema> = {
  readonly kind: "command";
  readonly input: I;
  readonly output: O;
};
export type Method = Query<Schema, Schema> | Command<Schema, Schema>;

export const query = <I extends Schema, O extends Schema>(input: I, output: O): Query<I, O> => ({
  kind: "query",
  input,
  output,
});
export const command = <I extends Schema, O extends Schema>(input: I, output: O): Command<I, O> => ({
  kind: "command",
  input,
  output,
});

export type MethodMap = Readonly<Record<string, Method>>;
/** What a caller hands in, before defaults. */
export type InputOf<M extends Method> = z.input<M["input"]>;
/** What a handler gets, after validation. */
export type ParsedOf<M extends Method> = z.output<M["input"]>;
export type OutputOf<M extends Method> = z.output<M["output"]>;
