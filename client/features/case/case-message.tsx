import { FileX2 } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useTexts } from "#client/ui/locale.tsx";
import styles from "./case.module.css";

/** Where there is no case to show: absent and forbidden read alike (PR5). */
export function CaseMessage({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const t = useTexts();
  return (
    <main id="content" className={styles.message}>
      <FileX2 aria-hidden size={28} strokeWidth={1.5} />
      <h1>{title}</h1>
      {children}
      <Link href="/tavle">{t("case.back")}</Link>
    </main>
  );
}
