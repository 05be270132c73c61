import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The present minute as ISO 8601, told anew when the minute changes; also right after the computer slept. */
export function useMinute(): string {
  const [minute, setMinute] = useState(() => minuteOf(Date.now()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      setMinute(minuteOf(Date.now()));
      timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
    };
    tick();
    addEventListener("focus", tick);
    return () => {
      clearTimeout(timer);
      removeEventListener("focus", tick);
    };
  }, []);
  return minute;
}

const minuteOf = (ms: number): string => new Date(ms - (ms % MINUTE_MS)).toISOString();

/** The town of an IANA zone: "America/New_York" gives "New York". */
export const townOf = (zone: string): string => zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
