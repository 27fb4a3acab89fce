import { useState } from "react";
import { Link } from "wouter";
import { type Problem, post } from "#client/session/request.ts";
import { useAsking } from "#client/session/use-asking.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { PlainPage } from "#client/ui/plain-page.tsx";
import type { StartView } from "#shared/protocol/people.ts";
import { FirstAdministratorForm } from "./first-administrator-form.tsx";
import { InvitedForm } from "./invited-form.tsx";

type Asked = { readonly state: "asking" | "unknown" | "unreached" } | StartView;

/** A start link, whoever's it is: what it opens is asked first, so that a used one says so at once. */
export function StartPage({ token }: { readonly token: string }) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked>({ state: "asking" });
  const [attempt, setAttempt] = useState(0);
  const ask = () => post<StartView>("/api/start", { token });
  useAsking(`${token} ${attempt}`, ask, (reply) =>
    setAsked(reply.ok ? reply.value : { state: isNoLink(reply.problem) ? "unknown" : "unreached" }),
  );

  switch (asked.state) {
    case "asking":
      return null;
    case "first":
      return (
        <PlainPage title={t("start.title")} lead={t("start.lead")}>
          <FirstAdministratorForm token={token} />
        </PlainPage>
      );
    case "invited":
      return (
        <PlainPage
          title={t("invited.title", { name: asked.name })}
          lead={t(asked.hasPassword ? "invited.anew" : "invited.lead")}
        >
          <InvitedForm token={token} name={asked.name} />
        </PlainPage>
      );
    case "unreached":
      return (
        <PlainPage title={t("login.offlineTitle")} lead={t("login.offline")}>
          <Button look="primary" onPress={() => setAttempt(attempt + 1)}>
            {t("case.retry")}
          </Button>
        </PlainPage>
      );
    default:
      return (
        <PlainPage title={t(`link.${asked.state}`)} lead={t(`link.${asked.state}Lead`)}>
          <Link href="/login">{t("start.toLogin")}</Link>
        </PlainPage>
      );
  }
}

const isNoLink = ({ code }: Problem): boolean => code === "not-found" || code === "malformed";
