import { useTexts } from "#client/ui/locale.tsx";
import { usePairing } from "./use-pairing.ts";
import styles from "./wall.module.css";
import { WallMessage } from "./wall-frame.tsx";

/** A screen that nobody has paired yet shows its code, and how it becomes a wall (WA1). */
export function PairingScreen({ onPaired }: { readonly onPaired: () => void }) {
  const t = useTexts();
  const { held, isUnreached } = usePairing(onPaired);
  if (isUnreached) return <WallMessage title={t("wall.unreached")} lead={t("wall.unreachedHow")} />;
  if (held === null) return <WallMessage title={t("wall.pair")} lead={t("wall.pairAsking")} />;
  const code = <strong className={styles.code}>{held.code.replace(" ", "\u00a0")}</strong>;
  return <WallMessage title={t("wall.pair")} lead={`${t("wall.pairHow")} ${t("wall.pairNext")}`} code={code} />;
}
