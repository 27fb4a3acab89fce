import { useTexts } from "#client/ui/locale.tsx";
import shared from "./list-import.module.css";
import styles from "./preview-step.module.css";

/** Case numbers, as far as one may see them; how many there are besides is said, not which. */
export function NumberList({ numbers, all }: { readonly numbers: readonly string[]; readonly all: number }) {
  const t = useTexts();
  return (
    <>
      {numbers.length > 0 && (
        <ul className={styles.numbers}>
          {numbers.map((number) => (
            <li key={number}>{number}</li>
          ))}
        </ul>
      )}
      {all > numbers.length && (
        <p className={shared.note}>{t("import.notAllNumbers", { count: all - numbers.length })}</p>
      )}
    </>
  );
}
