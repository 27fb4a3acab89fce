import { Client } from "pg";
import { expect, test } from "vitest";
import { createDatabase } from "./postgres.ts";

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows[0];
  } finally {
    await client.end();
  }
}

test("a test gets a PostgreSQL database of its own, filled as the template says", async () => {
  let fills = 0;
  const template = {
    name: "kasser",
    fill: async (url: string) => {
      fills += 1;
      await ask(url, "CREATE TABLE boxes AS SELECT 7 AS content");
    },
  };
  const [one, two] = [await createDatabase(template), await createDatabase(template)];
  await ask(one.url, "UPDATE boxes SET content = 8");
  expect(await ask(one.url, "SELECT content FROM boxes")).toEqual({ content: 8 });
  expect(await ask(two.url, "SELECT content FROM boxes")).toEqual({ content: 7 });
  expect(fills).toBe(1);
  await one.drop();
  await expect(ask(one.url, "SELECT 1")).rejects.toThrow("does not exist");
  await two.drop();
});
