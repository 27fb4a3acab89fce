import { SearchX } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { Moment } from "#shared/domain/zone.ts";
import styles from "./board.module.css";
import { ClosedStrip } from "./closed-strip.tsx";
import { BoardColumn } from "./column.tsx";
import type { ColumnView } from "./derive-board.ts";
import { type BoardFilter, isFiltered, NO_FILTER } from "./filter.ts";
import type { Hold } from "./holding.ts";
import type { FindCard } from "./landing-place.ts";
import { allowanceFor } from "./mounted-rows.ts";

export interface BoardColumnsProps {
  readonly views: readonly ColumnView[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  readonly mayMove: boolean;
  readonly filter: BoardFilter;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
  readonly isClosedOpen: boolean;
  readonly onClosedOpen: (open: boolean) => void;
  readonly onMenu: (card: CaseId, anchor: HTMLElement) => void;
  readonly find: FindCard;
  readonly hold: Hold;
}

/** The columns side by side, *Afsluttet* folded away until one wants it. */
export function BoardColumns(props: BoardColumnsProps) {
  const { views, isClosedOpen, onClosedOpen, filter, onFilter, ...rest } = props;
  const openColumns = views.filter(({ column }) => isClosedOpen || column.stage !== "closed").length;
  const isEmpty = views.every(({ cards }) => cards.length === 0);
  const tracks = views.map(({ column }) =>
    column.stage === "closed" && !isClosedOpen ? "2.75rem" : "minmax(var(--column-least), 1fr)",
  );
  const fold = () => onClosedOpen(false);
  const unfold = () => onClosedOpen(true);
  return (
    <div className={styles.columns} style={{ gridTemplateColumns: tracks.join(" ") }} data-drag-scrolls="x">
      {isEmpty && isFiltered(filter) && <NothingPasses onClear={() => onFilter(NO_FILTER)} />}
      {views.map((view) =>
        view.column.stage === "closed" && !isClosedOpen ? (
          <ClosedStrip key={view.column.id} view={view} mayMove={rest.mayMove} onOpen={unfold} />
        ) : (
          <BoardColumn
            key={view.column.id}
            {...rest}
            view={view}
            allowance={allowanceFor(openColumns)}
            isFiltered={isFiltered(filter)}
            onCollapse={view.column.stage === "closed" ? fold : null}
          />
        ),
      )}
    </div>
  );
}

function NothingPasses({ onClear }: { readonly onClear: () => void }) {
  const t = useTexts();
  return (
    <div className={styles.nothing}>
      <SearchX aria-hidden size={22} />
      <p>{t("empty.filter")}</p>
      <Button onPress={onClear}>{t("filter.clear")}</Button>
    </div>
  );
}
