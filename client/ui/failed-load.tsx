import { Button } from "./button.tsx";
import styles from "./failed-load.module.css";
import { useTexts } from "./locale.tsx";
import { ErrorMessage } from "./message.tsx";

/** What a page is about did not come; what came before may stand below. */
export function FailedLoad({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  const t = useTexts();
  return (
    <div className={styles.failed}>
      <ErrorMessage text={text} />
      <Button onPress={onRetry}>{t("case.retry")}</Button>
    </div>
  );
}
