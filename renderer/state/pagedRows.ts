import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Input, Output } from "#shared/contract/index.ts";
import type { AppError } from "#shared/domain/errors.ts";
import { useCall } from "./core.tsx";
import { coreQuery } from "./queries.ts";

export type ListName = "wire.list" | "stories.list";
export type ListRow<M extends ListName> = Output<M>["rows"][number];
export type Filter<M extends ListName> = Omit<Input<M>, "offset" | "limit">;
export type Range = { readonly first: number; readonly last: number };

export type PagedRows<M extends ListName> = {
  /** Undefined until the first page is there. */
  readonly total: number | undefined;
  readonly error: AppError | null;
  /** Whether these rows still answer the filter before this one. */
  readonly isStale: boolean;
  /** The row at a place, or undefined while its page is on the way. */
  rowAt(index: number): ListRow<M> | undefined;
  /** The place of a row among those loaded, or -1. */
  placeOf(id: string): number;
};

const PAGE = 200;

/** A list of any length, of which only the pages around the visible rows are read and kept true. */
export function usePagedRows<M extends ListName>(method: M, filter: Filter<M>, { first, last }: Range): PagedRows<M> {
  const call = useCall();
  const from = Math.floor(first / PAGE);
  const to = Math.max(from, Math.floor(last / PAGE));
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const pages = useQueries({
    queries: numbers.map((page) => {
      const input = { ...filter, offset: page * PAGE, limit: PAGE } as Input<M>; // the filter is the input without its page
      return {
        ...coreQuery<ListName>(call, method, input),
        placeholderData: keepPreviousData,
      };
    }),
    combine: (results) => ({
      data: results.map((result) => result.data),
      isStale: results.some((result) => result.isPlaceholderData),
      error: (results.find((result) => result.error)?.error ?? null) as AppError | null, // calls reject with nothing else
    }),
  });
  return useMemo(() => {
    const pageRows = (page: Output<ListName> | undefined): readonly ListRow<M>[] =>
      (page?.rows ?? []) as readonly ListRow<M>[]; // the key of the query names the method
    return {
      total: pages.data.find((page) => page !== undefined)?.total,
      error: pages.error,
      isStale: pages.isStale,
      rowAt: (index) => pageRows(pages.data[Math.floor(index / PAGE) - from])[index % PAGE],
      placeOf: (id) => {
        for (const [at, page] of pages.data.entries()) {
          const within = pageRows(page).findIndex((row) => row.id === id);
          if (within >= 0) return (from + at) * PAGE + within;
        }
        return -1;
      },
    };
  }, [pages, from]);
}
