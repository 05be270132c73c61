import {
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import type { Call, Contract, Input, MethodName, Output } from "#shared/contract/index.ts";
import type { AppError } from "#shared/domain/errors.ts";
import { useCall } from "./core.tsx";

type OfKind<K extends "query" | "command"> = {
  [M in MethodName]: Contract[M]["kind"] extends K ? M : never;
}[MethodName];
export type QueryName = OfKind<"query">;
export type CommandName = OfKind<"command">;

export type CoreQueryOptions<M extends QueryName> = Omit<
  UseQueryOptions<Output<M>, AppError, Output<M>, readonly unknown[]>,
  "queryKey" | "queryFn"
>;

/** How a query of the contract is kept in the cache. */
export const coreQuery = <M extends QueryName>(call: Call, method: M, input: Input<M>) => ({
  queryKey: [method, input] as readonly unknown[],
  queryFn: (): Promise<Output<M>> => call(method, input),
});

/** Reads something of the core and reads it again when the core says that it changed. */
export function useCoreQuery<M extends QueryName>(
  method: M,
  input: Input<M>,
  options: CoreQueryOptions<M> = {},
): UseQueryResult<Output<M>, AppError> {
  return useQuery({ ...coreQuery(useCall(), method, input), ...options });
}

/** A command of the contract with its pending state and error. What it changed arrives by events, not by its answer. */
export function useCoreCommand<M extends CommandName>(method: M): UseMutationResult<Output<M>, AppError, Input<M>> {
  const call = useCall();
  return useMutation<Output<M>, AppError, Input<M>>({ mutationFn: (input) => call(method, input) });
}
