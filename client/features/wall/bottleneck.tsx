import { MoveRight, TrendingDown, TrendingUp } from "lucide-react";
import { useTexts } from "#client/ui/locale.tsx";
import type { Bottleneck } from "#shared/domain/wall.ts";
import { bottleneckWords } from "#shared/i18n/wall-words.ts";
import styles from "./scenes.module.css";

interface BottleneckProps {
  readonly bottleneck: Bottleneck;
}

/** "Oplysning, § 85: 14 nye og 9 videre om ugen. 131 venter, den ældste i 214 dage, 38 % over fristen." */
export function BottleneckSentence({ bottleneck }: BottleneckProps) {
  const t = useTexts();
  const { where, flow, waiting, share } = bottleneckWords(bottleneck, t);
  return (
    <p className={styles.sentence}>
      <b>{where}</b> {flow} {waiting}
      {share && (
        <>
          , <b>{share}</b>
        </>
      )}
      .
    </p>
  );
}

const ICONS = { growing: TrendingUp, shrinking: TrendingDown, steady: MoveRight };

/** What becomes of the queue, what it waits for and how long, small below the sentence. */
export function BottleneckNotes({ bottleneck }: BottleneckProps) {
  const t = useTexts();
  const { notes, growth } = bottleneckWords(bottleneck, t);
  const Icon = ICONS[bottleneck.growing];
  return (
    <p className={styles.notes}>
      <span className={styles.growth}>
        <Icon aria-hidden />
        {growth}
      </span>
      {notes.map((note) => ` · ${note}`)}
    </p>
  );
}

/** What comes and what goes, as two bars; the sentence says it too. */
export function BottleneckRates({ bottleneck: { inPerWeek, outPerWeek } }: BottleneckProps) {
  const t = useTexts();
  const most = Math.max(inPerWeek, outPerWeek, 1);
  const rates = [
    { way: "in", rate: inPerWeek, text: t("wall.in") },
    { way: "out", rate: outPerWeek, text: t("wall.out") },
  ] as const;
  return (
    <div className={styles.rates} aria-hidden>
      {rates.map(({ way, rate, text }) => (
        <Rate key={way} way={way} share={rate / most} text={text} shown={t("wall.rate", { rate })} />
      ))}
    </div>
  );
}

interface RateProps {
  readonly way: "in" | "out";
  /** 0–1 of the larger of the two. */
  readonly share: number;
  readonly text: string;
  readonly shown: string;
}

function Rate({ way, share, text, shown }: RateProps) {
  return (
    <>
      <span>{text}</span>
      <div>
        <i data-way={way} style={{ width: `${share * 85}%` }} />
        {shown}
      </div>
    </>
  );
}
