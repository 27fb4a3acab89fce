import { FileInput, History, House, Monitor, MonitorCog, Presentation, Users } from "lucide-react";
import { Link, Route, Switch } from "wouter";
import { OverviewPage } from "#client/features/admin/overview-page.tsx";
import { DisplaysPage } from "#client/features/displays/displays-page.tsx";
import { ImportPage } from "#client/features/lists/import-page.tsx";
import { ImportsPage } from "#client/features/lists/imports-page.tsx";
import { PeoplePage } from "#client/features/people/people-page.tsx";
import { StandupSettingsPage } from "#client/features/standup/settings-page.tsx";
import { WallSettingsPage } from "#client/features/wall/wall-settings-page.tsx";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { ButtonLink } from "#client/ui/button-link.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { SidePages } from "#client/ui/side-pages.tsx";
import { canCommand } from "#shared/domain/permissions.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { NotFoundWord } from "./not-found-page.tsx";
import { SETTINGS, STANDUP_SETTINGS } from "./settings-path.ts";

const WAYS = {
  caseList: `${SETTINGS}/import`,
  people: `${SETTINGS}/medarbejdere`,
  staffList: `${SETTINGS}/medarbejdere/liste`,
};

interface SettingsPagesProps {
  readonly session: SessionView;
  /** The board of the chosen unit, for what is set per unit; null for who has no board. */
  readonly sync: BoardSync | null;
}

/** What is looked after beside the cases: lists, staff; for administrators, and leaders within their own units. */
export function SettingsPages({ session, sync }: SettingsPagesProps) {
  const t = useTexts();
  const viewer = { id: session.person.id, role: session.person.role, units: session.units.map(({ id }) => id) };
  const teams = session.units.map(({ name }) => name);
  const hasBoard = viewer.role !== "administrator";
  const pages = [
    { href: SETTINGS, text: t("settingsPages.overview"), icon: House },
    { href: `${SETTINGS}/import`, text: t("settingsPages.import"), icon: FileInput },
    { href: `${SETTINGS}/import/historik`, text: t("settingsPages.imports"), icon: History },
    { href: `${SETTINGS}/medarbejdere`, text: t("settingsPages.staff"), icon: Users },
    ...(hasBoard ? [{ href: STANDUP_SETTINGS, text: t("nav.standup"), icon: Presentation }] : []),
    { href: `${SETTINGS}/skaerme`, text: t("settingsPages.displays"), icon: Monitor },
    { href: `${SETTINGS}/vaegskaerm`, text: t("wallSettings.title"), icon: MonitorCog },
  ];
  const walls = session.units.filter(({ id }) => canCommand(viewer, "setUnitSettings", id));
  return (
    <SidePages label={t("settingsPages.title")} pages={pages}>
      <Switch>
        <Route path={SETTINGS}>
          <OverviewPage isAdministrator={viewer.role === "administrator"} ways={WAYS} />
        </Route>
        <Route path={`${SETTINGS}/import`}>
          <ImportPage kind="cases" teams={teams} next={<NextThings session={session} />} />
        </Route>
        <Route path={`${SETTINGS}/import/historik`}>
          <ImportsPage />
        </Route>
        <Route path={`${SETTINGS}/medarbejdere`}>
          <PeoplePage
            mayChange={canCommand(viewer, "addPerson", null)}
            listLink={<Link href={WAYS.staffList}>{t("people.list")}</Link>}
          />
        </Route>
        {hasBoard && (
          <Route path={STANDUP_SETTINGS}>
            <StandupSettingsPage sync={sync} />
          </Route>
        )}
        <Route path={`${SETTINGS}/skaerme`}>
          <DisplaysPage units={session.units} />
        </Route>
        <Route path={`${SETTINGS}/vaegskaerm`}>
          <WallSettingsPage units={walls} />
        </Route>
        <Route path={WAYS.staffList}>
          <ImportPage kind="staff" teams={teams} next={<ToPeople />} />
        </Route>
        <Route>
          <NotFoundWord />
        </Route>
      </Switch>
    </SidePages>
  );
}

/** What one wants to see or do when a list is in: a leader the board, an administrator the people. */
function NextThings({ session }: { readonly session: SessionView }) {
  const t = useTexts();
  const hasBoard = session.person.role !== "administrator";
  return (
    <>
      {hasBoard && (
        <ButtonLink href="/tavle" look="primary">
          {t("import.toBoard")}
        </ButtonLink>
      )}
      <ButtonLink href={`${SETTINGS}/medarbejdere`} look={hasBoard ? "plain" : "primary"}>
        {t("import.toStaff")}
      </ButtonLink>
    </>
  );
}

function ToPeople() {
  const t = useTexts();
  return (
    <ButtonLink href={WAYS.people} look="primary">
      {t("overview.toPeople")}
    </ButtonLink>
  );
}
