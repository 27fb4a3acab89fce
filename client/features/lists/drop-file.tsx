import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import type { ListKind } from "#shared/domain/list-fields.ts";
import styles from "./drop-file.module.css";

export interface DropFileProps {
  readonly kind: ListKind;
  readonly onFile: (file: File) => void;
}

const ACCEPTED = [".csv", ".txt", ".tsv", ".xlsx", ".xlsm"];

/** A place to drop one file on, or to choose it from. */
export function DropFile({ kind, onFile }: DropFileProps) {
  const t = useTexts();
  const [isNoFile, setNoFile] = useState(false);
  const take = (file: File | undefined) => {
    setNoFile(file === undefined);
    if (file) onFile(file);
  };
  return (
    <>
      <DropZone
        className={styles.zone}
        aria-label={t("import.drop")}
        getDropOperation={() => "copy"}
        onDrop={async ({ items }) => {
          const [item] = items;
          take(items.length === 1 && item?.kind === "file" ? await item.getFile() : undefined);
        }}
      >
        <FileSpreadsheet aria-hidden size={32} strokeWidth={1.5} />
        <Text slot="label" className={styles.title}>
          {t("import.drop")}
        </Text>
        <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={(files) => files?.[0] && take(files[0])}>
          <Button look="primary">{t("import.choose")}</Button>
        </FileTrigger>
        <p className={styles.help}>{t("import.accepted")}</p>
        <p className={styles.help}>{t(`import.needed.${kind}`)}</p>
      </DropZone>
      {isNoFile && <ErrorMessage text={t("import.oneFile")} />}
    </>
  );
}
