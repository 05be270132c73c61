import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Call } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { Client, Connection } from "../client/createClient.ts";
import { staleKeys } from "./staleKeys.ts";

const ClientContext = createContext<Client | undefined>(undefined);

/** Ten tries, half a second apart: the time a core needs to come back after it died. */
const RETRIES = 10;

/** A cache for answers of the core. `networkMode: always`, because the core is here even when the network is not. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: Number.POSITIVE_INFINITY, // the core says when something changed
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => error instanceof AppError && error.code === "core.gone" && failures < RETRIES,
        retryDelay: 500,
      },
      mutations: { networkMode: "always" },
    },
  });

/** Gives the page its client and the cache, and keeps the cache true: events of the core make answers stale. */
export function CoreProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  const [cache] = useState(createQueryClient);
  useEffect(() => {
    const stopEvents = client.subscribe((event) => {
      for (const queryKey of staleKeys(event)) void cache.invalidateQueries({ queryKey: [...queryKey] });
    });
    let wasLost = false;
    const stopConnection = client.onConnection((connection) => {
      // while the line was down, events went unheard
      if (connection === "online" && wasLost) void cache.invalidateQueries();
      wasLost = connection === "lost";
    });
    return () => {
      stopEvents();
      stopConnection();
    };
  }, [client, cache]);
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </ClientContext>
  );
}

/** The client of this page. @throws Error outside CoreProvider */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error("useClient stands outside CoreProvider");
  return client;
}

/** The bare typed call, for flows that neither cache nor show a pending state (autosave, paste). */
export const useCall = (): Call => useClient().call;

/** Whether the core can be reached right now. */
export function useConnection(): Connection {
  const client = useClient();
  const [store] = useState(() => {
    let current: Connection = "connecting";
    return {
      subscribe: (changed: () => void) =>
        client.onConnection((next) => {
          current = next;
          changed();
        }),
      read: () => current,
    };
  });
  return useSyncExternalStore(store.subscribe, store.read);
}
