import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { v7 } from "uuid";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { UnitId, ViewId } from "#shared/domain/ids.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { CountingParts } from "./facets.ts";
import { type BoardFilter, filterQuery, isFiltered } from "./filter.ts";
import { filterInWords } from "./filter-in-words.ts";
import { useViews } from "./use-views.ts";
import { ViewDialog } from "./view-dialog.tsx";
import { BUILT_IN, isOn, type KeptView } from "./view-list.ts";
import styles from "./views.module.css";
import { ViewsButton } from "./views-button.tsx";

export interface BoardViewsProps {
  readonly sync: BoardSync;
  readonly unit: { readonly id: UnitId; readonly name: string };
  readonly counting: CountingParts;
  readonly isLeader: boolean;
}

/** The board's filter kept under a name, and the list of those that are. */
export function BoardViews({ sync, unit, counting, isLeader }: BoardViewsProps) {
  const t = useTexts();
  const { announce } = useNotices();
  const { filter, me, picture } = counting;
  const views = useViews(sync, unit.id);
  const { kept, problem, load } = views;
  const [draft, setDraft] = useState<KeptView | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const isAsked = isFiltered(filter) && kept === null && problem === null;
  useEffect(() => {
    if (isAsked) void load();
  }, [isAsked, load]);

  const current = currentName(filter, kept, t);
  const isNew = isFiltered(filter) && current === null && (kept !== null || problem !== null);
  const begin = () => {
    const name = filterInWords(filter, { t, me, people: picture.people });
    setDraft({ id: v7() as ViewId, name, query: filterQuery(filter), shared: false, own: true });
  };
  /** The button that asked may be gone. */
  const closeDraft = () => {
    setDraft(null);
    requestAnimationFrame(() => bar.current?.querySelector("button")?.focus());
  };
  const save = async ({ id: viewId, query }: KeptView, change: Pick<KeptView, "name" | "shared">) => {
    const { done, problem: why } = await views.save({ viewId, query, ...change });
    if (why !== null) return why;
    if (done) announce(t("view.saved", change));
    closeDraft();
    return null;
  };
  const drop = async ({ id, name }: KeptView) => {
    const { done, problem: why } = await views.drop(id);
    if (done) announce(t("view.dropped", { name }));
    return why;
  };

  return (
    <div ref={bar} className={styles.bar}>
      <ViewsButton {...{ current, counting, views, isLeader }} isShort={isNew} onChange={setDraft} onDrop={drop} />
      {isNew && (
        <Button className={styles.save} onPress={begin} aria-haspopup="dialog">
          {t("action.saveView")}
        </Button>
      )}
      {draft && (
        <ViewDialog
          title={kept?.some(({ id }) => id === draft.id) ? t("view.changeTitle") : t("action.saveView")}
          unit={unit.name}
          view={draft}
          onSave={(change) => save(draft, change)}
          onClose={closeDraft}
        />
      )}
    </div>
  );
}

/** What the filter on the board is called; null where it has no name. */
function currentName(filter: BoardFilter, kept: readonly KeptView[] | null, t: Translate): string | null {
  const builtIn = BUILT_IN.find(({ query }) => isOn(query, filter));
  if (builtIn) return t(builtIn.key);
  return kept?.find(({ query }) => isOn(query, filter))?.name ?? null;
}
