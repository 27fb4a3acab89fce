import { useTexts } from "#client/ui/locale.tsx";
import type { Told, ToldCases, WallToday, WallView } from "#shared/domain/wall.ts";
import { sinceBefore, toldText, withoutFigures } from "#shared/i18n/wall-words.ts";
import { BottleneckNotes, BottleneckSentence } from "./bottleneck.tsx";
import styles from "./scenes.module.css";
import { StageTable } from "./stage-table.tsx";

type Figure = Exclude<keyof WallToday, "overdueBefore">;
const FIGURES: readonly Figure[] = ["now", "noticeWeek", "dueWeek", "overdue", "overdueUnpromised", "unassigned"];
const TONES: Partial<Record<Figure, "soon" | "over">> = {
  now: "soon",
  noticeWeek: "soon",
  dueWeek: "soon",
  overdue: "over",
  overdueUnpromised: "over",
};

/** A table of so few rows leaves room below it for where it is stuck. */
const SHORT = 3;

/** *I dag*: what needs action first, then where it is stuck, beside the whole board in figures (WA5). */
export function SceneToday({ view }: { readonly view: WallView }) {
  const t = useTexts();
  const { today, asOf } = view;
  const hasNumbers = FIGURES.some((figure) => (today[figure].numbers?.length ?? 0) > 0);
  const isShort = view.board.rows.length <= SHORT;
  return (
    <div className={styles.today} data-short={isShort ? "" : undefined}>
      <div className={styles.side} data-dense={hasNumbers ? "" : undefined}>
        <div className={styles.numbers}>
          {FIGURES.map((figure) => (
            <FigureCard
              key={figure}
              figure={figure}
              told={today[figure]}
              note={figure === "overdue" ? sinceBefore(today, asOf, t) : null}
            />
          ))}
        </div>
        {!isShort && <StuckCard view={view} />}
      </div>
      <div className={styles.beside}>
        <StageTable board={view.board} />
        {isShort && <StuckCard view={view} />}
      </div>
    </div>
  );
}

interface FigureCardProps {
  readonly figure: Figure;
  readonly told: ToldCases;
  readonly note: string | null;
}

/** A card is as wide as three figures; longer ones are written smaller. */
const wideness = (text: string): number => (text.length <= 3 ? 0 : text.length <= 5 ? 1 : 2);
/** So many case numbers have room under a figure. */
const NUMBERS = 2;

const isNothing = (count: Told): boolean => count === 0 || count === "hidden";

function FigureCard({ figure, told, note }: FigureCardProps) {
  const t = useTexts();
  const text = toldText(told.count, t);
  const numbers = told.numbers?.slice(0, NUMBERS) ?? [];
  return (
    <div
      className={styles.figure}
      data-figure={figure}
      data-tone={isNothing(told.count) ? undefined : TONES[figure]}
      data-wide={wideness(text)}
    >
      <b>{text}</b>
      <span>{t(`wall.figure.${figure}`)}</span>
      {note && <span>({note})</span>}
      {numbers.map((number) => (
        <span key={number} className={styles.numbersOf}>
          {number}
        </span>
      ))}
    </div>
  );
}

function StuckCard({ view }: { readonly view: WallView }) {
  const t = useTexts();
  const worst = view.stuck[0];
  return (
    <div className={styles.card}>
      <h2>{t("wall.scene.stuck")}</h2>
      {worst ? (
        <>
          <BottleneckSentence bottleneck={worst} />
          <BottleneckNotes bottleneck={worst} />
        </>
      ) : (
        <p className={styles.sentence}>{withoutFigures(view, "stuckLater", t)}</p>
      )}
    </div>
  );
}
