import { FileInput, History, House, Users } from "lucide-react";
import { Route, Switch } from "wouter";
import { AdministratorPage } from "#client/features/admin/administrator-page.tsx";
import { ImportPage } from "#client/features/lists/import-page.tsx";
import { ImportsPage } from "#client/features/lists/imports-page.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { SidePages } from "#client/ui/side-pages.tsx";
import type { SessionView } from "#shared/protocol/http.ts";
import { NotFoundWord } from "./not-found-page.tsx";
import { SETTINGS } from "./settings-path.ts";

/** What is looked after beside the cases: lists, staff; for administrators, and leaders within their own units. */
export function SettingsPages({ session }: { readonly session: SessionView }) {
  const t = useTexts();
  const pages = [
    { href: SETTINGS, text: t("settingsPages.overview"), icon: House },
    { href: `${SETTINGS}/import`, text: t("settingsPages.import"), icon: FileInput },
    { href: `${SETTINGS}/import/historik`, text: t("settingsPages.imports"), icon: History },
    { href: `${SETTINGS}/medarbejdere`, text: t("settingsPages.staff"), icon: Users },
  ];
  return (
    <SidePages label={t("settingsPages.title")} pages={pages}>
      <Switch>
        <Route path={SETTINGS}>
          <AdministratorPage units={session.units} isAdministrator={session.person.role === "administrator"} />
        </Route>
        <Route path={`${SETTINGS}/import`}>
          <ImportPage />
        </Route>
        <Route path={`${SETTINGS}/import/historik`}>
          <ImportsPage />
        </Route>
        <Route>
          <NotFoundWord />
        </Route>
      </Switch>
    </SidePages>
  );
}
