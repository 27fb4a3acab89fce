import { useEffect, useState } from "react";
import type { Instant } from "#shared/domain/dates.ts";
import { type Moment, momentOf } from "#shared/domain/zone.ts";

const MINUTE_MS = 60_000;

/** The server's time by the minute; deadlines on the screen follow it. */
export function useMoment(now: () => Instant): Moment {
  const [moment, setMoment] = useState(() => momentOf(now()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(tick, MINUTE_MS - (now() % MINUTE_MS) + 50);
    };
    const tick = () => {
      setMoment(momentOf(now()));
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [now]);
  return moment;
}
