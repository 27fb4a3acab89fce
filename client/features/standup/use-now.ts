import { useEffect, useState } from "react";
import type { Instant } from "#shared/domain/dates.ts";

const TICK_MS = 5_000;

/** The server's time, every few seconds: near enough for a clock that nobody should stare at. */
export function useNow(now: () => Instant): Instant {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    setMoment(now());
    const timer = setInterval(() => setMoment(now()), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return moment;
}
