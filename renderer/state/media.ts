import { useEffect, useState } from "react";
import { useCoreQuery } from "./queries.ts";

/**
 * A blob: address for a picture of the store, for as long as the component shows it; undefined until it is read.
 * @param mediaId SHA-256 in hex; empty for no picture
 */
export function useMediaUrl(mediaId: string): string | undefined {
  const { data } = useCoreQuery("media.read", { mediaId }, { enabled: /^[0-9a-f]{64}$/.test(mediaId), gcTime: 60_000 });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const bytes = Uint8Array.from(atob(data.base64), (letter) => letter.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: data.type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return url;
}
