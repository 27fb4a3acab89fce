import { FileX2 } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./case.module.css";

interface CaseMessageProps {
  readonly title: string;
  readonly onClose: (() => void) | null;
  readonly children?: ReactNode;
}

/** Where there is no case to show: absent and forbidden read alike (PR5). */
export function CaseMessage({ title, onClose, children }: CaseMessageProps) {
  const t = useTexts();
  return (
    <div className={styles.message}>
      <FileX2 aria-hidden size={28} strokeWidth={1.5} />
      <h1>{title}</h1>
      {children}
      {onClose ? <Button onPress={onClose}>{t("app.close")}</Button> : <Link href="/tavle">{t("case.back")}</Link>}
    </div>
  );
}
