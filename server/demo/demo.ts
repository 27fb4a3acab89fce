import type { DemoView } from "#shared/protocol/http.ts";
import { DEMO_LOGINS, DEMO_PASSWORD, STAFF } from "./department.ts";

/** What makes a server a demo: it says so everywhere, and lets everybody in as one of these. */
export const DEMO: DemoView = {
  password: DEMO_PASSWORD,
  people: DEMO_LOGINS.flatMap((login) => {
    const found = STAFF.find((employee) => employee.login === login);
    return found ? [{ login, name: found.name, role: found.role, unit: found.unit }] : [];
  }),
};
