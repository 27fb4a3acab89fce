import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { type Problem, post } from "#client/session/request.ts";
import { useSession } from "#client/session/session.tsx";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import styles from "./form.module.css";
import { startProblem } from "./login-problem.ts";
import { isLongEnough, NewPassword } from "./new-password.tsx";

export interface InvitedFormProps {
  readonly token: string;
  readonly name: string;
}

/** A colleague's own start link: one chooses a password and is signed in. */
export function InvitedForm({ token, name }: InvitedFormProps) {
  const t = useTexts();
  const { login } = useSession();
  const [, navigate] = useLocation();
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const begin = async () => {
    const claimed = await post("/api/start/claim", { token, password });
    return claimed.ok ? login(name, password) : claimed.problem;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isLongEnough(password) || busy) return;
    setBusy(true);
    const failed = await begin();
    setBusy(false);
    setProblem(failed);
    if (!failed) navigate("/tavle", { replace: true });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {problem && <ErrorMessage text={startProblem(problem, t)} />}
      {/* For the browser's own store of passwords: whose this one is. */}
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      <NewPassword value={password} onChange={setPassword} tried={tried} autoFocus />
      <Button type="submit" look="primary" isPending={busy}>
        {t("invited.submit")}
      </Button>
    </form>
  );
}
