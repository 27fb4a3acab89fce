import { useEffect, useRef, useState } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { Standup } from "./use-standup.ts";

/** What somebody else has just done to the case while it is shown; null while nobody has. */
export function useCaseNews(standup: Standup, card: ShownCard): string | null {
  const t = useTexts();
  const before = useRef(card);
  const [news, setNews] = useState<string | null>(null);
  const latest = useRef(standup);
  useEffect(() => {
    latest.current = standup;
  });
  useEffect(() => {
    const old = before.current;
    before.current = card;
    const isOwn = card.pending || latest.current.hasChanged(card.id);
    if (old.id !== card.id) setNews(null);
    else if (card.version > old.version && !isOwn) setNews(newsText(old, card, latest.current, t));
  }, [card, t]);
  return news;
}

function newsText(old: ShownCard, card: ShownCard, { picture }: Standup, t: Translate): string {
  const column = picture.columns.find(({ id }) => id === card.column);
  if (old.column === card.column || !column) return t("standup.changedNow");
  const name = (card.lastMove && picture.people.get(card.lastMove.by)?.name) ?? t("case.someone");
  return t("standup.movedNow", { column: columnTitle(column, t), name });
}
