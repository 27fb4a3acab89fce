import { useTexts } from "#client/ui/locale.tsx";
import type { WallView } from "#shared/domain/wall.ts";
import { withoutFigures } from "#shared/i18n/wall-words.ts";
import { BottleneckNotes, BottleneckRates, BottleneckSentence } from "./bottleneck.tsx";
import styles from "./scenes.module.css";

/** So many have room, in letters that are read from four metres. */
const MOST = 4;

/** *Her sidder det fast*: each place in a sentence with its arithmetic (FL2); silent where the data carry none. */
export function SceneStuck({ view }: { readonly view: WallView }) {
  const t = useTexts();
  const shown = view.stuck.slice(0, MOST);
  if (shown.length === 0) {
    return <p className={styles.quiet}>{withoutFigures(view, "stuckLater", t)}</p>;
  }
  return (
    <div className={styles.stuck} data-count={shown.length}>
      {shown.map((bottleneck) => (
        <section key={`${bottleneck.stage} ${bottleneck.provision}`} className={styles.card}>
          <div>
            <BottleneckSentence bottleneck={bottleneck} />
            <BottleneckNotes bottleneck={bottleneck} />
          </div>
          <BottleneckRates bottleneck={bottleneck} />
        </section>
      ))}
    </div>
  );
}
