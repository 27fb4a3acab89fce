/** Reads Vitest's JSON report and prints two numbers: passed and failed tests. What did not run has not passed. */
import { readFileSync } from "node:fs";

const text = readFileSync(process.argv[2], "utf8");
const report = text ? JSON.parse(text) : { testResults: [] };
const tests = report.testResults.flatMap((file) => file.assertionResults);
const passed = tests.filter(({ status }) => status === "passed").length;
const unread = report.testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
).length;
process.stdout.write(`${passed} ${tests.length - passed + unread}\n`);
