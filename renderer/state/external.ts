import { useCallback } from "react";
import { safeUrl } from "#shared/document/safeUrl.ts";
import { useCall } from "./core.tsx";
import { useCoreQuery } from "./queries.ts";

/** Opens a public address outside the desk: by the host where it is an application, in a new tab in a browser. */
export function useOpenExternal(): (url: string) => void {
  const call = useCall();
  const { data } = useCoreQuery("app.state", {});
  const inApplication = data?.host.shell === "electron";
  return useCallback(
    (url) => {
      const safe = safeUrl(url);
      if (safe === undefined) return;
      if (inApplication) void call("app.openExternal", { url: safe });
      else window.open(safe, "_blank", "noopener");
    },
    [call, inApplication],
  );
}
