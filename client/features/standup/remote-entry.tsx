import { type FormEvent, useState } from "react";
import { Link } from "wouter";
import type { Problem } from "#client/session/request.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { PlainPage } from "#client/ui/plain-page.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { Translate } from "#shared/i18n/catalogue.ts";
import styles from "./over.module.css";
import { becomeRemote } from "./requests.ts";

interface RemoteEntryProps {
  readonly onJoined: () => void;
  readonly loginHref: string;
}

/** `/moede` for a phone that nobody is signed in at: the code from the shared screen makes it the remote. */
export function RemoteEntry({ onJoined, loginHref }: RemoteEntryProps) {
  const t = useTexts();
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (code.trim().length < 4) return setProblem(t("standup.codeMissing"));
    setBusy(true);
    const reply = await becomeRemote(code.trim());
    setBusy(false);
    if (reply.ok) onJoined();
    else setProblem(problemText(reply.problem, t));
  };
  return (
    <PlainPage title={t("standup.remoteTitle")} lead={t("standup.remoteLead")}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t("standup.code")}
          value={code}
          onChange={(text) => {
            setCode(text);
            setProblem(null);
          }}
          autoComplete="off"
          autoFocus
          maxLength={20}
          error={problem}
        />
        <Button type="submit" look="primary" isPending={isBusy}>
          {t("standup.connect")}
        </Button>
      </form>
      <Link href={loginHref}>{t("standup.toLogin")}</Link>
    </PlainPage>
  );
}

function problemText(problem: Problem, t: Translate): string {
  if (problem.code === "offline") return t("login.offline");
  if (problem.code === "too-many-attempts") return t("standup.tooMany", problem.data);
  return t("standup.codeWrong");
}
