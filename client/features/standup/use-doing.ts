import { useEffect, useRef, useState } from "react";
import type { NextStepName } from "#shared/domain/next-steps.ts";
import type { Act, Doing } from "./act-panel.tsx";
import type { Standup } from "./use-standup.ts";

export interface DoingHand {
  readonly doing: Doing | null;
  readonly start: (act: Act, step?: NextStepName) => void;
  readonly stop: () => void;
  /** It holds something now that somebody chose or typed. */
  readonly begun: () => void;
}

/** What somebody is in the middle of. When the meeting moves on it stays with its case, if anything is to be lost (MV6). */
export function useDoing({ meeting, picture }: Standup): DoingHand {
  const [doing, setDoing] = useState<Doing | null>(null);
  const hasBegun = useRef(false);
  const card = doing && (picture.cards.get(doing.card.id) ?? doing.card);
  useEffect(() => {
    if (!hasBegun.current) setDoing((now) => (now && now.card.id !== meeting.at ? null : now));
  }, [meeting.at]);
  const here = picture.cards.get(meeting.at as Doing["card"]["id"]);
  return {
    doing: doing && card ? { ...doing, card } : null,
    start: (act, step) => {
      hasBegun.current = step !== undefined;
      if (here) setDoing({ act, card: here, step });
    },
    stop: () => {
      hasBegun.current = false;
      setDoing(null);
    },
    begun: () => {
      hasBegun.current = true;
    },
  };
}
