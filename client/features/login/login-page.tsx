import { type FormEvent, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { useDemo } from "#client/session/demo.tsx";
import type { Problem } from "#client/session/request.ts";
import { returnPath } from "#client/session/return-path.ts";
import { useSession } from "#client/session/session.tsx";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage, InfoMessage } from "#client/ui/message.tsx";
import { PlainPage } from "#client/ui/plain-page.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { DemoPeople } from "./demo-people.tsx";
import styles from "./form.module.css";
import { loginProblem } from "./login-problem.ts";

/** Name and password; afterwards the page one wanted. */
export function LoginPage() {
  const t = useTexts();
  const { login, state } = useSession();
  const search = useSearch();
  const [, navigate] = useLocation();
  const { view: demo } = useDemo();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async (as: string, secret: string) => {
    setBusy(true);
    setProblem(null);
    const failed = await login(as, secret);
    setBusy(false);
    if (failed) setProblem(failed);
    else navigate(returnPath(search), { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && password && !busy) void enter(name.trim(), password);
  };

  const wasHere = state.kind === "nobody" && state.wasSignedIn;
  const waiting = state.kind === "nobody" ? state.waiting : 0;
  return (
    <PlainPage title={t("login.title")}>
      {wasHere && !problem && <InfoMessage text={t("login.again")} />}
      {waiting > 0 && <InfoMessage text={t("login.waiting", { waiting })} />}
      {demo && <DemoPeople view={demo} onChoose={enter} />}
      <form className={styles.form} onSubmit={submit} noValidate>
        {problem && <ErrorMessage text={loginProblem(problem, t)} />}
        <TextField
          label={t("login.name")}
          value={name}
          onChange={setName}
          autoComplete="username"
          autoFocus={!demo}
          error={tried && !name.trim() ? t("login.nameMissing") : null}
        />
        <TextField
          label={t("login.password")}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="current-password"
          error={tried && !password ? t("login.passwordMissing") : null}
        />
        <Button type="submit" look="primary" isPending={busy}>
          {t("login.submit")}
        </Button>
      </form>
      <Link href="/moede">{t("standup.remoteTitle")}</Link>
    </PlainPage>
  );
}
